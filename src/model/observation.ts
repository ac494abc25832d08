/** Observation statuses, in the order in which legends name them (SDMX `OBS_STATUS`). */
export const obsStatuses = [
  "normal",
  "zero",
  "provisional",
  "projected",
  "estimated",
  "missing",
  "suppressed",
  "not-applicable",
] as const;

export type ObsStatus = (typeof obsStatuses)[number];

/** What a cell holds where there is no number. */
export const symbols = { x: "missing", c: "suppressed", z: "not-applicable" } as const;

export type MissingSymbol = keyof typeof symbols;

export const qualifiers = ["over", "near", "about", "upto"] as const;

export type Qualifier = (typeof qualifiers)[number];

/** What the status field of a row may hold beside blank (SDMX), and the status that it gives. */
export const flagStatuses = { P: "provisional", E: "estimated", F: "projected" } as const;

export type StatusFlag = keyof typeof flagStatuses;

export const statusFlags = Object.keys(flagStatuses) as StatusFlag[];

/** What a mark beside numbers may mean; `none` is that of a footnote, which the notes tell. */
export const markMeanings = [...statusFlags, ...qualifiers, "none"] as const;

export type MarkMeaning = (typeof markMeanings)[number];

/** What marks beside numbers mean, e.g. `{ p: "P", "*": "none" }`. */
export type Marks = Readonly<Record<string, MarkMeaning>>;

/** A published number. */
export interface Figure {
  status: Exclude<ObsStatus, Absent["status"]>;
  value: number;
  qualifier: Qualifier | null;
}

/** A cell without a number, and the reason why. */
export interface Absent {
  status: (typeof symbols)[MissingSymbol];
  value: null;
  qualifier: null;
}

export type Observation = Figure | Absent;

/** Whether a figure may still become another one, as first ones and projections do: its line is dashed. */
export const isOpen = ({ status }: Observation): boolean =>
  status === "provisional" || status === "projected";

export const absent = (symbol: MissingSymbol): Absent => ({
  status: symbols[symbol],
  value: null,
  qualifier: null,
});

/** The flag of what is computed of figures: that of the least certain of them. */
export const flagOf = (statuses: readonly ObsStatus[]): StatusFlag | null =>
  (["F", "P", "E"] as const).find((flag) => statuses.includes(flagStatuses[flag])) ?? null;

/** The status of a number: projected and provisional win over estimated, and all over zero. */
export function observed(
  value: number,
  flag: StatusFlag | null,
  qualifier: Qualifier | null,
): Figure {
  const told = flag ?? (qualifier === null ? null : "E");
  const status = told === null ? (value === 0 ? "zero" : "normal") : flagStatuses[told];
  return { status, value, qualifier };
}
