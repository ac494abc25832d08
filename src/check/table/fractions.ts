import { isPlainNumber } from "../cell/figures.ts";
import type { FieldColumn } from "../header/header.ts";
import { cellSpot, type Spot } from "../problem.ts";
import { enough, FirstCells } from "./first-cells.ts";
import type { Watch } from "./watch.ts";

/** What numbers of one sort there are, those up to 1 apart; changes, which may be negative, are none. */
class Sizes {
  readonly small = new FirstCells();
  count = 0;
  least = Infinity;
  most = 0;
  isSigned = false;

  add(number: number, text: string, spot: () => Spot): void {
    this.isSigned ||= number < 0;
    if (number > 0 && number <= 1) this.small.add(text, spot);
    if (number <= 1) return;
    this.count += 1;
    this.least = Math.min(this.least, number);
    this.most = Math.max(this.most, number);
  }
}

/** Whether fractions become numbers like the others once they are multiplied by 100, and no others come near to them. */
function areFractions(fractions: readonly number[], least: number, most: number): boolean {
  const hundredfold = fractions.map((number) => number * 100);
  return (
    most <= least * 3 &&
    hundredfold.every((number) => number >= least * 0.7 && number <= most * 1.4)
  );
}

/**
 * `0.93` beside 91.2 and 94.5, all in per cent and of the same thing: fractions among percentages.
 * Shares of several categories are of any size, so each of these is looked at by itself.
 */
export function fractionWatch(column: FieldColumn, dimensions: readonly FieldColumn[]): Watch {
  const groups = new Map<string, Sizes>();
  return {
    add: (record) => {
      const text = (record.cells[column.index] ?? "").trim();
      const number = Number(text);
      if (!isPlainNumber(text)) return;
      const group = JSON.stringify(dimensions.map(({ index }) => record.cells[index]));
      if (groups.size >= enough && !groups.has(group)) return;
      const sizes = groups.get(group) ?? new Sizes();
      groups.set(group, sizes);
      sizes.add(number, text, () => cellSpot(record, column.index));
    },
    end: () =>
      [...groups.values()].flatMap(({ small, least, most, count, isSigned }) => {
        const texts = [...small.spots];
        const numbers = texts.map(([text]) => Number(text));
        return isSigned || count < 2 || !areFractions(numbers, least, most)
          ? []
          : texts.map(
              ([value, spot]) => ({ key: "type-error.fraction", column, value, spot }) as const,
            );
      }),
  };
}
