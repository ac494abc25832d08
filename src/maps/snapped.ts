import type { Position } from "geojson";
import type { Area } from "../stats/geometry.ts";
import { polygonsOf } from "../stats/land/unrolled.ts";
import type { Project } from "./spot.ts";

type Point = [x: number, y: number];

/** A corner, and where it stands on paper. */
interface Corner {
  position: Position;
  at: Point;
}

/** Corners by the cells of a grid, each as wide as corners may be apart. */
class Grid {
  readonly #cells = new Map<string, Corner[]>();
  readonly #sidePx: number;

  constructor(sidePx: number) {
    this.#sidePx = sidePx;
  }

  #cellOf(value: number): number {
    return Math.floor(value / this.#sidePx);
  }

  add(corner: Corner): void {
    const key = corner.at.map((value) => this.#cellOf(value)).join();
    const cell = this.#cells.get(key);
    if (cell) cell.push(corner);
    else this.#cells.set(key, [corner]);
  }

  /** Those in the cells of a box and around it. */
  around([x0, y0]: Point, [x1, y1]: Point): Corner[] {
    const found: Corner[] = [];
    const [left, right] = [this.#cellOf(Math.min(x0, x1)), this.#cellOf(Math.max(x0, x1))];
    const [top, bottom] = [this.#cellOf(Math.min(y0, y1)), this.#cellOf(Math.max(y0, y1))];
    for (let x = left - 1; x <= right + 1; x += 1)
      for (let y = top - 1; y <= bottom + 1; y += 1)
        found.push(...(this.#cells.get(`${x},${y}`) ?? []));
    return found;
  }
}

const apart = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by);

/** How far along an edge, from 0 to 1, a point is nearest to it, and how far from it. */
function beside([px, py]: Point, [ax, ay]: Point, [bx, by]: Point) {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((px - ax) * dx + (py - ay) * dy) / length;
  return { along, px: apart([px, py], [ax + along * dx, ay + along * dy]) };
}

/** A ring without corners said twice, and without ways there and back again. */
function withoutSpikes(ring: Corner[]): Corner[] {
  const kept: Corner[] = [];
  for (const corner of ring) {
    if (kept.at(-1) === corner) continue;
    if (kept.at(-2) === corner) kept.pop();
    else kept.push(corner);
  }
  while (kept.length > 2 && kept[0] === kept.at(-1)) kept.pop();
  while (kept.length > 2 && kept[1] === kept.at(-1)) {
    kept.shift();
    kept.pop();
  }
  return kept;
}

/**
 * Areas whose borders run through the same corners where they are nearer to each other than so many
 * pixels: corners that are near become one, and an edge passes through those beside it.
 */
export function snapped(areas: Area[], project: Project, nearPx: number): Area[] {
  const grid = new Grid(nearPx);
  const cornerAt = (position: Position): Corner => {
    const at = project(position);
    const near = grid.around(at, at).filter((each) => apart(each.at, at) < nearPx);
    const [nearest] = near.toSorted((a, b) => apart(a.at, at) - apart(b.at, at));
    if (nearest) return nearest;
    const corner = { position, at };
    grid.add(corner);
    return corner;
  };
  const rough = areas.map((area) =>
    polygonsOf(area).map((rings) => rings.map((ring) => ring.slice(1).map(cornerAt))),
  );
  const through = (from: Corner, to: Corner): Corner[] =>
    grid
      .around(from.at, to.at)
      .map((corner) => ({ corner, ...beside(corner.at, from.at, to.at) }))
      .filter(
        ({ corner, along, px }) =>
          along > 0 && along < 1 && px < nearPx && corner !== from && corner !== to,
      )
      .sort((a, b) => a.along - b.along)
      .map(({ corner }) => corner);
  const ringOf = (ring: Corner[]): Position[][] => {
    const full = ring.flatMap((corner, index) => {
      const next = ring[(index + 1) % ring.length] ?? corner;
      return [corner, ...through(corner, next)];
    });
    const kept = withoutSpikes(full).map(({ position }) => position);
    return kept.length < 3 ? [] : [[...kept, kept[0] ?? []]];
  };
  return areas.map((area, index) => ({
    ...area,
    geometry: {
      type: "MultiPolygon",
      coordinates: (rough[index] ?? [])
        .map((rings) => rings.flatMap(ringOf))
        .filter((rings) => rings.length > 0),
    },
  }));
}
