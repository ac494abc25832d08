import { symbols } from "../../model/observation.ts";
import type { RawRecord } from "../../model/table.ts";
import type { FieldColumn } from "../header/header.ts";
import { cellSpot, problem } from "../problem.ts";
import type { RecordCheck, RecordContext } from "./repeats.ts";

const isNumber = (text: string): boolean => text !== "" && !Number.isNaN(Number(text));

const isAbsent = (text: string): boolean => Object.hasOwn(symbols, text);

/** A column of numbers with those of the ends of its interval. */
interface Bounded {
  value: FieldColumn;
  ends: [lower: FieldColumn, upper: FieldColumn];
}

function boundedIn({ header }: RecordContext): Bounded[] {
  const named = (name: string | undefined) =>
    header.columns.find(({ field }) => field.name === name);
  return header.columns.flatMap((value) => {
    const { interval } = value.field;
    const [lower, upper] = [named(interval?.lower), named(interval?.upper)];
    return lower && upper ? [{ value, ends: [lower, upper] }] : [];
  });
}

/** Makes the check that a number lies in its interval, and that both are known or neither. */
export function intervalCheck(context: RecordContext): RecordCheck {
  const { file } = context;
  const bounded = boundedIn(context);
  if (bounded.length === 0) return () => [];
  const textOf = ({ cells }: RawRecord, { index }: FieldColumn) => cells[index]?.trim() ?? "";
  return (record) =>
    bounded.flatMap(({ value, ends }) => {
      const number = textOf(record, value);
      const texts = ends.map((end) => textOf(record, end));
      const half = ends.findIndex((_, end) => isNumber(texts[end] ?? "") !== isNumber(number));
      const known = [number, ...texts].every((text) => isNumber(text) || isAbsent(text));
      if (!known) return []; // what cannot be read is told by its cell
      const [lower = "", upper = ""] = texts;
      const params = { field: value.field.title, lower, upper };
      const end = ends[half];
      if (end) {
        const details = {
          spot: cellSpot(record, end.index),
          value: texts[half] ?? "",
          params: { ...params, other: end.field.title, text: number },
        };
        return [problem("interval-error.half", file, details)];
      }
      const isWithin = Number(lower) <= Number(number) && Number(number) <= Number(upper);
      if (isAbsent(number) || isWithin) return [];
      const details = { spot: cellSpot(record, value.index), value: number, params };
      return [problem("interval-error.outside", file, details)];
    });
}
