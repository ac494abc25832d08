import { CodedTexts } from "../../check/table/coded-texts.ts";
import type { Sheet } from "../sheet.ts";
import type { Shape } from "./shape.ts";

/** A column that no cell of the file fills, since one period is that of all rows. */
interface OwnPeriod {
  label: string;
  /** Blank where nobody has told it. */
  text: string;
  /** Columns that are not read. */
  skipped: readonly string[];
}

/** The period that is all that a shape adds to a long table; null where it changes more. */
export function ownPeriod({ reshape, year, fields }: Shape): OwnPeriod | null {
  const { columns, period, skipped = [], ...others } = reshape;
  const field = fields.find(({ role, name }) => role === "period" && columns[name] === undefined);
  const isAll = Object.keys(others).length === 0 && year?.of === "rows";
  const isPlain = Object.entries(columns).every(([name, label]) => name === label);
  return field && isAll && isPlain ? { label: field.name, text: period ?? "", skipped } : null;
}

/** A long table with one period more for each row. */
export function withPeriod(sheet: Sheet, { label, text, skipped }: OwnPeriod): Sheet {
  const [first] = sheet.columns;
  const coded = new CodedTexts([text], new Uint32Array(first?.texts.length ?? 0));
  const column = { label, texts: coded, cells: { raw: [text], marks: new Map(), coded } };
  const stays = sheet.columns.filter((each) => !skipped.includes(each.label));
  return { ...sheet, columns: [column, ...stays] };
}
