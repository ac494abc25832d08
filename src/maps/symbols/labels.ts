import { boxAt, isWithin, meet, middleOf, type Box } from "../../drawing/room.ts";
import type { ObsStatus } from "../../model/observation.ts";
import { sizeOfLabel } from "../label.ts";
import type { SymbolArea } from "./spec.ts";

/** A number over its place, in pixels. */
export interface Circle {
  area: SymbolArea;
  x: number;
  y: number;
  r: number;
}

/** Lines of text beside their circle, or on it where it is as wide. */
export interface Label {
  area: SymbolArea;
  lines: string[];
  middle: [number, number];
  isOn: boolean;
  box: Box;
  /** That of its circle. */
  status: ObsStatus;
}

/** Kept clear between a circle and its label, in pixels. */
const gapPx = 2;

/** Whether a circle reaches into a box. */
function covers({ x, y, r }: Circle, { left, right, top, bottom }: Box): boolean {
  const nearest = [Math.max(left, Math.min(x, right)), Math.max(top, Math.min(y, bottom))] as const;
  return Math.hypot(x - nearest[0], y - nearest[1]) < r;
}

const sides = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;

function placesOf({ x, y, r }: Circle, size: [number, number]): { box: Box; isOn: boolean }[] {
  const isOn = Math.hypot(...size) / 2 <= r;
  const beside = sides.map(([across, down]) => {
    const at: [number, number] = [x + across * (r + gapPx), y + down * (r + gapPx)];
    return { box: boxAt(at, size, [across, down]), isOn: false };
  });
  return [...(isOn ? [{ box: boxAt([x, y], size), isOn }] : []), ...beside];
}

/** Names of circles, of the largest first, where they cover neither another circle nor another name. */
export function labelsOf(
  circles: readonly Circle[],
  linesOf: (area: SymbolArea) => string[],
  canvas: Box,
): Label[] {
  const labels: Label[] = [];
  for (const circle of circles.toSorted((a, b) => b.r - a.r)) {
    const lines = linesOf(circle.area);
    const found = placesOf(circle, sizeOfLabel(lines)).find(
      ({ box }) =>
        isWithin(canvas, box) &&
        !circles.some((other) => other !== circle && covers(other, box)) &&
        !labels.some((other) => meet(other.box, box)),
    );
    if (!found) continue;
    const { status } = circle.area.mark.observation;
    labels.push({ area: circle.area, lines, middle: middleOf(found.box), status, ...found });
  }
  return labels;
}
