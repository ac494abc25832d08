import { columnLanguage, columnStem } from "../../model/locale.ts";
import type { Problem } from "../../model/problem.ts";
import type { RawRecord } from "../../model/table.ts";
import type { FieldColumn } from "../header/header.ts";
import { cellSpot, problem } from "../problem.ts";
import type { RecordCheck, RecordContext } from "./repeats.ts";

/** The columns that say one thing in several languages: `note_zh` and `note_en`. */
function translatedColumns({ header, schema }: RecordContext): FieldColumn[][] {
  const { languages = [] } = schema;
  const stemOf = ({ field: { name } }: FieldColumn): string | null => {
    const language = columnLanguage(name, languages);
    return language === undefined ? null : columnStem(name, language);
  };
  return [...Map.groupBy(header.columns, stemOf)].flatMap(([stem, columns]) =>
    stem === null ? [] : [columns],
  );
}

function untranslated(file: string, record: RawRecord, columns: readonly FieldColumn[]): Problem[] {
  const textOf = ({ index }: FieldColumn): string | undefined => record.cells[index]?.trim();
  const written = columns.find((column) => textOf(column));
  // A required cell that is blank is reported as such.
  const blank = columns.filter(
    (column) => textOf(column) === "" && !column.field.constraints.required,
  );
  if (!written) return [];
  const params = { other: written.field.title, text: textOf(written) ?? "" };
  return blank.map(({ field, index }) =>
    problem("missing-cell.translation", file, {
      spot: cellSpot(record, index),
      params: { ...params, field: field.title },
    }),
  );
}

/** Makes the check that a text of a row stands in each language which has a column for it. */
export function pairCheck(context: RecordContext): RecordCheck {
  const groups = translatedColumns(context);
  if (groups.length === 0) return () => [];
  return (record) =>
    record.cells.length > context.header.width // they may have slipped
      ? []
      : groups.flatMap((columns) => untranslated(context.file, record, columns));
}
