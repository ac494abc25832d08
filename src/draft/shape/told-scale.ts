import { cellSpot, problem } from "../../check/problem.ts";
import { plainLabel } from "../../check/reshape/label.ts";
import type { Problem } from "../../model/problem.ts";
import type { DraftColumn } from "../columns.ts";
import type { Sheet, SheetColumn } from "../sheet.ts";

/** What exports call the column that says by what the figures of each row are to be multiplied. */
const scaleLabel = /^(scalar[ _]factor|unit[ _]?mult(iplier)?|power ?code|scale)(:.*)?$/i;

/** What they call the column of what is counted. */
const unitLabel = /^(uom|units?([ _]of[ _]measure)?|unit_measure(:.*)?)$/i;

const words: Readonly<Record<string, number>> = {
  ...{ unit: 0, units: 0, one: 0, ones: 0, ten: 1, tens: 1, hundred: 2, hundreds: 2 },
  ...{ thousand: 3, thousands: 3, million: 6, millions: 6, billion: 9, billions: 9 },
};

/** The power of ten that a cell says: `thousands`, `3`, `3: Thousands`; undefined where it says none. */
function powerOf(text: string): number | undefined {
  const [, digits] = /^(\d{1,2})(?::.*)?$/.exec(text) ?? [];
  return digits === undefined ? words[text.toLowerCase()] : Number(digits);
}

/** The column that says by what the figures of each row are to be multiplied; undefined where none does. */
const scaleIn = <T extends SheetColumn>(columns: readonly T[]): T | undefined =>
  columns.find(
    ({ label, texts }) =>
      scaleLabel.test(label) &&
      texts.filledCount > 0 &&
      texts.filled.every((text) => powerOf(text) !== undefined),
  );

/** The only text of a column; undefined where it has several. */
const onlyText = (column: SheetColumn | undefined): string | undefined =>
  column?.texts.filled.length === 1 ? column.texts.filled[0] : undefined;

/** Rows that count by different numbers, so that their figures make no column; null where all count by one. */
export function mixedScales({ header, columns }: Sheet, file: string): Problem | null {
  const column = scaleIn(columns);
  if (!column || new Set(column.texts.filled.map(powerOf)).size === 1) return null;
  const index = header.cells.findIndex((cell) => plainLabel(cell) === column.label);
  const spot = cellSpot(header, Math.max(0, index));
  const params = { labels: [column.label], units: [...column.texts.filled] };
  return problem("wide-table.units", file, { spot, value: column.label, params });
}

/** Columns with the thousands or millions that another column says of all rows as the unit of the values, behind what they count. */
export function withScale(columns: DraftColumn[]): DraftColumn[] {
  const column = scaleIn(columns);
  const scale = onlyText(column) ?? "";
  const power = powerOf(scale) ?? 0;
  if (!column || power === 0) return columns;
  const counted = onlyText(columns.find(({ label }) => unitLabel.test(label)));
  const by = /^\d/.test(scale) ? `× ${10 ** power}` : scale;
  const unit = counted === undefined ? by : `${counted}, ${by}`;
  return columns.map((each): DraftColumn => {
    const isOf = each === column || each.role === "unit"; // what tells the unit in each row is no unit of its own beside it
    if (isOf) return { ...each, role: "dimension", type: "string", read: null, unit: null };
    return each.role === "value" && each.unit === null ? { ...each, unit } : each;
  });
}
