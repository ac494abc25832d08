import { geoMercator, geoPath, type GeoProjection, type GeoStream } from "d3-geo";
import { rewoundForD3, type Area } from "../stats/geometry.ts";
import type { Land } from "../stats/land/insets.ts";
import { meridiansOf, polygonsOf, unrolled } from "../stats/land/unrolled.ts";
import type { Project } from "./spot.ts";

/** Left, top, width and height, in pixels. */
export type Frame = [x: number, y: number, width: number, height: number];

/** Where positions lie on paper of a width: the main land, and below or beside it each inset in its frame. */
export interface Projection {
  project: Project;
  /** What d3 draws paths by. */
  stream: GeoProjection["stream"];
  frames: Frame[];
  heightPx: number;
}

/** Parts of a map's width: between insets, and within their frames. */
const spaces = { between: 0.02, within: 0.01 };

/** How large an inset is at the scale of the main land: no larger, and no smaller, beside its width or height. */
const bounds = {
  /** To the right of a land that is higher than it is wide. */
  beside: { least: 0.2, width: 2, height: 1.2 },
  /** Below one that is wide. */
  below: { least: 0.12, width: 0.32, height: 0.45 },
};

/** A land is narrow that leaves room beside it. */
const narrow = 1.2;

interface Piece {
  projection: GeoProjection;
  areas: Area[];
}

/** Some areas of a land; what goes over the 180th meridian is turned to the front, for d3 cuts there. */
const pieceOf = (areas: Area[], isTurned: boolean): Piece => ({
  projection: isTurned ? geoMercator().rotate([-meridiansOf(areas).middle, 0]) : geoMercator(),
  areas: rewoundForD3(areas).features,
});

const boundsOf = ({ projection, areas }: Piece) =>
  geoPath(projection).bounds({ type: "FeatureCollection", features: areas });

/** At which sizes are taken: d3 bends long borders only where it can be seen. */
const measuredAt = 2000;

/** The width and the height of areas where a radian of longitude is 1 wide. */
function sizeOf(piece: Piece): [number, number] {
  piece.projection.scale(measuredAt);
  const [[x0, y0], [x1, y1]] = boundsOf(piece);
  return [(x1 - x0) / measuredAt, (y1 - y0) / measuredAt];
}

/** Puts the left upper corner of areas there, at a scale. */
function putAt(piece: Piece, [x, y]: readonly [number, number], scale: number): void {
  const { projection } = piece;
  projection.scale(scale).translate([0, 0]);
  const [[x0, y0]] = boundsOf(piece);
  projection.translate([x - x0, y - y0]);
}

/** Inset sizes where the main land is 1 wide. */
function insetSizes(main: Piece, insets: readonly Piece[]) {
  const [width, height] = sizeOf(main);
  const tall = height / width;
  const isBeside = width / height < narrow;
  const most = isBeside ? bounds.beside : bounds.below;
  const sizes = insets.map((inset) => {
    const [w, h] = sizeOf(inset).map((each) => each / width) as [number, number];
    const grown = Math.max(1, most.least / Math.max(w, h));
    const factor = Math.min(grown, most.width / w, (most.height * tall) / h);
    return { width: w * factor, height: h * factor, scale: factor };
  });
  return { isBeside, sizes };
}

/** Lays out the main land and its insets on paper of a width. */
function laidOut(main: Piece, insets: readonly Piece[], widthPx: number): Frame[] {
  const { isBeside, sizes } = insetSizes(main, insets);
  const [gap, pad] = [spaces.between * widthPx, spaces.within * widthPx];
  const wide = sizes.map(({ width }) => width);
  const extra = isBeside ? gap + 2 * pad : 0;
  const row = sizes.length * 2 * pad + (sizes.length - 1) * gap;
  const mainPx = isBeside ? (widthPx - extra) / (1 + Math.max(...wide)) : widthPx;
  const total = wide.reduce((sum, each) => sum + each * mainPx, 0);
  const shrunk = isBeside ? 1 : Math.min(1, (widthPx - row) / total);
  const [unit, tall] = sizeOf(main);
  const scale = mainPx / unit;
  putAt(main, [0, 0], scale);
  let [x, y] = isBeside ? [mainPx + gap, 0] : [0, tall * scale + gap];
  return sizes.map((size, index) => {
    const px = mainPx * shrunk;
    const frame: Frame = [x, y, size.width * px + 2 * pad, size.height * px + 2 * pad];
    const piece = insets[index];
    if (piece) putAt(piece, [x + pad, y + pad], scale * size.scale * shrunk);
    if (isBeside) y += frame[3] + gap;
    else x += frame[2] + gap;
    return frame;
  });
}

const keyOf = ([x, y]: readonly number[]): string => `${x ?? 0} ${y ?? 0}`;

/** Finds the piece that a position is drawn in: by the corners of its areas, else by the box around them. */
function finderOf(main: Piece, insets: readonly Piece[]): (at: readonly number[]) => Piece {
  const corners = insets.map(({ areas }) => areas.flatMap(polygonsOf).flat(2));
  const own = new Map(
    corners.flatMap((each, index) => each.map((corner) => [keyOf(corner), insets[index]] as const)),
  );
  const mainCorners = new Set(main.areas.flatMap(polygonsOf).flat(2).map(keyOf));
  const boxes = corners.map((each) => {
    const [xs, ys] = [0, 1].map((axis) => each.map((corner) => corner[axis] ?? 0));
    const range = (of: number[] = []) => [
      of.reduce((a, b) => Math.min(a, b), Infinity),
      of.reduce((a, b) => Math.max(a, b), -Infinity),
    ];
    return [range(xs), range(ys)] as const;
  });
  const isIn = (at = 0, [least = 0, most = 0]: number[]) => least <= at && at <= most;
  return (at) => {
    const known = own.get(keyOf(at));
    if (known || mainCorners.has(keyOf(at))) return known ?? main;
    const index = boxes.findIndex(([xs, ys]) => isIn(at[0], xs) && isIn(at[1], ys));
    return insets[index] ?? main;
  };
}

/** Streams each point, line or polygon to where its first position is drawn. */
function routed(projectionAt: (at: readonly number[]) => GeoProjection): GeoProjection["stream"] {
  return (sink) => {
    let own: GeoStream | null = null;
    let begun: (() => void)[] = [];
    const tell = (what: "lineStart" | "lineEnd" | "polygonStart" | "polygonEnd") => {
      if (own) own[what]();
      else begun.push(() => own?.[what]());
    };
    return {
      point: (x, y) => {
        own ??= projectionAt([x, y]).stream(sink);
        for (const say of begun.splice(0)) say();
        own.point(x, y);
      },
      lineStart: () => {
        tell("lineStart");
      },
      lineEnd: () => {
        tell("lineEnd");
      },
      polygonStart: () => {
        [own, begun] = [null, []];
        tell("polygonStart");
      },
      polygonEnd: () => {
        tell("polygonEnd");
        own = null;
      },
      sphere: () => {
        throw new Error("a map of the whole sphere");
      },
    };
  };
}

/** The main land at the full width; how high it is. */
function alone(main: Piece, widthPx: number): number {
  const { projection, areas } = main;
  projection.fitWidth(widthPx, { type: "FeatureCollection", features: areas });
  const [[x0, y0], [, y1]] = boundsOf(main);
  const [dx, dy] = projection.translate();
  projection.translate([dx - x0, dy - y0]);
  return y1 - y0;
}

function shift({ projection }: Piece, px: number): void {
  const [x, y] = projection.translate();
  projection.translate([x + px, y + px]);
}

/** Mercator's projection of a land to a width, with a margin around it; heights follow. */
export function projectionOf(land: Land, widthPx: number, marginPx: number): Projection {
  const areas = unrolled(land.areas);
  const { read, isOverEdge } = meridiansOf(land.areas);
  const isIn = (ids: readonly string[]) => (area: Area) => ids.includes(String(area.id));
  const inset = new Set(land.insets.flat());
  const insets = land.insets.map((ids) => pieceOf(areas.filter(isIn(ids)), isOverEdge));
  const rest = areas.filter(({ id }) => !inset.has(String(id)));
  const main = pieceOf(rest, isOverEdge);
  const roomPx = widthPx - 2 * marginPx;
  const frames = insets.length > 0 ? laidOut(main, insets, roomPx) : [];
  const mainPx = insets.length > 0 ? boundsOf(main)[1][1] : alone(main, roomPx);
  for (const piece of [main, ...insets]) shift(piece, marginPx);
  const find = insets.length > 0 ? finderOf(main, insets) : () => main;
  const projectionAt = ([x = 0, y = 0]: readonly number[]) => find([read(x), y]).projection;
  const bottom = Math.max(mainPx, ...frames.map(([, y, , height]) => y + height));
  return {
    project: ([x = 0, y = 0]) => projectionAt([x, y])([x, y]) ?? [0, 0],
    stream: insets.length > 0 ? routed(projectionAt) : (sink) => main.projection.stream(sink),
    frames: frames.map(([x, y, ...size]) => [x + marginPx, y + marginPx, ...size]),
    heightPx: bottom + 2 * marginPx,
  };
}
