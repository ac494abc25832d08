import {
  isMonthLabel,
  isPartOfYear,
  isYearLabel,
  placesAcross,
  timesAcross,
} from "../check/header/wide.ts";
import { isFigure } from "../check/cell/figures.ts";
import { beyondLabels } from "../check/header/beyond-labels.ts";
import { secondHeader } from "../check/header/header.ts";
import { illTimes } from "../check/header/ill-times.ts";
import { unitsAcross } from "../check/header/units-across.ts";
import { cellSpot, problem } from "../check/problem.ts";
import { plainLabel } from "../check/reshape/label.ts";
import { unitOf } from "../check/reshape/unit-row.ts";
import type { Places } from "../model/place.ts";
import type { Problem } from "../model/problem.ts";
import type { RawRecord } from "../model/table.ts";
import { filled, leadOf, type Sheet, type SheetColumn } from "./sheet.ts";

interface Context {
  file: string;
  places: Places;
}

/** What stands below a label and above figures, as units do. */
function unitBelow({ texts }: SheetColumn): string | null {
  const [first, second] = [texts.at(0), texts.at(1)];
  return first !== "" && !isFigure(first, null) && isFigure(second, null) ? unitOf(first) : null;
}

/** Columns of one value in several units, of which no column can be made. */
function mixedUnits({ header, columns }: Sheet, { file }: Context): Problem | null {
  const found = unitsAcross(columns.map((each) => ({ label: each.label, below: unitBelow(each) })));
  if (!found) return null;
  const value = found.labels[0] ?? "";
  const index = header.cells.findIndex((cell) => plainLabel(cell) === value);
  const spot = cellSpot(header, Math.max(0, index));
  return problem("wide-table.units", file, { spot, value, params: { ...found } });
}

function wideTable({ header, columns }: Sheet, { file, places }: Context): Problem | null {
  const labels = columns.map(({ label }) => label);
  const times = timesAcross(labels);
  const across = times.length > 0 ? times : placesAcross(labels, places);
  const [first] = across;
  if (first === undefined) return null;
  const index = header.cells.findIndex((cell) => cell.trim() === first);
  const spot = cellSpot(header, Math.max(0, index));
  const params = { labels: across, count: String(across.length) };
  const rule = times.length > 0 ? "times" : "places";
  return problem(`wide-table.${rule}`, file, { spot, value: first, params });
}

/** Labels that are written as times and cannot be read as such. */
function timesUnread({ header, columns }: Sheet, { file }: Context): Problem | null {
  const areFigures = ({ texts }: SheetColumn) =>
    texts.filledCount > 0 && texts.filled.every((text) => isFigure(text, null));
  const labelsOf = (some: readonly SheetColumn[]) => some.map(({ label }) => label);
  const found = illTimes(labelsOf(columns), labelsOf(columns.filter(areFigures)));
  if (!found) return null;
  const { rule, value, labels } = found;
  const index = header.cells.findIndex((cell) => plainLabel(cell) === value);
  return problem(rule, file, {
    spot: cellSpot(header, Math.max(0, index)),
    value,
    params: { labels },
  });
}

/** A column of months or quarters beside one of years. */
function splitPeriod({ header, columns }: Sheet, { file }: Context): Problem | null {
  const isPart = ({ texts }: SheetColumn) =>
    texts.values.every((text) => text === "" || isPartOfYear(text));
  const year = columns.find(({ label }) => isYearLabel(label));
  const part = columns.find((column) => isMonthLabel(column.label) && isPart(column));
  if (!year || !part) return null;
  const index = header.cells.findIndex((cell) => cell.trim() === part.label);
  const spot = cellSpot(header, Math.max(0, index));
  const params = { field: part.label, other: year.label };
  return problem("split-period", file, { spot, value: part.texts.at(0), params });
}

/** A number with a quote at one of its ends, as a label where a space before a quote keeps cells from being read as quoted. */
const quotedNumber = /^\s*(?:"[\d.,]+"?|[\d.,]+")\s*$/;

/** A label that is a quoted number: the labels stand above, and cells were parted within quotes; null where there is none. */
export function quotedLabel(labels: RawRecord | undefined, file: string): Problem | null {
  const index = labels?.cells.findIndex((cell) => quotedNumber.test(cell)) ?? -1;
  if (!labels || index < 0) return null;
  const value = (labels.cells[index] ?? "").trim();
  return problem("wrong-quote.around", file, {
    spot: cellSpot(labels, index),
    value,
    params: { field: value },
  });
}

/** The rows of labels, told by the first: at their end there are no more columns. */
const labelsIn = (records: Iterable<RawRecord>): RawRecord | undefined =>
  leadOf(records).find((record) => {
    const texts = filled(record);
    return texts.length > 1 && !texts.some((text) => isFigure(text, null));
  });

/** A row with a figure beyond the last label, so that its cells stand below others than their own; null where none has. */
export function cellsBeyond(
  records: Iterable<RawRecord>,
  labels: RawRecord | undefined,
  file: string,
): Problem | null {
  const { line, cells } = labels ?? labelsIn(records) ?? { line: Infinity, cells: [] };
  for (const record of records) {
    const found = record.line > line ? beyondLabels(record, cells.length, file) : null;
    if (found) return found;
  }
  return null;
}

/** A table that stands below the first, under a title of its own. */
export function secondTable(title: RawRecord, records: Iterable<RawRecord>, file: string): Problem {
  const rows = [...records].filter(({ line }) => line >= title.line);
  const labels = rows.find((record) => filled(record).length > 1) ?? title;
  const value = filled(labels).join(",");
  const params = { first: String(title.line), last: String(rows.at(-1)?.line ?? title.line) };
  return problem("second-table.below", file, { spot: cellSpot(title, 0), value, params });
}

/** A table that stands beside the first, with some of its labels; null where none does. */
export function tableBeside(records: Iterable<RawRecord>, file: string): Problem | null {
  const header = leadOf(records).find((record) => secondHeader(record) > 0);
  if (!header) return null;
  const start = secondHeader(header);
  const value = header.cells[start] ?? "";
  const params = { first: cellSpot(header, header.cells.indexOf(value)).cell ?? "" };
  return problem("second-table.beside", file, { spot: cellSpot(header, start), value, params });
}

/** Why no dataset can be drafted from a table though it has one: its shape is another. */
export const obstacleOf = (sheet: Sheet, context: Context): Problem | null =>
  mixedUnits(sheet, context) ??
  timesUnread(sheet, context) ??
  wideTable(sheet, context) ??
  splitPeriod(sheet, context);
