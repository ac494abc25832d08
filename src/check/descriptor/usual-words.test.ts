import { expect, test } from "vitest";
import { fieldTypes, roles } from "../../model/dataset.ts";
import { suggestWord } from "./usual-words.ts";

const kinds = ["bar", "column", "line", "stack", "choropleth", "points", "table", "figure"];
const frequencies = ["daily", "weekly", "monthly", "quarterly", "annual", "irregular", "never"];

test.each([
  ["Value", roles, "value"],
  ["measure", roles, "value"],
  ["time", roles, "period"],
  ["category", roles, "dimension"],
  ["地区", roles, "place"],
  ["int", fieldTypes, "integer"],
  ["float64", fieldTypes, "number"],
  ["date", fieldTypes, "string"],
  ["bar-chart", kinds, "bar"],
  ["barChart", kinds, "bar"],
  ["pie", kinds, "stack"],
  ["map", kinds, "choropleth"],
  ["折线图", kinds, "line"],
  ["clumn", kinds, "column"],
  ["yearly", frequencies, "annual"],
  ["每月", frequencies, "monthly"],
  ["en-US", ["en", "zh"], "en"],
  ["tree", kinds, undefined],
  ["fancy", frequencies, undefined],
])("%s is %j", (text, allowed, word) => {
  expect(suggestWord(text, allowed).nearest).toBe(word);
});
