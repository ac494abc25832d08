import type { Role } from "../../model/dataset.ts";
import { halfwidth } from "../cell/repair.ts";
import { turnedDate } from "../cell/turned-dates.ts";
import type { FieldColumn } from "../header/header.ts";
import { cellSpot, type Spot } from "../problem.ts";
import type { Watch } from "./watch.ts";

/** So many texts tell what is among them. */
const enough = 1000;

/** The texts of a column of some kind, each with the first cell that has it. */
class FirstCells {
  readonly spots = new Map<string, Spot>();

  add(text: string, spot: () => Spot): void {
    if (this.spots.size < enough && !this.spots.has(text)) this.spots.set(text, spot());
  }
}

/** Dates that were ranges, in a column whose categories nobody declares. */
function turnedWatch(column: FieldColumn): Watch {
  const cells = new FirstCells();
  return {
    add: (record) => {
      const text = (record.cells[column.index] ?? "").trim();
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
      const text = halfwidth((record.cells[column.index] ?? "").trim());
      if (!/^-?[\d.,]+ ?[%‰]?$/.test(text)) return;
      const [found = ""] = /[%‰]$/.exec(text) ?? [];
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
      const text = (record.cells[column.index] ?? "").trim();
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

/** What watches for cells that are strange among the others of their column. */
export function cellWatches(columns: readonly FieldColumn[]): Watch[] {
  const inRoles = (...roles: readonly Role[]) =>
    columns.filter(({ field }) => roles.includes(field.role));
  const isOpen = ({ field }: FieldColumn): boolean => field.categories.length === 0;
  const isFree = ({ field }: FieldColumn): boolean => field.constraints.pattern === undefined;
  return [
    ...inRoles("dimension", "name").filter(isOpen).map(turnedWatch),
    ...inRoles("key", "dimension")
      .filter((each) => isOpen(each) && isFree(each))
      .map(zerosWatch),
    ...inRoles("value").map(percentWatch),
  ];
}
