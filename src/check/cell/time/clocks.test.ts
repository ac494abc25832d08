import { expect, test } from "vitest";
import { TimeColumn } from "./columns.ts";
import { certainPeriod, timeReadings } from "./readings.ts";

const zone = "Asia/Shanghai";

test.each([
  ["2024-06-01T14:30", "2024-06-01T14:30+08:00"],
  ["2024/6/1 9:05:00", "2024-06-01T09:05+08:00"],
  ["13/06/2024 14:30", "2024-06-13T14:30+08:00"],
  ["6月1日14时", null],
  ["2024年6月1日14时", "2024-06-01T14:00+08:00"],
  ["2024年6月1日 下午2时30分", "2024-06-01T14:30+08:00"],
  ["1/6/2024 2:30 PM", "2024-06-01T14:30+08:00"],
  ["1 Jun 2024, 12:15 a.m.", "2024-06-01T00:15+08:00"],
  ["20240601 23:59", "2024-06-01T23:59+08:00"],
  ["20240601 1430", "2024-06-01T14:30+08:00"],
  ["20240601T143000", "2024-06-01T14:30+08:00"],
  ["20240601T143007", null],
  ["20240601 2430", null],
  ["2024-06-01 14", "2024-06-01T14:00+08:00"],
  ["1/6/2024 2 PM", "2024-06-01T14:00+08:00"],
  ["20240601T0630Z", "2024-06-01T14:30+08:00"],
  ["2024-06-01T14:30:00 +08", "2024-06-01T14:30+08:00"],
  ["1717223400", "2024-06-01T14:30+08:00"],
  ["1717223400000", "2024-06-01T14:30+08:00"],
  ["1717223407", null],
  ["2024-06-01 24:00", null],
  ["2024-06-01 14:30:07", null],
  ["2024-06-01 00:00", null], // or a day, as spreadsheets write it
])("%s by a clock in a zone is %s", (text, period) => {
  expect(certainPeriod(text, { zone, dates: "day-first" })).toBe(period);
});

test("without a zone a time of day is its day, which is not certain but at midnight", () => {
  expect(timeReadings("13/06/2024 14:30")).toEqual([{ kind: "day", period: "2024-06-13" }]);
  expect(certainPeriod("2024-06-13 14:30")).toBeNull();
  expect(certainPeriod("2024年6月13日14时")).toBeNull();
  expect(certainPeriod("2024-06-13 00:00:00.0")).toBe("2024-06-13");
  expect(certainPeriod("13/06/2024 00:00")).toBeNull(); // nothing says that days come first
  expect(timeReadings("01/06/2024 14:30")).toHaveLength(2);
});

const columnOf = (...texts: string[]) => new Map(texts.map((text) => [text, 1]));

test("midnight is a minute beside other times of day", () => {
  const filledCounts = columnOf("2024-01-01 00:00", "2024-01-01 01:00", "2024/1/2 0:00:00");
  const column = new TimeColumn({ filledCounts }, { zone });
  expect(column.beside("2024-01-01 00:00")).toBe("2024-01-01T00:00+08:00");
  expect(column.beside("2024/1/2 0:00:00")).toBe("2024-01-02T00:00+08:00");
});

test("a day of which nothing tells what comes first stays untold", () => {
  const filledCounts = columnOf("12/06/2024 00:00", "12/06/2024 01:00", "13/06/2024 01:00");
  const column = new TimeColumn({ filledCounts }, { zone });
  expect(column.beside("12/06/2024 00:00")).toBeNull();
  expect(column.beside("12/06/2024 01:00")).toBeNull();
});

test("of no day is it certain what comes first beside days that may be two", () => {
  const open = new TimeColumn({ filledCounts: columnOf("1/5/2024", "1/15/2024") });
  expect(open.period("1/15/2024")).toBeNull();
  const sure = new TimeColumn({ filledCounts: columnOf("1/14/2024", "1/15/2024") });
  expect(sure.period("1/15/2024")).toBe("2024-01-15");
});

test("it may be a day where there are none, or where no zone is told", () => {
  const days = ["2024-01-01 00:00", "2024-01-02 00:00"] as const;
  const hours = columnOf(...days, "2024-01-02 01:00");
  expect(new TimeColumn({ filledCounts: columnOf(...days) }, { zone }).beside(days[0])).toBeNull();
  expect(new TimeColumn({ filledCounts: hours }).beside(days[0])).toBeNull();
});
