import type { Field } from "../../model/dataset.ts";
import type { Problem } from "../../model/problem.ts";
import type { RawRecord } from "../../model/table.ts";
import { cellSpot, problem } from "../problem.ts";
import { halfwidth } from "../cell/repair.ts";
import { unitTold, withUnit } from "./unit.ts";

const chinese: Record<string, number> = {
  十: 1e1,
  百: 1e2,
  千: 1e3,
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
};

const lettered: readonly [RegExp, number][] = [
  [/(?<!\p{L})(thousands?|'000s?|000s|тыс\.?)(?!\p{L})/iu, 1e3],
  [/(?<!\p{L})(millions?|mn|млн\.?)(?!\p{L})/iu, 1e6],
  [/(?<!\p{L})(billions?|bn|млрд\.?)(?!\p{L})/iu, 1e9],
];

/** How many of what is counted a unit is: 万人次 is 10,000 of 人次; what is counted may be left out. */
function scaleOf(unit: string): { factor: number; counted: string } {
  let counted = halfwidth(unit).trim().toLowerCase();
  let factor = 1;
  for (const [word, by] of lettered)
    if (word.test(counted)) [factor, counted] = [factor * by, counted.replace(word, " ")];
  const [sizes = ""] = /^[十百千万萬亿億]+(?!分点)/.exec(counted) ?? [];
  for (const size of sizes) factor *= chinese[size] ?? 1;
  const rest = counted.slice(sizes.length).replace(/^\s*of\s+/, "");
  return { factor, counted: rest.replace(/\s+/g, " ").trim() };
}

/** Whether two units count the same by other numbers: 万元 and 亿元, people and thousands. */
export function areOfOtherScale(one: string, other: string): boolean {
  const [a, b] = [scaleOf(one), scaleOf(other)];
  const isSame = a.counted === b.counted || a.counted === "" || b.counted === "";
  return isSame && a.factor !== b.factor;
}

const unitsOf = ({ unit }: Field): string[] => Object.values(unit ?? {});

/** A unit that a file says of a field, which counts by another number in the dataset, or by one that this does not say: null where none does. */
function otherUnit(
  file: string,
  said: string,
  { field, spot }: { field: Field; spot: ReturnType<typeof cellSpot> },
): Problem | null {
  const own = unitsOf(field);
  const { factor } = scaleOf(said);
  const isUntold = own.length === 0 && factor !== 1;
  if (isUntold && Object.values(field.title).every((title) => scaleOf(title).factor !== factor))
    return problem("other-unit.none", file, {
      spot,
      value: said,
      params: { field: field.title },
    });
  const isOther = own.some((unit) => areOfOtherScale(said, unit));
  if (!isOther || own.some((unit) => !areOfOtherScale(said, unit) && unit === said)) return null;
  const params = { field: field.title, unit: field.unit ?? {} };
  return problem("other-unit.declared", file, { spot, value: said, params });
}

/** What the lines above a table say of its unit, where no field has it and one counts by another number. */
export function otherUnitsAbove(
  file: string,
  lead: readonly RawRecord[],
  fields: readonly Field[],
): Problem[] {
  const told = lead.flatMap((record) =>
    record.cells.flatMap((cell, index) => {
      const said = unitTold(cell);
      return said === null ? [] : [{ said, spot: cellSpot(record, index) }];
    }),
  );
  const values = fields.filter(({ role }) => role === "value");
  return told.flatMap(({ said, spot }) => {
    const parts = said.split(/[、,，/／]/);
    const isKnown = values.some((field) => unitsOf(field).some((unit) => parts.includes(unit)));
    const others = values.flatMap((field) => otherUnit(file, said, { field, spot }) ?? []);
    return isKnown ? [] : others.slice(0, 1);
  });
}

/** The units in labels that count by another number than those of the fields that the labels are taken for. */
export const otherUnitsIn = (
  file: string,
  header: RawRecord,
  columns: readonly { label: string; index: number; field: Field | undefined }[],
): Problem[] =>
  columns.flatMap(({ label, index, field }) => {
    const said = withUnit(label).unit;
    return field && said !== null
      ? (otherUnit(file, said, { field, spot: cellSpot(header, index) }) ?? [])
      : [];
  });
