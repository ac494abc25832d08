import { expect } from "vitest";
import { outlineOf } from "../src/check/descriptor/outline.ts";
import { localiseField, localiser } from "../src/check/descriptor/localise.ts";
import { checkTable } from "../src/check/table/table.ts";
import { loadCatalogue } from "../src/load/catalogue.ts";
import { csvText } from "../src/model/csv-text.ts";
import type { RawRecord } from "../src/model/table.ts";
import { parseCsv } from "../src/parse/csv.ts";
import { draftOf, readColumns, type Draft } from "../src/draft/draft.ts";
import type { Answers } from "../src/draft/writing.ts";

const { site, places } = await loadCatalogue("tests/city");

/** The draft that is made of a table of Model City. */
export function drafted(
  csv: string,
  isKept = false,
  { fileName = "社会组织", ...answers }: Answers & { fileName?: string } = { missing: "x" },
): Draft {
  if (!site || !places) throw new Error("no site");
  const records = [...parseCsv(csv)].filter((record): record is RawRecord => "cells" in record);
  const context = {
    id: "drafted",
    file: "x.csv",
    fileName,
    modified: "2026-11-27",
    locale: "zh" as const,
    decimalComma: false,
    translate: () => undefined,
    answers,
    site,
    places,
    ...(isKept && { keeps: { format: "csv", sheet: null } as const }),
  };
  const columns = readColumns(records, context);
  if (!columns || "code" in columns) throw new Error("no table");
  return draftOf(columns, context);
}

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
