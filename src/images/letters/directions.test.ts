import bidiFactory from "bidi-js";
import { expect, test } from "vitest";
import { formatList } from "../../locales/format.ts";
import { isolated } from "../../locales/isolated.ts";
import { say } from "../../locales/say.ts";

const { getEmbeddingLevels } = bidiFactory();

/** The letters of a line in the order in which they stand, from the left: rule L2 of the algorithm. */
function placed(levels: Uint8Array): number[] {
  let line = [...levels.keys()];
  for (let level = Math.max(...levels); level > 0; level -= 1) {
    const next: number[] = [];
    let inner: number[] = [];
    for (const at of line) {
      if ((levels[at] ?? 0) >= level) inner.unshift(at);
      else {
        next.push(...inner, at);
        inner = [];
      }
    }
    line = [...next, ...inner];
  }
  return line;
}

/** The words of a line as they stand, from the left. */
function seen(text: string): string[] {
  const order = placed(getEmbeddingLevels(text, "ltr").levels);
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
  return words
    .map(({ 0: word, index }) => ({ word, at: order.indexOf(index) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ word }) => word);
}

const [herat, kabul] = ["هرات", "کابل"] as const;

test("names that are read from the right stand in their order, each before its number", () => {
  const order = [herat, "12", kabul, "30"];
  expect(seen(`${herat} 12, ${kabul} 30`)).not.toEqual(order);
  const of = (name: string, number: string) => say("{name}: {number}", { name, number });
  expect(seen(`${of(herat, "12")}, ${of(kabul, "30")}`)).toEqual(order);
  expect(seen(formatList([of(herat, "12"), of(kabul, "30")], "en"))).toEqual([
    ...order.slice(0, 2),
    "and",
    ...order.slice(2),
  ]);
  expect(seen(formatList([herat, kabul], "zh"))).toEqual([herat, "和", kabul]);
  expect(seen(say("{a} – {b}", { a: herat, b: kabul }))).toEqual([herat, kabul]);
});

test("what is read from the left, and what is set apart already, stays as it is", () => {
  for (const text of ["Jiaxing 12", "南湖区", "", "12%"]) expect(isolated(text)).toBe(text);
  expect(isolated(isolated(herat))).toBe(isolated(herat));
  expect(isolated(formatList([herat, kabul], "en"))).toBe(formatList([herat, kabul], "en"));
});
