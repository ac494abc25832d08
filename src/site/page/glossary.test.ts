import { expect, test } from "vitest";
import { tabled, wholeTable } from "../../../tests/tabled.ts";
import type { Term } from "../../model/glossary.ts";
import type { Localised } from "../../model/locale.ts";
import { definingOnce, definitionsIn } from "./glossary.ts";

const term = (id: string, words: Localised, aliases?: Term["aliases"]): Term => ({
  id,
  term: words,
  aliases,
  definition: words,
});

const glossary = [
  term("community", { zh: "社区", en: "Community" }, { en: ["communities"] }),
  term("five-star", { zh: "五星级社区", en: "Five-star community" }),
  term("work", { zh: "社区工作", en: "Community work" }),
  term("village", { zh: "村", en: "Village" }),
  term("rate", { zh: "每万人（比率）", en: "Rate (per 10,000)" }),
];

const { catalogue } = tabled(wholeTable, ["period place kind count source"]);
const site = { ...catalogue, glossary };
const idsIn = (texts: (string | null)[], locale: "zh" | "en") =>
  definitionsIn(texts, site, locale).map(({ id }) => id);

test("terms stand in the order of their first use, each once", () => {
  expect(idsIn(["每万人（比率）", null, "社区与社区", "五星级社区"], "zh")).toEqual([
    "rate",
    "community",
    "five-star",
  ]);
});

test("the longest term wins: what it holds is not a use of the shorter", () => {
  expect(idsIn(["五星级社区有多少"], "zh")).toEqual(["five-star"]);
  expect(idsIn(["社区工作"], "zh")).toEqual(["work"]);
  expect(idsIn(["A FIVE-STAR COMMUNITY"], "en")).toEqual(["five-star"]);
});

test("a single character is no use of a term, as it stands in many words", () => {
  expect(idsIn(["农村"], "zh")).toEqual([]);
});

test("a word of letters is not found within a longer one, but under its other forms", () => {
  expect(idsIn(["villagers' intercommunity rate"], "en")).toEqual([]);
  expect(idsIn(["Communities and village"], "en")).toEqual(["community", "village"]);
});

test("a site without a glossary defines nothing", () => {
  expect(definitionsIn(["社区"], { ...site, glossary: [] }, "zh")).toEqual([]);
});

test("on a page each term is defined where it is used first", () => {
  const figure = (...texts: string[]) => ({ terms: definitionsIn(texts, site, "zh") });
  const once = definingOnce(definitionsIn(["五星级社区"], site, "zh"));
  const figures = [figure("五星级社区", "社区"), figure("社区", "每万人（比率）")].map(once);
  expect(figures.map(({ terms }) => terms.map(({ id }) => id))).toEqual([["community"], ["rate"]]);
});

test("a definition leads to its place in the glossary", () => {
  expect(definitionsIn(["社区"], site, "en")).toEqual([]);
  expect(definitionsIn(["community"], site, "en")[0]?.href).toMatch(/\/glossary\/#community$/);
});
