import { expect, test } from "vitest";
import { timeReadings } from "../readings.ts";
import { inEnglish } from "./russian.ts";

const names =
  "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь".split(" ");
const genitives =
  "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(" ");
const short = "янв. февр. мар. апр. май июн. июл. авг. сент. окт. нояб. дек.".split(" ");

test("a month that a spreadsheet has cut short is named as such", () => {
  expect(timeReadings("янв.24")).toContainEqual({ kind: "month-name", period: "2024-01" });
});

test.each([names, genitives, short])("each month of a year is read: %s …", (...months) => {
  for (const [at, month] of months.entries()) {
    const period = `2023-${String(at + 1).padStart(2, "0")}`;
    const read = timeReadings(`${month} 2023 г.`).map((each) => each.period);
    expect([month, read]).toEqual([month, [period]]);
    expect(timeReadings(month)).toEqual([{ kind: "part", period: null }]);
  }
});

test.each([
  ["2023 год", "2023"],
  ["2023 г.", "2023"],
  ["16 апреля 2023 г.", "2023-04-16"],
  ["I кв. 2023", "2023-01/2023-03"],
  ["4-й квартал 2023 года", "2023-10/2023-12"],
  ["II полугодие 2023 г.", "2023-07/2023-12"],
  ["5-я неделя 2023", "2023-01-30/2023-02-05"],
  ["январь–июнь 2023 г.", "2023-01/2023-06"],
  ["2023-04", "2023-04"],
])("%s is %s", (text, period) => {
  expect(timeReadings(text).map((each) => each.period)).toEqual([period]);
});

test("years of schools and of budgets are read as their calendar begins them", () => {
  const school = { year: "school", begins: 9 } as const;
  expect(timeReadings("2011/12 учебный год", school)).toEqual([
    { kind: "fiscal-year", period: "2011-09/2012-08" },
  ]);
  expect(timeReadings("2020/21 финансовый год")).toEqual([{ kind: "fiscal-year", period: null }]);
});

test("other words are no times", () => {
  for (const text of ["Марта", "Майкоп", "Маркс", "5 кв. м", "2 мая 5", "Деканат 2023", "декады"])
    expect([text, timeReadings(text).filter(({ period }) => period !== null)]).toEqual([text, []]);
  expect(inEnglish("Q1 2023")).toBe("Q1 2023");
});
