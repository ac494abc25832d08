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

/** Of more without room none has a number instead: their list would be long. */
const mostSigns = 12;

/** Where something of a size stands beside a circle, or on it, clear of all other circles and of what stands already. */
function spotBeside(
  circle: Circle,
  size: [number, number],
  { circles, standing, canvas }: { circles: readonly Circle[]; standing: Box[]; canvas: Box },
): { box: Box; isOn: boolean } | undefined {
  return placesOf(circle, size).find(
    ({ box }) =>
      isWithin(canvas, box) &&
      !circles.some((other) => other !== circle && covers(other, box)) &&
      !standing.some((other) => meet(other, box)),
  );
}

/**
 * Names of circles, of the largest first, where they cover neither another circle nor another name; where few
 * have no room for theirs and a number has a size, their numbers.
 */
export function labelsOf(
  circles: readonly Circle[],
  linesOf: (area: SymbolArea) => string[],
  { canvas, sign }: { canvas: Box; sign: [number, number] | undefined },
): { labels: Label[]; signs: Label[] } {
  const standing: Box[] = [];
  const labelled = (some: readonly Circle[], sizeFor: (lines: string[]) => [number, number]) =>
    some.flatMap((circle): Label[] => {
      const { area } = circle;
      const lines = linesOf(area);
      const found = spotBeside(circle, sizeFor(lines), { circles, standing, canvas });
      if (!found) return [];
      standing.push(found.box);
      const { status } = area.mark.observation;
      return [{ area, lines, middle: middleOf(found.box), status, ...found }];
    });
  const largestFirst = circles.toSorted((a, b) => b.r - a.r);
  const labels = labelled(largestFirst, sizeOfLabel);
  const named = new Set(labels.map(({ area }) => area));
  const left = largestFirst.filter(({ area }) => !named.has(area));
  const signs = sign && left.length <= mostSigns ? labelled(left, () => sign) : [];
  return { labels, signs };
}
