import { limits, type TableFault } from "../model/reading.ts";
import { unpackedText, zipParts } from "./zip.ts";

type Fault = TableFault | null;
type Parts = NonNullable<ReturnType<typeof zipParts>>;

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s(?:\\w+:)?${name}="([^"]*)"`).exec(tag)?.[1];

/** `AB12` → column 28, row 12. */
function placeOf(reference: string): { column: number; row: number } {
  const [, letters = "", digits = ""] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
  const column = Array.from(letters).reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  );
  return { column, row: Number(digits) };
}

/** How many cells a merge holds, e.g. `A1:C2` six. */
function mergedBy(reference: string): number {
  const [first = "", last = first] = reference.split(":");
  const [from, to] = [placeOf(first), placeOf(last)];
  return (to.column - from.column + 1) * (to.row - from.row + 1);
}

/** The cell at which the merges of a sheet are more than may be. */
function mergesFault(xml: string): Fault {
  let cells = 0;
  for (const [, reference = ""] of xml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?ref="([^"]*)"/g)) {
    cells += mergedBy(reference);
    if (cells > limits.mergedCells)
      return { fault: "large", rule: "merges", cell: reference, limit: limits.mergedCells };
  }
  return null;
}

/** Rows and columns from the first cell to the last; cells without an address follow each other. */
function sizeFault(xml: string): Fault {
  let [row, column, rows, columns] = [0, 0, 0, 0];
  for (const [tag, name] of xml.matchAll(/<(?:\w+:)?(row|c)(?=[\s/>])[^>]*>/g)) {
    const reference = attribute(tag, "r");
    if (name === "row") [row, column] = [reference === undefined ? row + 1 : Number(reference), 0];
    else if (reference === undefined) column++;
    else ({ row, column } = placeOf(reference));
    if (name === "row") continue;
    [rows, columns] = [Math.max(rows, row), Math.max(columns, column)];
    if (rows * columns > limits.sheetCells)
      return { fault: "large", rule: "cells", cell: reference ?? "", limit: limits.sheetCells };
  }
  return null;
}

/** The first cell that shows a text which the workbook does not hold. */
function textFault(xml: string, count: number): Fault {
  const shown = /(<(?:\w+:)?c\s[^>]*?t="s"[^>]*>)\s*<(?:\w+:)?v>(\d+)</g;
  for (const [, tag = "", index] of xml.matchAll(shown))
    if (Number(index) >= count) return { fault: "text", cell: attribute(tag, "r") ?? "" };
  return null;
}

/** What of a sheet is not to be read. */
const sheetFault = (xml: string, texts: number): Fault =>
  mergesFault(xml) ?? sizeFault(xml) ?? textFault(xml, texts);

interface Relation {
  id: string | undefined;
  isTexts: boolean;
  path: string;
}

/** What a workbook is made of. */
const relationsIn = (xml: string): Relation[] =>
  (xml.match(/<(?:\w+:)?Relationship\s[^>]*>/g) ?? []).map((tag) => ({
    id: attribute(tag, "Id"),
    isTexts: attribute(tag, "Type")?.endsWith("/sharedStrings") ?? false,
    path: `xl/${attribute(tag, "Target") ?? ""}`.replace(/^xl\/\//, "").replace("/./", "/"),
  }));

/** What is wrong with each sheet of a workbook, in their order, told before they are read. */
async function sheetFaults(bytes: Uint8Array, parts: Parts): Promise<Fault[]> {
  const textOf = async (path = ""): Promise<string> => {
    const part = parts.get(path);
    return part ? unpackedText(bytes, part) : "";
  };
  const relations = relationsIn(await textOf("xl/_rels/workbook.xml.rels"));
  const texts = await textOf(relations.find(({ isTexts }) => isTexts)?.path);
  const count = texts.match(/<(?:\w+:)?si[\s/>]/g)?.length ?? 0;
  const sheets = (await textOf("xl/workbook.xml")).match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? [];
  const faults: Fault[] = [];
  for (const sheet of sheets) {
    const named = /\s\w+:id="([^"]*)"/.exec(sheet)?.[1];
    const path = relations.find(({ id }) => id === named)?.path;
    faults.push(sheetFault(await textOf(path), count));
  }
  return faults;
}

/**
 * What keeps a workbook from being read, or its sheets, in their order; null where it is no zip of
 * sound sizes. A few bytes may be packed that would fill a machine: all is measured before it is read.
 */
export async function workbookBounds(bytes: Uint8Array): Promise<TableFault | Fault[] | null> {
  const parts = zipParts(bytes);
  if (!parts) return null;
  const unpacked = [...parts.values()].reduce((sum, part) => sum + part.unpacked, 0);
  const limit = limits.unpackedBytes;
  if (unpacked > limit) return { fault: "large", rule: "unpacked", limit };
  return sheetFaults(bytes, parts);
}
