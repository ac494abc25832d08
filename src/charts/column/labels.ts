import { boxAt, covered, freest, type Box } from "../../drawing/room.ts";
import { sizeOf, type Label, type Said } from "../end-labels.ts";
import { hasFigure, isPlain, middle } from "../rects.ts";
import type { PlacedColumn, HeightOf, ColumnLayout } from "./place.ts";
import type { ColumnSpec } from "./spec.ts";

function columnBox({ start, end, value }: PlacedColumn, heightOf: HeightOf): Box {
  const [top = 0, bottom = 0] = [heightOf(value), heightOf(0)].sort((a, b) => a - b);
  return { left: start, right: end, top, bottom };
}

/** How far inside its column a label that is wider may begin or end. */
const nudgePx = 6;

/** Where a label may stand over its column: in the middle, or with its beginning or end. */
function over(
  column: PlacedColumn,
  said: Pick<Said, "text" | "named">,
  heightOf: HeightOf,
): Label[] {
  const { paint, start, end, value } = column;
  const point = { x: middle(column), y: heightOf(value), paint };
  const label = { ...said, point };
  const size = sizeOf(label);
  const y = point.y + (value < 0 ? 1 : -1) * (size[1] / 2 + 3);
  return (
    [
      [point.x, "middle", 0],
      [start, "start", 1],
      [end, "end", -1],
      [end - nudgePx, "end", -1],
      [start + nudgePx, "start", 1],
    ] as const
  ).map(([x, anchor, across]) => ({
    ...label,
    x,
    y,
    anchor,
    box: boxAt([x, y], size, [across, 0]),
  }));
}

/** The labels of one group that name all series over their columns; null where one has no room. */
export function namesOver(
  spec: ColumnSpec,
  { columns, heightOf }: ColumnLayout,
  widthPx: number,
): Label[] | null {
  if (spec.series.length < 2) return null;
  const boxes = columns.map((column) => columnBox(column, heightOf));
  const labelsOf = (group: PlacedColumn[]) =>
    group.flatMap((column) => {
      const text = `${column.name}\n${column.mark.label}`;
      const places = over(column, { text, named: true }, heightOf);
      const whole = places.filter(({ box }) => box.left >= 0 && box.right <= widthPx);
      return freest(whole, { boxes }) ?? [];
    });
  const groups = [...Map.groupBy(columns, ({ group }) => group).values()];
  const named = groups
    .filter((group) => group.length === spec.series.length && group.every(isPlain))
    .map(labelsOf)
    .filter(
      (labels) =>
        labels.length === spec.series.length &&
        labels.every(({ box }, index) => {
          const others = labels.filter((_, other) => other !== index).map((each) => each.box);
          return covered(box, { boxes: [...boxes, ...others] }) === 0;
        }),
    );
  return named.at(-1) ?? null;
}

/** Labels of columns: of all that say more than the axis, and of others as there is room. */
export function labelled(spec: ColumnSpec, placed: ColumnLayout, widthPx: number): Label[] {
  const { columns, heightOf } = placed;
  const boxes = columns.map((column) => columnBox(column, heightOf));
  const names = namesOver(spec, placed, widthPx) ?? [];
  const isNamed = (column: PlacedColumn) => names.some(({ point }) => point.x === middle(column));
  const shown = [...names];
  const candidates = columns
    .filter((column) => hasFigure(column) && !isNamed(column))
    .reverse() // of years the newest first
    .sort((a, b) => Number(isPlain(a)) - Number(isPlain(b)));
  for (const column of candidates) {
    const obstacles = { boxes: [...boxes, ...shown.map(({ box }) => box)] };
    const places = over(column, { text: column.mark.label, named: false }, heightOf);
    const whole = places.filter(({ box }) => box.right <= widthPx);
    const best = freest(whole.length > 0 ? whole : places, obstacles);
    if (best && (!isPlain(column) || covered(best.box, obstacles) === 0)) shown.push(best);
  }
  return shown;
}
