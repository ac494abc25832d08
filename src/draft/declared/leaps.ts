import { aggregatesIn } from "../described-field.ts";
import type { DraftField } from "../fields.ts";

/** Two numbers of one series that are too far from each other to be in one unit. */
export interface Leap {
  column: string;
  low: string;
  high: string;
}

/** How many times as large a number is that is likely to be in another unit: 元 among 千元 or 万元. */
const leastTimes = 1000;

/** Of each column of amounts the first two numbers that follow each other in one series, and are not of one size. */
export function leapsIn(fields: readonly DraftField[]): Leap[] {
  const keys = fields.filter(({ role }) => role === "place" || role === "dimension");
  if (!fields.some(({ role }) => role === "period")) return [];
  const amounts = fields.filter((each) => each.role === "value" && aggregatesIn(each) === "sum");
  return amounts.flatMap(({ label, texts }) => {
    const last = new Map<string, string>();
    for (let row = 0; row < texts.length; row++) {
      const text = texts.at(row);
      if (!(Number(text) > 0)) continue;
      const key = keys.map((each) => each.texts.codes[row]).join(" ");
      const [low = text, high = text] = [last.get(key) ?? text, text].sort(
        (a, b) => Number(a) - Number(b),
      );
      if (Number(high) >= Number(low) * leastTimes) return [{ column: label, low, high }];
      last.set(key, text);
    }
    return [];
  });
}
