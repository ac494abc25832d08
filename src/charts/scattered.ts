import { boxAt, covered, meet, type Box, type Stroke } from "../drawing/room.ts";
import { gapPx, sizeOf, type Label, type Said } from "./end-labels.ts";

/** Where a label may stand around its point, the best place first. */
function around(label: Said): Label[] {
  const { x, y } = label.point;
  const anchors = { [-1]: "end", 0: "middle", 1: "start" } as const;
  return (
    [
      [0, -1],
      [-1, -1],
      [1, -1],
      [0, 1],
      [1, 1],
      [-1, 1],
      [1, 0],
      [-1, 0],
    ] as const
  ).map(([across, down]) => {
    const aside = across * (down === 0 ? gapPx : 2);
    const size = sizeOf(label);
    const middle = y + down * (size[1] / 2 + gapPx - 2);
    const box = boxAt([x + aside, middle], size, [across, 0]);
    return { ...label, anchor: anchors[across], x: x + aside, y: middle, box };
  });
}

const inside = (box: Box, { left, right, top, bottom }: Box): boolean =>
  box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom;

export interface Room {
  /** Between the first and the last points, and those that are beside them. */
  within: Box;
  /** What a label may cover where it has no better place. */
  dots: Box[];
  strokes: Stroke[];
}

/**
 * Places labels between the ends one by one, the names first: where they cover no other text, and
 * as little else as can be. A number without such a place is not said; null where a name has none.
 */
export function scattered(
  labels: readonly Said[],
  { within, dots, strokes }: Room,
  texts: Box[],
): Label[] | null {
  const taken = [...texts];
  const shown: Label[] = [];
  for (const label of labels.toSorted((a, b) => Number(b.named) - Number(a.named))) {
    const places = around(label).filter(
      ({ box }) => inside(box, within) && !taken.some((other) => meet(box, other)),
    );
    const costs = places.map(({ box }) => covered(box, { boxes: dots, strokes }));
    const least = Math.min(...costs);
    const best = places[costs.indexOf(least)];
    if (label.named && !best) return null;
    if (!best || (!label.named && least > mostCovered)) continue;
    taken.push(best.box);
    shown.push(best);
  }
  return shown;
}

/** A number that would cover more lines and dots than this cannot be read. */
const mostCovered = 3;
