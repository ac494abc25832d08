import { labelsIn, labelTest } from "../check/header/search.ts";
import { checkTable } from "../check/table/table.ts";
import type { TableSchema } from "../check/table-schema.ts";
import { changeTypes, type ChangeType } from "../model/change.ts";
import { columnIn, localeIds, localised, type Locale, type Localised } from "../model/locale.ts";
import type { LineOfFile } from "../model/release.ts";
import type { Row } from "../model/table.ts";
import type { Reader } from "./read.ts";

/** The rows of a file of ours. */
export type Rows = Awaited<ReturnType<typeof loadRows>>;

type SchemaOf = (labels: ReadonlySet<string>) => TableSchema;

/** The rows of a file that may be absent, or hold nothing but its header. */
export async function loadRows(reader: Reader, file: string, schemaOf: SchemaOf) {
  const [, parent = "", name = ""] = /^(.*)\/(.*)$/.exec(file) ?? [];
  const isThere = (await reader.list(parent)).some((entry) => entry.name === name);
  // Excel saves them with the mark by which it knows UTF-8, and confirmations.csv comes with it.
  const { fields } = schemaOf(everyLabel);
  const options = { isLabel: labelTest(fields), isMarked: true };
  const parsed = isThere ? await reader.table(file, options) : null;
  if (!parsed) return { rows: [], problems: [], repairs: [], spotOf: null, fields };
  const records = [...parsed.records()];
  const { table, problems, repairs, count, spotOf } = checkTable(
    file,
    records,
    schemaOf(labelsIn(records)),
  );
  const isBare = count === 0 && problems.every(({ rule }) => rule === "no-rows");
  const found = schemaOf(labelsIn(records)).fields;
  return {
    rows: table?.rows ?? [],
    problems: isBare ? [] : problems,
    repairs,
    spotOf,
    fields: found,
  };
}

export const text = ({ cells }: Row, name: string): string => cells[name] ?? "";

/** The labels of columns that a file may do without: reasons in all languages, and what was wrong. */
const everyLabel = new Set(["type", ...localeIds.map((locale) => columnIn("reason", locale))]);

/** The reason of a row, in the languages of the site first; null where none is given. */
export function reasonOf(row: Row, listed: readonly Locale[]): Localised | null {
  const locales = [...new Set([...listed, ...localeIds])];
  const reason = localised(locales, (locale) => text(row, columnIn("reason", locale)));
  return Object.keys(reason).length > 0 ? reason : null;
}

/** Of a row that says so, whether what was there was wrong. */
export const typed = (row: Row): { type?: ChangeType } => {
  const type = changeTypes.find((each) => each === text(row, "type"));
  return type ? { type } : {};
};

/** On which line of a file each of what was read from rows stands. */
export const spotsOf = <Each>(
  file: string,
  { rows, spotOf }: Rows,
  read: readonly Each[],
): [Each, LineOfFile][] =>
  read.map((each, index) => {
    const row = rows[index];
    return [each, { file, line: (row && spotOf?.(row, "date").line) ?? 1 }];
  });
