/** Observation statuses, in the order in which legends name them (SDMX `OBS_STATUS`). */
export const obsStatuses = [
  "normal",
  "zero",
  "provisional",
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

/** What the status field of a row may hold beside blank: P provisional, E estimated. */
export const statusFlags = ["P", "E"] as const;

export type StatusFlag = (typeof statusFlags)[number];

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

export const absent = (symbol: MissingSymbol): Absent => ({
  status: symbols[symbol],
  value: null,
  qualifier: null,
});

/** The status of a number: provisional wins over estimated, and both over zero. */
export function observed(
  value: number,
  flag: StatusFlag | null,
  qualifier: Qualifier | null,
): Figure {
  const estimated = flag === "E" || qualifier !== null;
  const status =
    flag === "P" ? "provisional" : estimated ? "estimated" : value === 0 ? "zero" : "normal";
  return { status, value, qualifier };
}
