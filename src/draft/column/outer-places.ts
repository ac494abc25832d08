import { placesNamed, placeWithin } from "../../check/cell/place-names.ts";
import { CodedTexts } from "../../check/table/coded-texts.ts";
import type { CellMark } from "../../model/table.ts";
import type { Place, Places } from "../../model/place.ts";
import type { SheetColumn } from "../sheet.ts";

/** Whether most texts of a column name places. */
const namesPlaces = ({ texts }: SheetColumn, places: Places): boolean =>
  texts.isMostly(0.5, (text) => placesNamed(text, places).length > 0);

/** Cells that say some texts, and no more. */
export const cellsOf = (texts: CodedTexts): SheetColumn["cells"] => ({
  raw: texts.values,
  marks: new Map<number, CellMark>(),
  coded: texts,
});

/** Whether a place lies in another, however deep. */
function liesIn({ parent }: Place, outer: Place, places: Places): boolean {
  const next = places.get(parent ?? "");
  return next !== undefined && (next.id === outer.id || liesIn(next, outer, places));
}

/** Whether one column says in each row in what the place of another lies, as far as both are known. */
function areOuter(outer: SheetColumn, column: SheetColumn, places: Places): boolean {
  const known = Array.from(column.texts.codes, (_, row) => ({
    inner: placesNamed(column.texts.at(row), places),
    around: placesNamed(outer.texts.at(row), places),
  })).filter(({ inner, around }) => inner.length > 0 && around.length > 0);
  return (
    known.length > 0 &&
    known.every(({ inner, around }) =>
      inner.some((place) => around.some((each) => liesIn(place, each, places))),
    )
  );
}

/** A column of which places called alike are called by what they lie in too, as other columns say it, and so are those that lie in another than the places of the site that are called so. */
function told(column: SheetColumn, outer: readonly SheetColumn[], places: Places): SheetColumn {
  const named = column.texts.values.map((text) => placesNamed(text, places).length);
  const around = outer.filter((each) => areOuter(each, column, places));
  const strange = around.some(({ texts }) =>
    texts.filled.some((text) => placesNamed(text, places).length === 0),
  );
  if (!strange && !named.some((count) => count > 1)) return column;
  const within = (row: number): string => {
    const text = column.texts.at(row);
    const count = named[column.texts.codes[row] ?? 0] ?? 0;
    const beside = outer.map(({ texts }) => texts.at(row));
    const other = around
      .map(({ texts }) => texts.at(row))
      .find((each) => each !== "" && placesNamed(each, places).length === 0);
    const found = count > 1 ? beside.find((each) => placeWithin(text, [each], places)) : undefined;
    const outside = found ?? (count > 0 ? other : undefined);
    return outside === undefined ? text : `${text}, ${outside}`;
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
