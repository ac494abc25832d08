import { boxAt, covered, freest, meet, type Box } from "../../drawing/room.ts";
import { grey } from "../../drawing/series.ts";
import { sizeOf, type Label, type Said } from "../end-labels.ts";
import { reachOf } from "../intervals.ts";
import { hasFigure, isPlain, middle } from "../rects.ts";
import { belowPx, belowZeroPx } from "../upright.ts";
import type { PlacedColumn, HeightOf, ColumnLayout } from "./place.ts";
import type { ColumnSpec } from "./spec.ts";

export function columnBox({ start, end, value }: PlacedColumn, heightOf: HeightOf): Box {
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
  const { mark, paint, start, end, value } = column;
  const point = { x: middle(column), y: heightOf(reachOf(mark)[value < 0 ? 0 : 1]), paint };
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

/** Whether a label stands beside the axis and above the names below it. */
const within =
  ({ axis, heightPx }: ColumnLayout, widthPx: number) =>
  ({ box }: Label): boolean =>
    box.left >= axis.marginLeft &&
    box.right <= widthPx &&
    box.bottom < heightPx + belowZeroPx + belowPx;

/** The labels of one group that name all series over their columns; null where one has no room or is grey. */
export function namesOver(spec: ColumnSpec, placed: ColumnLayout, widthPx: number): Label[] | null {
  const { columns, heightOf } = placed;
  if (spec.series.length < 2 || spec.paints.includes(grey)) return null;
  const isWhole = within(placed, widthPx);
  const boxes = columns.map((column) => columnBox(column, heightOf));
  const labelsOf = (group: PlacedColumn[]) =>
    group.flatMap((column) => {
      const text = `${column.name}\n${column.mark.label}`;
      const places = over(column, { text, named: true }, heightOf);
      const whole = places.filter(isWhole);
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

/** As many columns as are all labelled where there is room; of more those that say the most. */
const fewColumns = 24;

/** As many special ones as are labelled among many columns. */
const fewSpecial = 10;

/** The columns whose number is said where it has room, those first that need it most. */
function candidates(columns: PlacedColumn[]): PlacedColumn[] {
  const figures = columns.filter(hasFigure);
  const special = figures.filter((column) => !isPlain(column));
  if (figures.length <= fewColumns) {
    // Of years the newest first.
    return figures.toReversed().sort((a, b) => Number(isPlain(a)) - Number(isPlain(b)));
  }
  const ranked = figures.toSorted((a, b) => b.value - a.value);
  const [highest, lowest, last] = [ranked[0], ranked.at(-1), figures.at(-1)];
  const telling = [highest, ...(lowest && lowest.value < 0 ? [lowest] : []), last];
  const said = special.filter(({ value }) => value !== 0);
  return [...new Set([...telling, ...(said.length <= fewSpecial ? said : [])])].filter(
    (column) => column !== undefined,
  );
}

/** What may stand over a column: its number with its flag, or without, which the legend says too. */
const textsOf = ({ label }: PlacedColumn["mark"]): string[] => [
  ...new Set([label, label.replace(/（.*| \(.*/s, "")]),
];

/** Labels of columns: of all that say more than the axis, and of others as there is room. */
export function labelled(spec: ColumnSpec, placed: ColumnLayout, widthPx: number): Label[] {
  const { columns, heightOf } = placed;
  const isWhole = within(placed, widthPx);
  const boxes = columns.map((column) => columnBox(column, heightOf));
  const names = namesOver(spec, placed, widthPx) ?? [];
  const isNamed = (column: PlacedColumn) => names.some(({ point }) => point.x === middle(column));
  const shown = [...names];
  for (const column of candidates(columns).filter((each) => !isNamed(each))) {
    const found = textsOf(column.mark).flatMap((text) => {
      const places = over(column, { text, named: false }, heightOf).filter(
        (place) => isWhole(place) && !shown.some((other) => meet(place.box, other.box)),
      );
      return freest(places, { boxes }) ?? [];
    });
    const free = found.find(({ box }) => covered(box, { boxes }) === 0);
    const best = free ?? (isPlain(column) ? undefined : found.at(-1));
    if (best) shown.push(best);
  }
  return shown;
}
