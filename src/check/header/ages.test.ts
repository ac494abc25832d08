import { expect, test } from "vitest";
import { agesAcross, sexesAmong } from "./ages.ts";

const across = (text: string) => agesAcross(text.split(","))?.labels.join(",") ?? "";

test("ages that go on from one label to the next are ages, bare or in words", () => {
  for (const labels of [
    "0,1,2,3,4,5+",
    "0-14岁,15-59岁,60岁及以上",
    "0–4,5–9,10–14,15+",
    "Under 15,15 to 64,65 and over",
    "Aged 15-24,Aged 25-54,Aged 55-64",
    "不满1岁,1-4岁,5岁以上",
    "до 15 лет,15-64 лет,65 лет и старше",
    Array.from({ length: 20 }, (_, at) => String(at + 1)).join(","),
  ])
    expect(across(labels)).toBe(labels);
  expect(across("地区,合计,0-14岁,15-59岁,60岁以上")).toBe("0-14岁,15-59岁,60岁以上");
});

test("months, years, hours and what leaves a gap are no ages", () => {
  for (const labels of [
    "1,2,3,4,5,6,7,8,9,10,11,12",
    "1-3,4-6,7-9,10-12",
    "2021,2022,2023",
    "2021-2022,2022-2023,2023-2024",
    "0-4,10-14,20-24",
    "21,22,23",
    "1月,2月,3月",
    "0,1,2",
  ])
    expect(across(labels)).toBe("");
});

test("a few numbers from 0 on may be other things than ages", () => {
  expect(agesAcross(["0", "1", "2", "3", "4"])?.isSure).toBe(false);
  expect(agesAcross(["0", "1", "2", "3", "4+"])?.isSure).toBe(true);
});

test("two words are the sexes in any of the languages", () => {
  expect(sexesAmong(["合计", "男", "女"])).toEqual(["男", "女"]);
  expect(sexesAmong(["Females", "Males"])).toEqual(["Males", "Females"]);
  expect(sexesAmong(["男", "Women"])).toEqual([]);
});
