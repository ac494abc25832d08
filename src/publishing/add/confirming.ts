import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { labelsIn } from "../../check/header/search.ts";
import { confirmationsSchema } from "../../check/site/releases-schema.ts";
import { rewritten } from "../../load/next/current.ts";
import { columnsOf } from "../../load/next/labels.ts";
import { csvText } from "../../model/csv-text.ts";
import { columnIn, type Locale, type Localised } from "../../model/locale.ts";
import { confirmationsFile, type ConfirmationTarget } from "../../model/release.ts";
import type { RawRecord } from "../../model/table.ts";
import { parseTable } from "../../parse/table.ts";

/** What somebody says of a doubt: that it is right, and why. */
export interface Answer extends ConfirmationTarget {
  reason: Localised;
  who: string;
}

interface Confirming {
  root: string;
  answers: readonly Answer[];
  /** The day on which it is said. */
  date: string;
  /** The languages of the site. */
  languages: readonly Locale[];
}

/** What a line of the file says in a column. */
function cellOf(name: string, { reason, ...answer }: Answer, date: string): string {
  const reasons = Object.entries(reason).map(
    ([locale, text]) => [columnIn("reason", locale as Locale), text] as const,
  );
  const cells = new Map<string, string>([...Object.entries(answer), ["date", date], ...reasons]);
  return cells.get(name) ?? "";
}

/** `data/confirmations.csv` with what was answered, in the columns that it has; null where it cannot be read. */
export async function confirmationsText({
  root,
  answers,
  date,
  languages,
}: Confirming): Promise<string | null> {
  const file = join(root, confirmationsFile);
  const linesOf = (names: readonly (string | null)[]) =>
    answers.map((answer) => names.map((name) => cellOf(name ?? "", answer, date)));
  const fields = (labels: ReadonlySet<string>) => confirmationsSchema(languages, labels).fields;
  const bytes = existsSync(file) ? await readFile(file) : new Uint8Array();
  const parsed = await parseTable(bytes, { isLabel: () => true });
  if ("fault" in parsed) return null;
  const records = [...parsed.records()];
  const [header, ...rows] = records.filter((record): record is RawRecord => "cells" in record);
  if (!header) {
    const names = fields(new Set()).map(({ name }) => name);
    return csvText([names, ...linesOf(names)]);
  }
  const context = { fields: fields(labelsIn(records)), drafted: new Map(), chosen: {} };
  const names = columnsOf(header, context).map(({ field }) => field);
  const added = new Map([[rows.length, linesOf(names)]]);
  const edits = { changed: new Map(), removed: new Set<number>(), added };
  return rewritten({ bytes, reading: parsed.reading }, edits);
}
