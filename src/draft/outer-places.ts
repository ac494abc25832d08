import { placesNamed, placeWithin } from "../check/cell/place-names.ts";
import { CodedTexts } from "../check/table/coded-texts.ts";
import type { CellMark } from "../model/table.ts";
import type { Places } from "../model/place.ts";
import type { SheetColumn } from "./sheet.ts";

/** Whether most texts of a column name places. */
const namesPlaces = ({ texts }: SheetColumn, places: Places): boolean =>
  texts.isMostly(0.5, (text) => placesNamed(text, places).length > 0);

/** Cells that say some texts, and no more. */
export const cellsOf = (texts: CodedTexts): SheetColumn["cells"] => ({
  raw: texts.values,
  marks: new Map<number, CellMark>(),
  coded: texts,
});

/** A column of which places called alike are called by what they lie in too, as other columns say it. */
function told(column: SheetColumn, outer: readonly SheetColumn[], places: Places): SheetColumn {
  const alike = column.texts.values.map((text) => placesNamed(text, places).length > 1);
  if (!alike.includes(true)) return column;
  const within = (row: number): string => {
    const text = column.texts.at(row);
    if (!alike[column.texts.codes[row] ?? 0]) return text;
    const beside = outer.map(({ texts }) => texts.at(row));
    const found = beside.find((each) => placeWithin(text, [each], places));
    return found === undefined ? text : `${text}, ${found}`;
  };
  const texts = CodedTexts.of(Array.from(column.texts.codes, (_, row) => within(row)));
  return { ...column, texts, cells: cellsOf(texts) };
}

/** The columns of a sheet, places called alike by the names of those that they lie in: Springfield, Illinois. */
export function withOuterPlaces(sheet: readonly SheetColumn[], places: Places): SheetColumn[] {
  const named = sheet.filter((column) => namesPlaces(column, places));
  if (named.length < 2) return [...sheet];
  return sheet.map((column) =>
    named.includes(column)
      ? told(
          column,
          named.filter((each) => each !== column),
          places,
        )
      : column,
  );
}
