import { expect, test } from "vitest";
import type { Calendar } from "../../../model/dataset.ts";
import { timeSpelling, type SpelledTime } from "./spelling.ts";

const times = (pairs: Record<string, string>): SpelledTime[] =>
  Object.entries(pairs).map(([text, period]) => ({ text, period }));

const calendars: Record<string, Calendar> = {
  months: { span: "month" },
  quarters: { span: "quarter" },
  schools: { year: "school", begins: 9 },
  offices: { year: "fiscal", begins: 4, named: "end" },
};

const columns: [kind: string, as: Record<string, string>, period: string, text: string][] = [
  ["months", { "2015-11-01": "2015-11", "2015-12-01": "2015-12" }, "2016-01", "2016-01-01"],
  ["months", { "2016-01-01": "2016-01" }, "2016-02", "2016-02-01"],
  ["months", { "2015-11-30": "2015-11", "2015-12-31": "2015-12" }, "2016-02", "2016-02-29"],
  ["quarters", { "2015-10-01": "2015-10/2015-12" }, "2016-01/2016-03", "2016-01-01"],
  ["", { "2015年11月": "2015-11", "2015年12月": "2015-12" }, "2016-01", "2016年1月"],
  ["", { "2015年09月": "2015-09" }, "2016-01", "2016年01月"],
  ["", { "Nov 2015": "2015-11", "Dec 2015": "2015-12" }, "2016-01", "Jan 2016"],
  ["", { "December 2015": "2015-12" }, "2016-01", "January 2016"],
  ["", { "2015M11": "2015-11", "2015M12": "2015-12" }, "2016-01", "2016M01"],
  ["", { "2015Q4": "2015-10/2015-12" }, "2016-01/2016-03", "2016Q1"],
  ["", { "2015年四季度": "2015-10/2015-12" }, "2016-01/2016-03", "2016年一季度"],
  ["", { "2015年下半年": "2015-07/2015-12" }, "2016-01/2016-06", "2016年上半年"],
  ["", { "2015年1-11月": "2015-01/2015-11" }, "2016-01/2016-02", "2016年1-2月"],
  ["", { "2023-W51": "2023-12-18/2023-12-24" }, "2024-01-01/2024-01-07", "2024-W01"],
  ["", { "2023年12月下旬": "2023-12-21/2023-12-31" }, "2024-01-01/2024-01-10", "2024年1月上旬"],
  ["schools", { "2015/16": "2015-09/2016-08" }, "2016-09/2017-08", "2016/17"],
  ["offices", { FY2015: "2014-04/2015-03" }, "2015-04/2016-03", "FY2016"],
  ["", { "2015年": "2015" }, "2016", "2016年"],
  ["", { "2015": "2015" }, "2016", "2016"],
];

test.each(columns)("%s %o: %s is written as %s", (...column) => {
  const [kind, as, period, text] = column;
  expect(timeSpelling(times(as), calendars[kind])(period)).toBe(text);
});

test("a time that stands there already is written as it stands, and what cannot be written so stays", () => {
  const spelled = timeSpelling(times({ "2015年": "2015", "2015Q4": "2015-10/2015-12" }));
  expect(spelled("2015")).toBe("2015年");
  expect(spelled("2016-01/2016-03")).toBe("2016Q1");
  expect(spelled("2016-03")).toBe("2016-03");
});

test("what would be read as another time is not written", () => {
  expect(timeSpelling(times({ "2015-12-01": "2015-12" }))("2016-01")).toBe("2016-01");
});
