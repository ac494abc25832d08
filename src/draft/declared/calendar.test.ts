import { expect, test } from "vitest";
import { CodedTexts } from "../../check/table/coded-texts.ts";
import { calendarOf } from "./calendar.ts";
import type { DraftField } from "../fields.ts";
import type { Answers, Writer } from "../writing.ts";

/** The calendar that is drafted of a column of times; what is asked for and not answered is `?`. */
function drafted(texts: string[], label = "时期", answers: Answers = {}) {
  const field = { role: "period", label, texts: CodedTexts.of(texts) } as DraftField;
  const asked: Writer["asked"] = (name) => answers[name] ?? "?";
  return calendarOf([field], { asked, answers } as Writer);
}

test.each([
  ["years", ["2022年", "2023年"]],
  ["months", ["2023-01", "2023年2月"]],
  ["days", ["2023-01-05", "2023-01-09"]],
  ["quarters", ["2023-01/2023-03", "2023年二季度"]],
  ["first quarters", ["2022年一季度", "2023年一季度"]],
  ["halves", ["2023年上半年", "2023年下半年"]],
  ["first halves", ["2022年上半年", "2023年上半年"]],
  ["ISO weeks", ["2023-W05", "2023年第6周"]],
  ["thirds of months", ["2023年1月上旬", "2023-01-11/2023-01-20"]],
  ["plain spans", ["2012-04/2013-04", "2013-05/2014-02"]],
  ["quarters and the year of them", ["2023年一季度", "2023年"]],
])("%s need no calendar", (_, texts) => {
  expect(drafted(texts)).toBeNull();
});

test.each([
  ["spans to date", ["2023-01/2023-02", "2023-01/2023-03"]],
  ["spans to date as offices write them", ["2023年1—6月", "2023年1-7月累计", "2023年前三季度"]],
  ["spans to date, January and all of the year among them", ["2023年1月", "2023年1—2月", "2023年"]],
  ["quarters counted up to the year", ["2023年1—3月", "2023年1—6月", "2023年1—9月", "2023"]],
])("%s are declared so", (_, texts) => {
  expect(drafted(texts)).toEqual({ toDate: true });
});

test("a year that begins in a month of its own is asked for, and its spans are counted from there", () => {
  expect(drafted(["2011/12", "2012/13"], "学年")).toEqual({ year: "school", begins: "?" });
  expect(drafted(["FY2022", "FY2023"], "财年")).toEqual({
    year: "fiscal",
    begins: "?",
    named: "?",
  });
  const answers = { year: "fiscal", begins: "4", named: "start" };
  const spans = ["2023-04/2023-05", "2023-04/2023-06", "2023-04/2023-07", "FY2023"];
  expect(drafted(spans, "财年", answers)).toEqual({
    year: "fiscal",
    begins: 4,
    named: "start",
    toDate: true,
  });
});

test("times of day are asked for their zone, and dates for what comes first", () => {
  expect(drafted(["2023-06-05T16:00:00Z", "2023-06-06T16:00:00Z"])).toEqual({ zone: "?" });
  expect(drafted(["05/06/2023", "06/06/2023"])).toEqual({ dates: "?" });
  const both = { dates: "?", zone: "?" };
  expect(drafted(["05/06/2023 14:00", "05/06/2023 15:00"])).toEqual(both);
});
