import { expect } from "vitest";
import { outlineOf } from "../src/check/descriptor/outline.ts";
import { localiseField, localiser } from "../src/check/descriptor/localise.ts";
import { checkTable } from "../src/check/table/table.ts";
import { loadCatalogue } from "../src/load/catalogue.ts";
import { csvText } from "../src/model/csv-text.ts";
import type { RawRecord } from "../src/model/table.ts";
import { parseCsv } from "../src/parse/csv.ts";
import { draftOf, readColumns, type Draft } from "../src/draft/draft.ts";
import { translatorOf } from "../src/draft/translations.ts";
import type { Answers } from "../src/draft/writing.ts";
import type { Delimiter } from "../src/model/reading.ts";
import type { Problem } from "../src/model/problem.ts";
import type { Site } from "../src/model/site.ts";

const { site, places, known } = await loadCatalogue("tests/city");

/** What English the datasets of Model City have for a Chinese text. */
export const translate = translatorOf(known.flatMap(({ schema }) => schema.fields));

type Context = Parameters<typeof readColumns>[1] & Parameters<typeof draftOf>[1];

/** The draft of records, as a site like Model City makes it; else why there is none. */
export function draftFrom(
  records: RawRecord[],
  { site: own = {}, ...more }: Partial<Omit<Context, "site">> & { site?: Partial<Site> } = {},
): Draft | Problem | null {
  if (!site || !places) throw new Error("no site");
  const context: Context = {
    ...{ id: "drafted", file: "x.csv", fileName: "社会组织", modified: "2026-11-27" },
    ...{ locale: "zh", decimalComma: false, translate, places, site: { ...site, ...own }, ...more },
  };
  const columns = readColumns(records, context);
  return columns && "fields" in columns ? draftOf(columns, context) : columns;
}

/** The records of a table without a fault. */
export const recordsOf = (csv: string, delimiter?: Delimiter): RawRecord[] =>
  [...parseCsv(csv, delimiter)].filter((record): record is RawRecord => "cells" in record);

/** The same of a table that has a draft. */
export function draftedFrom(...asked: Parameters<typeof draftFrom>): Draft {
  const draft = draftFrom(...asked);
  if (!draft || "code" in draft) throw new Error("no table");
  return draft;
}

/** The draft that is made of a table of Model City, the file kept as it is or not. */
export const drafted = (
  csv: string,
  isKept = false,
  { fileName = "社会组织", ...answers }: Answers & { fileName?: string } = { missing: "x" },
): Draft =>
  draftedFrom(recordsOf(csv), {
    ...{ fileName, answers, translate: () => undefined },
    ...(isKept && { keeps: { format: "csv", sheet: null } as const }),
  });

/** What a draft writes. */
export const tableOf = ({ csv }: Draft): string => [...(csv ?? [])].join("");

/** The columns of a draft by their names. */
export const rolesOf = ({ fields }: Draft): Record<string, string> =>
  Object.fromEntries(fields.map(({ name, role }) => [name, role]));

/** The table that the check reads of the file itself, by what was declared of it. */
export function keptTable(csv: string): string {
  const value = JSON.parse(drafted(csv, true).descriptor) as unknown;
  const { columns, reshape, primaryKey, calendar } = outlineOf(value);
  const localise = localiser(value, ["zh", "en"]);
  const fields = (columns ?? []).map((each) => localiseField(each, localise, calendar));
  const known = { fields, primaryKey: primaryKey ?? [], places, sources: null };
  const schema = reshape ? { ...known, reshape } : known;
  const { table, problems } = checkTable("x.csv", parseCsv(csv), schema);
  expect(problems).toEqual([]);
  const names = fields.map(({ name }) => name);
  const rows = (table?.rows ?? []).map(({ cells }) => names.map((name) => cells[name] ?? ""));
  return csvText([names, ...rows]);
}
