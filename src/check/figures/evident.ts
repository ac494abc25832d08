import { aggregatesOf } from "../aggregates.ts";
import type { Total } from "../../model/agreement.ts";
import type { Field } from "../../model/dataset.ts";
import type { Observation } from "../../model/observation.ts";
import type { Places } from "../../model/place.ts";
import type { Row } from "../../model/table.ts";
import { partsOf } from "../../stats/parts.ts";
import { callsWhole } from "../whole-words.ts";
import { sumsOf, type Over, type Sum } from "./sums.ts";

/** Sums of one sort, and the column that their parts differ in. */
export interface Sums {
  over: Over;
  sums: Sum[];
  tolerance: number;
}

export const isExact = (observation: Observation | undefined): boolean =>
  observation?.value != null && observation.qualifier === null;

/** Of two that are named the total may be called so. */
const ofTwo = /^(both|together)$/i;

const numberOf = (row: Row | null, value: string): number => row?.values[value]?.value ?? 0;

/** Whether the parts that are known exceed their whole, none of them being below zero. */
function exceeds({ whole, parts }: Sum, value: string): boolean {
  if (!isExact(whole.values[value])) return false;
  const numbers = parts.map(({ row }) => numberOf(row, value));
  const sum = numbers.reduce((total, number) => total + number, 0);
  return numbers.every((number) => number >= 0) && sum > numberOf(whole, value) + 1e-6;
}

/** How often sums hold where all of their numbers are known, and whether they ever cannot. */
function evidence(sums: readonly Sum[], value: string): { held: number; isBroken: boolean } {
  const known = sums.filter(({ whole, parts }) =>
    [whole, ...parts.map(({ row }) => row)].every((row) => isExact(row?.values[value])),
  );
  const isHeld = ({ whole, parts }: Sum): boolean => {
    const sum = parts.reduce((total, { row }) => total + numberOf(row, value), 0);
    return Math.abs(sum - numberOf(whole, value)) < 1e-6;
  };
  const held = known.filter(isHeld);
  const telling = held.filter(
    ({ parts }) => parts.filter(({ row }) => numberOf(row, value) !== 0).length > 1,
  );
  const isBroken = held.length < known.length || sums.some((sum) => exceeds(sum, value));
  return { held: telling.length, isBroken };
}

interface Column {
  value: string;
  rows: readonly Row[];
  fields: readonly Field[];
  places: Places;
}

/** More categories than these are no parts of each other, unless a label says so. */
const mostCategories = 40;

/** Of categories one is evidently the total: it is called so, or is the sum of all others time and again. */
function overCategories({ value, rows, ...rest }: Column, field: Field): Sums[] {
  const over = { field, ...rest };
  const present = [...new Set(rows.map(({ cells }) => cells[field.name] ?? ""))];
  const isCalled = (text: string): boolean => {
    const label = field.categories.find((category) => category.value === text)?.label ?? {};
    return [text, ...Object.values(label)].some(
      (each) => callsWhole(each) || ofTwo.test(each.trim()),
    );
  };
  if (present.length < 3) return [];
  const tried = present.length > mostCategories ? present.filter(isCalled) : present;
  return tried.flatMap((total) => {
    // A whole that is called in two ways is no part of itself.
    const isPart = (text: string) => text !== total && !(isCalled(total) && isCalled(text));
    const parts = present.filter(isPart);
    const sums = sumsOf(rows, { value, total, parts }, over);
    const { held, isBroken } = evidence(sums, value);
    return !isBroken && held >= (isCalled(total) ? 0 : 2) ? [{ over, sums, tolerance: 0 }] : [];
  });
}

/** A place is the sum of its parts, unless its numbers say otherwise. */
function overPlaces({ value, rows, ...rest }: Column, field: Field): Sums[] {
  const over = { field, ...rest };
  const present = new Set(rows.map(({ cells }) => cells[field.name] ?? ""));
  return [...present].flatMap((total) => {
    const parts = partsOf(total, rest.places);
    if (parts.filter((part) => present.has(part)).length < 2) return [];
    const sums = sumsOf(rows, { value, total, parts }, over);
    return evidence(sums, value).isBroken ? [] : [{ over, sums, tolerance: 0 }];
  });
}

/** A year is the sum of its months or quarters where it was before. */
function overPeriods({ value, rows, ...rest }: Column, field: Field): Sums[] {
  const over = { field, ...rest };
  const sums = sumsOf(rows, { value, total: "year" }, over);
  const { held, isBroken } = evidence(sums, value);
  return held > 0 && !isBroken ? [{ over, sums, tolerance: 0 }] : [];
}

/** The sums that anybody would form of a column, beside those that are declared. */
export function evidentSums(column: Column, declared: readonly Sums[]): Sums[] {
  const value = column.fields.find(({ name }) => name === column.value);
  if (!value || aggregatesOf(value) !== "sum") return [];
  const wholes = new Set(
    declared.flatMap(({ over, sums }) =>
      sums.map(({ whole }) => `${over.field.name} ${whole.record}`),
    ),
  );
  const found = column.fields.flatMap((field) => {
    if (field.role === "place") return overPlaces(column, field);
    if (field.role === "dimension") return overCategories(column, field);
    return field.role === "period" && !value.cumulative ? overPeriods(column, field) : [];
  });
  return found.map(({ over, sums, ...rest }) => ({
    ...rest,
    over,
    sums: sums.filter(({ whole }) => !wholes.has(`${over.field.name} ${whole.record}`)),
  }));
}

/** The sums that a descriptor declares of a column. */
export const declaredSums = (
  declarations: readonly { declared: Total; over: Over | null; sums: Sum[] }[],
  value: string,
): Sums[] =>
  declarations.flatMap(({ declared, over, sums }) =>
    over && declared.value === value ? [{ over, sums, tolerance: declared.tolerance ?? 0 }] : [],
  );
