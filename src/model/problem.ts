import type { Localised } from "./locale.ts";
import type { ConfirmationTarget } from "./release.ts";

/** Codes that a table alone can have. */
export const tableCodes = [
  "encoding-error",
  "file-kind",
  "workbook-error",
  "too-large",
  "empty-file",
  "quote-error",
  "header-row",
  "second-table",
  "blank-header",
  "duplicate-label",
  "missing-label",
  "extra-label",
  "wide-table",
  "split-period",
  "reshape-error",
  "unread-column",
  "hidden-cells",
  "blank-row",
  "extra-row",
  "shifted-cells",
  "swapped-cells",
  "missing-cell",
  "extra-cell",
  "spreadsheet-error",
  "mojibake",
  "wrong-quote",
  "lost-zeros",
  "type-error",
  "mark-conflict",
  "interval-error",
  "constraint-error",
  "primary-key",
  "foreign-key",
  "unknown-source",
  "missing-property",
  "property-error",
  "unknown-field",
  "unknown-value",
  "unknown-place",
  "unknown-dataset",
  "other-unit",
  "point-outside",
  "missing-glyph",
  "personal-number",
  "total-mismatch",
  "cumulative-fall",
  "suppressed-recoverable",
  "implausible-change",
  "vanished",
] as const;

/** Those that come with a descriptor, with views, with what a site is made of. */
export const siteCodes = [
  "missing-file",
  "unreadable-file",
  "extra-file",
  "json-error",
  "duplicate-property",
  "unknown-property",
  "missing-figures",
  "missing-translation",
  "unfinished-text",
  "alike-labels",
  "unknown-topic",
  "unknown-kind",
  "unknown-view",
  "empty-view",
  "view-overlap",
  "mixed-units",
  "mixed-periods",
  "stack-parts",
  "view-shape",
  "log-scale",
  "view-reference",
  "headline-number",
  "many-marks",
  "raw-counts",
  "missing-denominator",
  "sample-denominator",
  "missing-boundary",
  "future-period",
  "figures-differ",
  "frozen-page",
  "unfinished-release",
] as const;

/**
 * Every code a Problem can have. A code never changes once published;
 * its words are in `locales/<tag>/problems.json`.
 */
export const problemCodes = [...tableCodes, ...siteCodes] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** Codes that were published once and are told no more, by the day since when. */
export const retiredCodes = { "many-series": "2026-11-27" } as const;

export type RetiredCode = keyof typeof retiredCodes;

/** The rules of those codes that say more than one thing; each rule has words of its own. */
export const problemRules = {
  "extra-file": ["dataset", "opendocument", "beside"],
  "encoding-error": [
    "unreadable",
    "mixed",
    "damaged",
    "big5",
    "western",
    "korean",
    "japanese",
    "cyrillic",
    "alphabet",
    "short",
  ],
  "file-kind": [
    "web-page",
    "xml",
    "pdf",
    "opendocument",
    "numbers",
    "format",
    "document",
    "image",
    "lock",
  ],
  "workbook-error": ["damaged", "old", "sheet", "text"],
  "too-large": [
    "file",
    "unpacked",
    "cells",
    "merges",
    "cell",
    "columns",
    "rows",
    "problems",
    "vertices",
  ],
  "empty-file": ["blank", "no-rows"],
  "header-row": ["lower", "two"],
  "second-table": ["repeated", "below", "beside"],
  "blank-row": ["one", "run"],
  "extra-row": ["total", "statistic", "note", "labels", "units"],
  "shifted-cells": ["right", "left", "comma"],
  "swapped-cells": ["one", "run"],
  "missing-label": ["column", "header"],
  "wide-table": ["times", "places", "units", "no-time", "unread"],
  "reshape-error": ["header", "label", "total", "uncovered", "unit", "year"],
  "unread-column": ["times", "figures", "fiscal-years", "decimal-comma", "points", "whole-points"],
  "hidden-cells": ["rows", "filtered", "columns"],
  "missing-cell": [
    "absent",
    "required",
    "source",
    "merged",
    "above",
    "value",
    "members",
    "position",
    "half",
    "translation",
    "suggested",
  ],
  "spreadsheet-error": ["value", "narrow", "formula"],
  mojibake: ["restored", "lost"],
  "wrong-quote": ["around", "reversed"],
  "type-error": [
    "integer",
    "number",
    "figure",
    "leading-zero",
    "period",
    "term",
    "precision",
    "ten-thousand",
    "percent",
    "no-percent",
    "scientific",
    "brackets",
    "triangle",
    "qualified",
    "few",
    "unit",
    "grouping",
    "sign",
    "point",
    "mark",
    "range",
    "pair",
    "degrees",
    "letter",
    "code",
    "serial",
    "month-name",
    "date-format",
    "date-cell",
    "scaled-cell",
    "several",
    "short-year",
    "fraction",
    "turned-date",
    "no-such-day",
    "no-such-month",
    "no-such-quarter",
    "no-such-week",
    "no-such-hour",
    "day",
    "several-times",
    "lost-zero",
    "month-or-year",
    "fiscal-year",
    "part",
    "calendar",
    "moment",
    "clock",
    "nines",
    "time-mark",
  ],
  "constraint-error": [
    "enum",
    "pattern",
    "shape",
    "minimum",
    "maximum",
    "minimum-count",
    "minLength",
    "maxLength",
    "unique",
    "without-number",
    "members",
    "member-level",
    "parent-level",
  ],
  "primary-key": ["row", "column"],
  "foreign-key": ["unknown", "misspelt", "several"],
  "mark-conflict": ["values", "column"],
  "interval-error": ["outside", "half"],
  "json-error": ["syntax", "depth"],
  "missing-property": ["property", "pair", "foreign", "role", "label", "suggested"],
  "missing-denominator": ["row", "base"],
  "property-error": [
    "schema",
    "enum",
    "text",
    "date",
    "url",
    "letters",
    "credentials",
    "site-address",
    "sub-path",
    "invisible",
    "empty",
    "short",
    "folder",
    "folder-name",
    "file-name",
    "file-format",
    "duplicate",
    "lead",
    "pinyin",
    "inset-border",
    "inset-whole",
    "inset-empty",
    "reserved",
    "zone",
    "device",
    "long",
    "same-file",
    "address",
    "role-twice",
    "value-type",
    "value-required",
    "value-only",
    "pattern",
    "pattern-steps",
    "city",
    "compared",
  ],
  "missing-translation": ["text", "many", "locale"],
  "unknown-field": ["name", "role", "condition", "aggregates"],
  "unknown-value": ["figures", "axis", "declaration"],
  "unknown-view": ["link", "translation"],
  "stack-parts": ["negative", "absent", "whole"],
  "view-shape": ["periods", "days", "sides", "negative", "facets"],
  "view-reference": ["value", "places", "city"],
  "view-overlap": ["mark", "figure", "place"],
  "alike-labels": ["same", "whole", "titles"],
  "missing-boundary": ["place", "places", "view", "none"],
  "point-outside": ["swapped", "elsewhere", "nowhere", "near"],
  "missing-glyph": ["cell", "text"],
  "personal-number": ["phone", "identity"],
  "total-mismatch": ["sum", "parts", "mean", "columns", "declared", "absent"],
  "suppressed-recoverable": [
    "difference",
    "combined",
    "narrow",
    "rate",
    "columns",
    "log",
    "reason",
    "frozen",
  ],
  "figures-differ": ["value", "unit"],
  "implausible-change": [
    "factor",
    "jump",
    "period",
    "year",
    "many",
    "rewritten",
    "sample",
    "invented",
    "repeated",
    "unlike",
  ],
  vanished: [
    "number",
    "suppressed",
    "history",
    "part",
    "skipped",
    "row",
    "period",
    "place",
    "column",
    "content",
    "key",
    "dataset",
    "released",
    "log",
    "addresses",
  ],
  "frozen-page": ["changed", "missing", "unlisted", "name"],
} as const satisfies Partial<Record<ProblemCode, readonly string[]>>;

type Rules = typeof problemRules;

/** What a Problem says: its code, and its rule where the code has rules: `type-error.integer`. */
export type ProblemKey =
  | Exclude<ProblemCode, keyof Rules>
  | { [Code in keyof Rules]: `${Code}.${Rules[Code][number]}` }[keyof Rules];

/** What the words of a Problem speak of; the locale writes a list in its own way. */
export type ProblemParam = string | Localised | readonly (string | Localised)[];

/** A cell of a table, and what is to stand there. */
export interface Correction {
  /** As a spreadsheet numbers them, 1-based. */
  row: number;
  column: number;
  value: string;
}

/** What is wrong, where, and – through its code – what to do. */
export interface Problem {
  code: ProblemCode;
  /** Tells the words of one code apart, e.g. `pattern` of `constraint-error`. */
  rule?: string;
  severity: "error" | "warning";
  /** From the project's root, with `/`. */
  file: string;
  /** 1-based; null where the whole file is meant. */
  line: number | null;
  /** 1-based: in a table the number of the column, elsewhere that of the character. */
  column: number | null;
  /** As a spreadsheet names it, e.g. `C17`; null outside tables. */
  cell: string | null;
  value: string | null;
  /** How many more of its sort there are in its column, where they are too many to be told. */
  more?: number;
  /** What mends it, where one cell does and it is plain which text was meant. */
  correction?: Correction;
  /** What is to be confirmed where it is right as it is, as `data/confirmations.csv` calls it. */
  confirms?: ConfirmationTarget;
  /** What the words of the code speak of, e.g. `{ field: "持证人数" }`. */
  params: Readonly<Record<string, ProblemParam>>;
}

/** How many findings there are, with those that are only counted. */
export const countOf = (findings: readonly { more?: number }[]): number =>
  findings.reduce((sum, { more = 0 }) => sum + 1 + more, 0);

/** Whether a site may be made of what these were found in: a warning is told, and holds up nothing. */
export const areWarnings = (problems: readonly Problem[]): boolean =>
  problems.every(({ severity }) => severity === "warning");

/** The order in which problems are reported: by file, then line, then column. */
export function compareProblems(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
