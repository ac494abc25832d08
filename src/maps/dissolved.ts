import type { Position } from "geojson";

type Ring = Position[];

const keyOf = (position: Position): string => position.join();

/** Twice the area within a ring, above zero where it runs against the clock. */
const twiceArea = (ring: Ring): number =>
  ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);

/** A ring that runs against the clock, or with it. */
const turned = (ring: Ring, against: boolean): Ring =>
  twiceArea(ring) > 0 === against ? ring : ring.toReversed();

/** The edges of polygons by where each begins, without those that run both ways: borders between two. */
function outerEdges(polygons: Ring[][]): Map<string, Position[]> {
  const edges = new Map<string, Position[]>();
  /** Takes an edge out, if there is one. */
  const take = (from: string, to: string): boolean => {
    const ends = edges.get(from) ?? [];
    const at = ends.findIndex((each) => keyOf(each) === to);
    if (at >= 0) ends.splice(at, 1);
    return at >= 0;
  };
  for (const rings of polygons)
    for (const [index, given] of rings.entries()) {
      const ring = turned(given, index === 0);
      ring.slice(1).forEach((to, before) => {
        const [start, end] = [keyOf(ring[before] ?? to), keyOf(to)];
        if (start === end || take(end, start)) return;
        const ends = edges.get(start);
        if (ends) ends.push(to);
        else edges.set(start, [to]);
      });
    }
  return edges;
}

/** Edges put together to rings that meet themselves nowhere. */
function ringsOf(edges: Map<string, Position[]>): Ring[] {
  const rings: Ring[] = [];
  for (const [first, ends] of edges) {
    const way: { key: string; to: Position }[] = [];
    const passed = new Map([[first, 0]]);
    for (let to = ends.pop(); to; to = edges.get(way.at(-1)?.key ?? first)?.pop()) {
      const key = keyOf(to);
      way.push({ key, to });
      const since = passed.get(key);
      if (since === undefined) {
        passed.set(key, way.length);
        continue;
      }
      const ring = way.splice(since);
      for (const each of ring.slice(0, -1)) passed.delete(each.key);
      rings.push([to, ...ring.map((each) => each.to)]);
    }
  }
  return rings.filter(({ length }) => length > 3);
}

/** Whether a point lies within a ring: whether a ray from it crosses the ring an odd number of times. */
function holds(ring: Ring, [x = 0, y = 0]: Position): boolean {
  let isIn = false;
  ring.slice(1).forEach(([bx = 0, by = 0], index) => {
    const [ax = 0, ay = 0] = ring[index] ?? [];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isIn = !isIn;
  });
  return isIn;
}

/** Polygons as one, without the borders that two of them share corner by corner. */
export function dissolved(polygons: Ring[][]): Ring[][] {
  const rings = ringsOf(outerEdges(polygons));
  const outer = rings
    .filter((ring) => twiceArea(ring) > 0)
    .map((ring) => ({ ring, area: twiceArea(ring), holes: [] as Ring[] }))
    .sort((a, b) => a.area - b.area);
  for (const hole of rings.filter((ring) => twiceArea(ring) < 0)) {
    const [[ax = 0, ay = 0] = [], [bx = 0, by = 0] = []] = hole;
    outer.find(({ ring }) => holds(ring, [(ax + bx) / 2, (ay + by) / 2]))?.holes.push(hole);
  }
  return outer.map(({ ring, holes }) => [ring, ...holes]);
}
