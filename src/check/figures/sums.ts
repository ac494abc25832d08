import type { Total } from "../../model/agreement.ts";
import type { Field } from "../../model/dataset.ts";
import { absent, type Observation } from "../../model/observation.ts";
import type { Places } from "../../model/place.ts";
import type { Row } from "../../model/table.ts";
import { groupsBut } from "./series.ts";
import { summandsOf } from "../../stats/parts.ts";

/** A whole and its parts, in rows that differ in nothing but one column. */
export interface Sum {
  whole: Row;
  /** As the column has them, with their rows; null where one has none. */
  parts: { text: string; row: Row | null }[];
}

/** A column whose parts add up, and what its cells say. */
export interface Over {
  field: Field;
  fields: readonly Field[];
  places: Places;
}

const twoDigits = (month: number): string => String(month).padStart(2, "0");

/** The months of a year, or its quarters or halves, as cells write them: of these the first of which there is any. */
function partsOfYear(year: string, present: ReadonlySet<string>): string[] {
  const spans = (months: number): string[] =>
    Array.from({ length: 12 / months }, (_, index) => {
      const [first, last] = [index * months + 1, (index + 1) * months].map(twoDigits);
      return first === last ? `${year}-${first}` : `${year}-${first}/${year}-${last}`;
    });
  return [1, 3, 6].map(spans).find((texts) => texts.some((text) => present.has(text))) ?? [];
}

/** The wholes in a group of rows, each with the texts of its parts. */
function wholesOf(
  { total, parts }: Pick<Total, "total" | "parts">,
  of: ReadonlyMap<string, Observation>,
  { field, places }: Over,
): [whole: string, parts: string[]][] {
  const present = [...of.keys()];
  if (parts) return [[total, parts]];
  if (field.role === "place") return [[total, summandsOf(total, of, places)]];
  if (field.role !== "period")
    return [
      [
        total,
        others(
          total,
          field.categories.map(({ value }) => value),
          present,
        ),
      ],
    ];
  return present
    .filter((text) => /^\d{4}$/.test(text))
    .map((year) => [year, partsOfYear(year, new Set(present))]);
}

/** All but the whole: of the categories that are declared, else of what there is. */
const others = (total: string, categories: readonly string[], present: readonly string[]) =>
  (categories.length > 0 ? categories : present).filter((text) => text !== total);

/** The wholes of a declaration that have a row, with their parts. */
export function sumsOf(
  rows: readonly Row[],
  { value, ...declared }: Pick<Total, "value" | "total" | "parts">,
  over: Over,
): Sum[] {
  const column = over.field.name;
  return groupsBut(rows, { fields: over.fields, but: over.field }).flatMap((group) => {
    const byText = new Map(group.map((row) => [row.cells[column] ?? "", row]));
    const of = new Map([...byText].map(([text, row]) => [text, row.values[value] ?? absent("x")]));
    return wholesOf(declared, of, over).flatMap(([text, parts]): Sum[] => {
      const whole = byText.get(text);
      if (!whole || parts.length === 0) return [];
      return [
        { whole, parts: parts.map((part) => ({ text: part, row: byText.get(part) ?? null })) },
      ];
    });
  });
}

/** A part that lacks its row in so few of the sums was forgotten there. */
const mostForgotten = 0.1;

/**
 * The parts without a row, by sum, that have one in nearly all others; most parts of a sum have theirs.
 * What has a row in no sum, as a place that is new, is not counted among them.
 */
export function forgottenParts(sums: readonly Sum[]): Map<Sum, Sum["parts"]> {
  const parts = sums.flatMap((sum) => sum.parts);
  const lacking = Map.groupBy(
    parts.filter(({ row }) => row === null),
    ({ text }) => text,
  );
  const told = new Set(parts.flatMap(({ text, row }) => (row === null ? [] : text)));
  const most = sums.length > 1 ? Math.max(1, sums.length * mostForgotten) : 0;
  const isForgotten = ({ text, row }: Sum["parts"][number]): boolean =>
    row === null && (lacking.get(text)?.length ?? 0) <= most;
  return new Map(
    sums.flatMap((sum): [Sum, Sum["parts"]][] => {
      const found = sum.parts.filter(isForgotten);
      const due = sum.parts.filter(({ text }) => told.has(text));
      return found.length * 2 < due.length ? [[sum, found]] : [];
    }),
  );
}
