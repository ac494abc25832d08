import { fileRepairs, readingProblems } from "../../check/table/file-findings.ts";
import type { KnownTable } from "../../check/table/known-tables.ts";
import type { CheckedTable } from "../../check/table/table.ts";
import { isAnyLabel } from "../../parse/delimiter.ts";
import { parseTable, type ParsedTable } from "../../parse/table.ts";
import { checkParsed, checkParsedOnly } from "../dataset.ts";
import { withCorrections } from "./current.ts";
import { unread, type ReadNext } from "./outcome.ts";
import { leadLength, type KnownBy } from "./recognise.ts";
import type { NextFile } from "./sheet.ts";

/** Each round finds what the one before had hidden. */
const mostRounds = 5;

/** A file that stays as its office exports it, and what was mended in it. */
interface Kept {
  bytes: Uint8Array;
  parsed: ParsedTable;
  checked: CheckedTable;
}

/** Checks a file that stays as it is with what is mended in it, and with all that is suggested where that is wanted. */
async function checkKept(
  { name, bytes, fixes = [], isFixing = false }: NextFile,
  first: ParsedTable,
  known: KnownTable,
): Promise<Kept> {
  let corrections = [...fixes];
  for (let round = 1; ; round += 1) {
    const now = withCorrections(bytes, first.reading, corrections);
    const again =
      now === bytes ? first : await parseTable(now, { sheet: undefined, isLabel: isAnyLabel });
    const parsed = "fault" in again ? first : again;
    const checked = checkParsed(name, parsed, known.schema);
    const more = isFixing ? checked.problems.flatMap(({ correction }) => correction ?? []) : [];
    const isLast = round === mostRounds || more.length === 0 || first.reading.kind !== "text";
    if (isLast) return { bytes: now, parsed, checked };
    corrections = [...corrections, ...more];
  }
}

/** Reads a file that stays as its office exports it, by its declaration. */
export async function readKept(
  file: NextFile,
  first: ParsedTable,
  found: { known: KnownTable; by: KnownBy },
): Promise<ReadNext> {
  const { name } = file;
  const { reading } = first;
  const { bytes, checked } = await checkKept(file, first, found.known);
  const problems = [...readingProblems(name, reading), ...checked.problems];
  const repairs = [...fileRepairs(name, reading), ...checked.repairs];
  const isWritable = reading.kind === "text";
  return { ...unread, ...found, reading, bytes, isWritable, checked, problems, repairs };
}

/** The dataset of which a file is an export that stays as it is: each of its labels is declared. */
export function keptBy(
  { name }: NextFile,
  parsed: ParsedTable,
  known: readonly KnownTable[],
): KnownTable | undefined {
  const { reading, records } = parsed;
  const start = Iterator.from(records()).take(leadLength).toArray();
  return known.find(({ schema }) => {
    if (!schema.reshape) return false;
    const { problems } = checkParsedOnly(name, { reading, records: () => start }, schema);
    const strange = ["reshape-error", "missing-label", "extra-label", "header-row", "empty-file"];
    return problems.every(({ code }) => !strange.includes(code));
  });
}
