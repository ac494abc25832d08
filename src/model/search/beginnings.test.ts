import { expect, test } from "vitest";
import { beginningsOf, fileNameOf, lettersTyped } from "./beginnings.ts";
import { lexiconOf } from "./lexicon.ts";

const lexicon = lexiconOf({
  folds: "東东",
  readings: "pu浦dong东xin新chang长zhang长an安",
});
const lettersOf = (name: string) => beginningsOf(name, lexicon).flatMap(({ letters }) => letters);

test("a name begins with any of its words, a Chinese one with each two of its characters", () => {
  expect(lettersOf("Doña Ana County")).toEqual(["do", "an", "co"]);
  expect(lettersOf("O’Brien")).toEqual(["ob"]);
  expect(lettersOf("浦东新")).toEqual(["pd", "pu", "dx", "do"]);
  expect(lettersOf("长安")).toEqual(["ca", "za", "ch", "zh"]);
  expect(lettersOf("Тула")).toEqual(["ту"]);
});

test.each(["浦东", "浦東", "浦", "pd", "pudong", "东新", "dx", "dongxin"])(
  "%s is a beginning of 浦东新",
  (query) => {
    const letters = lettersOf("浦东新");
    expect(lettersTyped(query, lexicon).some((typed) => letters.includes(typed))).toBe(true);
  },
);

test("files are named in ASCII", () => {
  expect(["ba", "1s", "ту", "é"].map(fileNameOf)).toEqual(["ba", "1s", "u442u443", "ue9"]);
});
