import type { Absent, ObsStatus } from "../model/observation.ts";
import { element } from "./svg.ts";

export const markClass = (status: ObsStatus, paint: string): string =>
  `mark ${paint} obs-${status}`;

/** How many shades the sheet has for classes: `.class-0` … `.class-6`, below a middle `.below-0` …. */
export const shades = 7;

/** The shade of a class: few are spread over the middle of the scale, and a lone one is light. */
const shadeOf = (index: number, classes: number): number =>
  classes === 1
    ? 1
    : Math.min(shades, Math.round(((index + 1) * (shades + 1)) / (classes + 1))) - 1;

/** The shades of classes, the lowest first; of those below a middle the nearest to it is the lightest. */
export function shadeClasses(classes: number, below = 0): string[] {
  const longest = Math.max(below, classes - below);
  return Array.from({ length: classes }, (_, index) =>
    index < below
      ? `below-${shadeOf(below - 1 - index, longest)}`
      : `class-${shadeOf(index - below, longest)}`,
  );
}

/** Statuses whose place is shown by a pattern, since they have no mark. */
export const patterned = ["missing", "suppressed"] as const satisfies Absent["status"][];

export type Patterned = (typeof patterned)[number];

export const isPatterned = (status: ObsStatus): status is Patterned =>
  patterned.includes(status as Patterned);

const strokes = {
  missing: "M-1,1l2,-2M0,6l6,-6M5,7l2,-2",
  suppressed: "M0,0l6,6M0,6l6,-6",
} as const satisfies Record<Patterned, string>;

/** The fill of a place without a figure: hatched when missing, cross-hatched when suppressed. */
export const patternFill = (status: Patterned, id: string): string => `url(#${id}-${status})`;

/** The patterns of one drawing; `id` keeps them apart from those of others on the page. */
export function patternDefs(statuses: Iterable<ObsStatus>, id: string): string {
  const used = patterned.filter((status) => new Set(statuses).has(status));
  if (used.length === 0) return "";
  const patterns = used.map((status) =>
    element(
      "pattern",
      { id: `${id}-${status}`, width: 6, height: 6, patternUnits: "userSpaceOnUse" },
      element("path", { class: "hatch", d: strokes[status] }),
    ),
  );
  return element("defs", {}, ...patterns);
}
