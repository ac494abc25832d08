import { expect, test } from "vitest";
import { specimen } from "../../../tests/specimen.ts";
import { mapView } from "../../../tests/tabled.ts";
import type { Locale } from "../../model/locale.ts";
import { filed } from "./filed.ts";

const { site } = specimen(mapView).catalogue;
const spoken = { ...site, options: { ...site.options, pinyin: true } };
const unspoken = { ...site, options: { ...site.options, pinyin: false } };

const drawersOf = (names: string[], locale: Locale, of = unspoken) =>
  filed(
    names.map((label) => ({ label, href: "/" })),
    locale,
    of,
  ).drawers.map(({ label, links }) => [label, ...links.map((link) => link.label)]);

test("names are filed under their first letter, whatever is above or below it", () => {
  expect(drawersOf(["Östra", "Adams 10", "Olds", "Adams 2", "áras"], "en")).toEqual([
    ["A (3)", "Adams 2", "Adams 10", "áras"],
    ["O (2)", "Olds", "Östra"],
  ]);
});

test("Chinese names are filed under the letter of how they are read", () => {
  expect(drawersOf(["重庆", "嘉兴", "长沙", "绿园", "北京"], "zh", spoken)).toEqual([
    ["B (1)", "北京"],
    ["C (2)", "重庆", "长沙"],
    ["J (1)", "嘉兴"],
    ["L (1)", "绿园"],
  ]);
});

test("names that begin with too many characters stand together", () => {
  const names = Array.from({ length: 60 }, (_, index) => String.fromCodePoint(0x4e00 + index));
  const { drawers, together } = filed(
    names.map((label) => ({ label, href: "/" })),
    "zh",
    unspoken,
  );
  expect([drawers.length, together.length]).toEqual([0, 60]);
});
