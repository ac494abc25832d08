import { expect, test } from "vitest";
import { certainPeriod, timeReadings } from "../readings.ts";

test.each([
  ["janvier 2024", "2024-01"],
  ["févr. 2024", "2024-02"],
  ["März 2024", "2024-03"],
  ["1. März 2024", "2024-03-01"],
  ["15 de enero de 2024", "2024-01-15"],
  ["out 2024", "2024-10"],
  ["2024 Mai", "2024-05"],
  ["1T2024", "2024-01/2024-03"],
  ["T2 2024", "2024-04/2024-06"],
  ["2024T3", "2024-07/2024-09"],
  ["2. Quartal 2024", "2024-04/2024-06"],
  ["1er trimestre 2024", "2024-01/2024-03"],
  ["2S2024", "2024-07/2024-12"],
  ["2º semestre de 2024", null],
  ["As at 31 Dec 2022", "2022-12-31"],
  ["As of December 31, 2022", "2022-12-31"],
  ["Stand: 31.12.2022", null], // nothing says that days come first
  ["截至2022年12月31日", "2022-12-31"],
  ["Monday, 1 January 2024", "2024-01-01"],
  ["Sat 6 Jan 2024", "2024-01-06"],
  ["2024年1月1日（星期一）", "2024-01-01"],
  ["2024-01-01 周一", "2024-01-01"],
  ["2024.1.1-2024.1.7", "2024-01-01/2024-01-07"],
  ["2024年1月1日—1月7日", "2024-01-01/2024-01-07"],
])("%s is %s", (text, period) => {
  expect(certainPeriod(text)).toBe(period);
});

test("a month with two digits may be a day that a spreadsheet has rewritten", () => {
  for (const text of ["janv. 24", "Mär 24", "dic-24"])
    expect(timeReadings(text).map(({ kind }) => kind)).toEqual(["month-name", "part"]);
});

test("whole names of months lack their year, and short ones alone are words", () => {
  for (const text of ["janvier", "Mai", "agosto"])
    expect(timeReadings(text)).toEqual([{ kind: "part", period: null }]);
  for (const text of ["set", "out", "des", "gen", "T1", "Sem"])
    expect(timeReadings(text)).toEqual([]);
});
