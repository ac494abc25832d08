import type { Places } from "../../model/place.ts";
import type { RawRecord } from "../../model/table.ts";
import { placesNamed } from "../cell/place-names.ts";
import { only } from "../nearest.ts";
import { labelOf, type LabelledColumn } from "./layout.ts";

/** What a row of codes is called in a column that has none. */
const rowWord =
  /^((行政)?区划代码|(行政)?區劃代碼|(地区)?[代编]码|(地區)?[代編]碼|(area )?codes?|код(ы)?)$/i;

const isCode = (text: string): boolean => /^[\p{L}\d-]*\d[\p{L}\d-]*$/u.test(text);

/**
 * Whether the first row below the labels has no figures but the codes of what stands across: each
 * names the same place as the label above it, or the row says that it is of codes.
 */
export function isCodeRow(
  { cells }: RawRecord,
  columns: readonly LabelledColumn[],
  places: Places | null,
): boolean {
  const told = columns.flatMap((column) => {
    const text = (cells[column.index] ?? "").trim();
    return text === "" ? [] : [{ text, label: labelOf(column) }];
  });
  const codes = told.filter(({ text }) => !rowWord.test(text));
  if (codes.length < told.length)
    return codes.length > 1 && codes.every(({ text }) => isCode(text)) && areApart(codes);
  const idOf = (text: string) => (places ? only(placesNamed(text, places))?.id : undefined);
  return (
    codes.length > 1 &&
    codes.every(({ text, label }) => text !== label && isSame(idOf(text), idOf(label)))
  );
}

const areApart = (codes: readonly { text: string }[]): boolean =>
  new Set(codes.map(({ text }) => text)).size === codes.length;

const isSame = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && a === b;
