import { expect, test } from "vitest";
import { lexiconOf } from "../../model/search/lexicon.ts";
import {
  isShortFor,
  isNear,
  longWordsIn,
  meantAmong,
  plain,
  soundsAt,
  withNumerals,
  without,
  withoutMeant,
} from "./query.ts";

const lexicon = lexiconOf({
  folds: "鄉乡",
  readings: "tong桐童xiang乡香hai海ning宁",
});

test("marks at the ends of words and between them are no part of a question", () => {
  expect(plain("人口？", lexicon)).toBe("人口");
  expect(plain("（社区）", lexicon)).toBe("社区");
  expect(plain(" 持证,社工 . ", lexicon)).toBe("持证 社工");
  expect(plain("Tong’xiang: 1.5%", lexicon)).toBe("tong’xiang 1.5");
  expect(plain("tongxiang人口", lexicon)).toBe("tongxiang 人口");
});

test("a figure before a character is read as one, but in numbers and dates", () => {
  expect(withNumerals("5星 2019 96345热线 2021年3月")).toBe("五星 2019 96345热线 2021年3月");
});

test("a slip is a letter more, less or other, or two that changed places, and no more", () => {
  for (const slip of ["tongxaing", "tongxiag", "tongxianng", "tongxisng"])
    expect([slip, isNear(slip, "tongxiang")]).toEqual([slip, true]);
  for (const other of ["tongxi", "haining", "gnoxiang", "tognxaing"])
    expect([other, isNear(other, "tongxiang")]).toEqual([other, false]);
});

test("only long words are mended, and only to long ones", () => {
  const words = longWordsIn(["Resident population of towns", "人口"]);
  expect(words).toEqual(["Resident", "population", "towns"]);
  expect(meantAmong(words, "populaton")).toBe("population");
  expect(meantAmong(words, "town")).toBeNull();
});

test("characters in their order are short for a longer name", () => {
  expect(isShortFor("五星社区", "“五星级”和谐示范社区")).toBe(true);
  expect(isShortFor("社区五星", "“五星级”和谐示范社区")).toBe(false);
  expect(isShortFor("社区", "社会区域")).toBe(false); // too short to tell
});

const restMeant = (...given: Parameters<typeof withoutMeant>) =>
  withoutMeant(...given)?.rest ?? null;
const restOf = (...given: Parameters<typeof without>) => without(...given)?.rest ?? null;

test("a name is taken from a question as written, as spelt, and as it sounds", () => {
  expect(restOf("桐乡人口", "桐乡", lexicon)).toBe("人口");
  expect(restOf("villages in haining", "haining", lexicon)).toBe("villages in");
  expect(restOf("hainingers", "haining", lexicon)).toBeNull();
  expect(restOf("tongxiang 人口", "桐乡", lexicon)).toBe("人口");
  expect(restOf("海宁", "桐乡", lexicon)).toBeNull();
  expect(soundsAt("童香人口", "桐乡", lexicon)).toBe(0);
  expect(soundsAt("人口", "桐乡", lexicon)).toBe(-1);
  expect(restMeant("桐香人口", "桐乡", lexicon)).toBe("人口");
  expect(restMeant("population tongxaing", "tongxiang", lexicon)).toBe("population");
});
