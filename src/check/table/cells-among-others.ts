import type { Role } from "../../model/dataset.ts";
import type { RawRecord } from "../../model/table.ts";
import { halfwidth, isInPercent } from "../cell/repair.ts";
import type { TimeReading } from "../cell/time/meanings.ts";
import { timeReadings } from "../cell/time/readings.ts";
import { turnedDate } from "../cell/time/turned-dates.ts";
import type { FieldColumn } from "../header/header.ts";
import { cellSpot } from "../problem.ts";
import { rememberedTexts } from "../cell/remembered.ts";
import { FirstCells } from "./first-cells.ts";
import { fractionWatch } from "./fractions.ts";
import type { Watch } from "./watch.ts";

const textIn = ({ cells }: RawRecord, { index }: FieldColumn): string =>
  (cells[index] ?? "").trim();

/** Dates that were ranges, in a column whose categories nobody declares. */
function turnedWatch(column: FieldColumn): Watch {
  const cells = new FirstCells();
  return {
    add: (record) => {
      const text = textIn(record, column);
      if (text !== "") cells.add(text, () => cellSpot(record, column.index));
    },
    end: () => {
      const texts = [...cells.spots.keys()];
      return [...cells.spots].flatMap(([value, spot], place) => {
        const fault = turnedDate(value, texts.toSpliced(place, 1));
        return fault ? [{ ...fault, column, value, spot }] : [];
      });
    },
  };
}

/** Bare numbers beside numbers with a percent sign: 0.3 may be 0.3 % or 30 %. */
function percentWatch(column: FieldColumn): Watch {
  let sign = "";
  const count = { bare: 0, signed: 0 };
  const bare = new FirstCells();
  return {
    add: (record) => {
      const text = halfwidth(textIn(record, column));
      if (!/^-?[\d.,]+ ?[%‰]?$/.test(text)) return;
      const last = text.at(-1) ?? "";
      const found = last === "%" || last === "‰" ? last : "";
      sign ||= found;
      count[found === "" ? "bare" : "signed"] += 1;
      if (found === "") bare.add(text, () => cellSpot(record, column.index));
    },
    end: () =>
      count.bare >= count.signed // few signs are told one by one
        ? []
        : [...bare.spots].map(([value, spot]) => {
            return { key: "type-error.no-percent", column, value, spot, params: { sign } } as const;
          }),
  };
}

/** Codes that have lost the zeros by which all others are as long: 123 beside 00456. */
function zerosWatch(column: FieldColumn): Watch {
  const lengths = new Set<number>();
  const short = new FirstCells();
  return {
    add: (record) => {
      const text = textIn(record, column);
      if (/^0\d+$/.test(text)) lengths.add(text.length);
      else if (/^[1-9]\d*$/.test(text)) short.add(text, () => cellSpot(record, column.index));
    },
    end: () => {
      const [length = 0, ...others] = lengths;
      if (others.length > 0) return [];
      return [...short.spots]
        .filter(([text]) => text.length < length)
        .map(([value, spot]) => {
          const params = { nearest: value.padStart(length, "0") };
          return { key: "lost-zeros", column, value, spot, params } as const;
        });
    },
  };
}

/** A spreadsheet keeps so many digits of a number. */
const keptDigits = 15;

/** So many zeros behind these are no chance. */
const manyZeros = 6;

/** Long codes that all end in zeros where a spreadsheet keeps no digits: 330402198001011000. */
function digitsWatch(column: FieldColumn): Watch {
  const long = new FirstCells();
  let areCut = true;
  return {
    add: (record) => {
      const text = textIn(record, column);
      if (text.length <= keptDigits || !/^\d+$/.test(text)) return;
      areCut &&= /^0+$/.test(text.slice(keptDigits));
      if (areCut) long.add(text, () => cellSpot(record, column.index));
    },
    end: () => {
      const texts = [...long.spots];
      const zeros = texts.reduce((sum, [{ length }]) => sum + length - keptDigits, 0);
      if (!areCut || zeros < manyZeros || texts.length < 2) return [];
      return texts.map(
        ([value, spot]) => ({ key: "type-error.code", column, value, spot }) as const,
      );
    },
  };
}

/** Days among months: who writes 2025-05-31 beside 2025-04 has a whole month in mind, or another sort of figure. */
function daysWatch(column: FieldColumn): Watch {
  const count = { month: 0, day: 0 };
  const days = new FirstCells();
  const readingOf = rememberedTexts((text): TimeReading | null => {
    const [only = null, ...others] = timeReadings(text);
    return others.length === 0 ? only : null;
  });
  return {
    add: (record) => {
      const text = textIn(record, column);
      const kind = readingOf(text)?.kind;
      if (kind !== "month" && kind !== "day") return;
      count[kind] += 1;
      if (kind === "day") days.add(text, () => cellSpot(record, column.index));
    },
    end: () =>
      count.day >= count.month
        ? []
        : [...days.spots].map(([value, spot]) => {
            const nearest = readingOf(value)?.period?.slice(0, "2025-05".length) ?? "";
            return { key: "type-error.day", column, value, spot, params: { nearest } } as const;
          }),
  };
}

/** How much larger than all others a number of nines is that says there is none. */
const farFromOthers = 10;

/** `-999` and `9999` beside numbers that are nowhere near: what instruments and programs write where there is none. */
function ninesWatch(column: FieldColumn): Watch {
  const { minimum = -Infinity, maximum = Infinity } = column.field.constraints;
  const nines = new FirstCells();
  let count = 0;
  const range = { least: 0, most: 0 };
  return {
    add: (record) => {
      const text = textIn(record, column);
      const number = Number(text);
      if (text === "" || Number.isNaN(number)) return;
      if (/^(?:9|-)9{3,}(?:\.[09]+)?$|^-99\.9+$/.test(text))
        nines.add(text, () => cellSpot(record, column.index));
      else {
        count += 1;
        range.least = Math.min(range.least, number);
        range.most = Math.max(range.most, number);
      }
    },
    end: () => {
      const isAllowed = (number: number) =>
        number > 0 ? maximum < Infinity && number <= maximum : minimum > -Infinity;
      const isFar = (number: number) =>
        count > 1 && number > 0
          ? range.most > 0 && number > range.most * farFromOthers
          : count > 1 && number < range.least * farFromOthers;
      return [...nines.spots]
        .filter(([text]) => isFar(Number(text)) && !isAllowed(Number(text)))
        .map(([value, spot]) => ({ key: "type-error.nines", column, value, spot }) as const);
    },
  };
}

/** What watches for cells that are strange among the others of their column. */
export function cellWatches(
  columns: readonly FieldColumn[],
  primaryKey: readonly string[],
): Watch[] {
  const inRoles = (...roles: readonly Role[]) =>
    columns.filter(({ field }) => roles.includes(field.role));
  const isOpen = ({ field }: FieldColumn): boolean => field.categories.length === 0;
  const isFree = ({ field }: Pick<FieldColumn, "field">): boolean =>
    field.constraints.pattern === undefined;
  // A register says as exactly as it knows when something came to be.
  const isOfMonths = ({ field }: FieldColumn): boolean =>
    primaryKey.includes(field.name) &&
    field.calendar?.points !== true &&
    field.calendar?.span === undefined &&
    isFree({ field });
  return [
    ...inRoles("period").filter(isOfMonths).map(daysWatch),
    ...inRoles("dimension", "name").filter(isOpen).map(turnedWatch),
    ...inRoles("key", "dimension")
      .filter((each) => isOpen(each) && isFree(each))
      .map(zerosWatch),
    ...inRoles("key", "dimension", "name").filter(isOpen).map(digitsWatch),
    ...inRoles("value").flatMap((each) => [percentWatch(each), ninesWatch(each)]),
    ...inRoles("value")
      .filter(({ field }) => isInPercent(field) && field.constraints.minimum === undefined)
      .map((each) => fractionWatch(each, inRoles("dimension"))),
  ];
}
