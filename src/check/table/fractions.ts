import { isPlainNumber } from "../cell/figures.ts";
import type { FieldColumn } from "../header/header.ts";
import { cellSpot } from "../problem.ts";
import { enough, FirstCells } from "./first-cells.ts";
import type { Watch } from "./watch.ts";

/** The numbers of one sort: those up to 1, and between which all others lie. */
interface Sizes {
  small: FirstCells;
  count: number;
  least: number;
  most: number;
}

/** Whether a number multiplied by 100 is like the others, and these are all of one size. */
const isFraction = (number: number, { count, least, most }: Sizes): boolean =>
  count > 1 && most <= least * 3 && number * 100 >= least * 0.7 && number * 100 <= most * 1.4;

/**
 * `0.93` beside 91.2 and 94.5, all in per cent and of the same thing: fractions among percentages.
 * Shares of several categories are of any size, so each of these is looked at by itself; changes,
 * which may be negative, are of any size too.
 */
export function fractionWatch(column: FieldColumn, dimensions: readonly FieldColumn[]): Watch {
  const groups = new Map<string, Sizes>();
  return {
    add: (record) => {
      const text = record.cells[column.index] ?? "";
      if (!isPlainNumber(text)) return;
      const number = Number(text);
      const group = dimensions.map(({ index }) => record.cells[index]).join("\0");
      const { small, count, least, most } = groups.get(group) ?? {
        ...{ small: new FirstCells(), count: 0, least: Infinity, most: 0 },
      };
      if (number > 0 && number <= 1) small.add(text, () => cellSpot(record, column.index));
      const isOther = number < 0 || number > 1;
      if (groups.size < enough || groups.has(group))
        groups.set(group, {
          small,
          count: count + Number(isOther),
          least: isOther ? Math.min(least, number) : least,
          most: Math.max(most, number),
        });
    },
    end: () =>
      [...groups.values()].flatMap((sizes) => {
        const found = [...sizes.small.spots];
        return found.every(([text]) => isFraction(Number(text), sizes))
          ? found.map(
              ([value, spot]) => ({ key: "type-error.fraction", column, value, spot }) as const,
            )
          : [];
      }),
  };
}
