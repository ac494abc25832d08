import { expect, test } from "vitest";
import { readFileSync } from "node:fs";
import { paths } from "../../src/address/paths.ts";
import { citySite } from "../stage/city.ts";

interface Fact {
  dataset: string;
  field: string;
  place: { id: string } | null;
  period: string | null;
  dimensions: { field: string; value: string }[];
  value: number | null;
  qualifier: string | null;
  status: string;
  datasetStatus: string;
  sentence: { zh: string; en: string };
}

const textAt = (path: string) => readFileSync(citySite + path, "utf8");

const facts = textAt(paths.facts)
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as Fact);

interface Asked {
  dataset: string;
  period: string;
  place?: string;
  of?: string[];
  field?: string;
}

/** What a program that has nothing but the lines answers: the one that fits; nothing where none does. */
function answerTo({ dataset, period, place = "999900", of = [], field }: Asked): Fact | undefined {
  const fitting = facts.filter(
    (fact) =>
      fact.dataset === dataset &&
      fact.period === period &&
      fact.place?.id === place &&
      (field === undefined || fact.field === field) &&
      of.every((value) => fact.dimensions.some((each) => each.value === value)),
  );
  expect(fitting.length).toBeLessThanOrEqual(1);
  return fitting[0];
}

test.each<[question: string, asked: Asked, answer: RegExp]>([
  [
    "How many volunteers were registered in 2019?",
    { dataset: "volunteers", period: "2019", of: ["all"] },
    /^Registered volunteers · Registered \(2019; Model City; All\): 980 people\./,
  ],
  [
    "… at most, in 2020?",
    { dataset: "volunteers", period: "2020", of: ["all"] },
    /: at most 1,100 people\./,
  ],
  [
    "… of students in 2020, zero or unknown?",
    { dataset: "volunteers", period: "2020", of: ["student"] },
    /: 0 people\./,
  ],
  [
    "… of students in 2019?",
    { dataset: "volunteers", period: "2019", of: ["student"] },
    /: not registered\./,
  ],
  [
    "… of students in 2024?",
    { dataset: "volunteers", period: "2024", of: ["student"] },
    /: suppressed\./,
  ],
  [
    "… in Bing County in 2023?",
    { dataset: "volunteers", period: "2023", of: ["all"], place: "999903" },
    /: not applicable\./,
  ],
  [
    "Is the number of 2024 final?",
    { dataset: "volunteers", period: "2024", of: ["all"] },
    /: 1,629 people \(provisional\)\./,
  ],
  [
    "Which share of adults volunteered in 2016?",
    { dataset: "survey", period: "2016", of: ["all"], field: "share" },
    /: 32\.2%/,
  ],
  [
    "… in 2020, when nobody was asked?",
    { dataset: "survey", period: "2020", of: ["all"], field: "share" },
    /: no survey\./,
  ],
  [
    "How many cases were there in April 2024?",
    { dataset: "services", period: "2024-04", of: ["casework"], field: "cases" },
    /\(Sample data\) .*: 56 cases\./,
  ],
])("%s", (_, asked, answer) => {
  expect(answerTo(asked)?.sentence.en).toMatch(answer);
});

test("what no line tells is not to be guessed, and that is said where programs begin", () => {
  expect(answerTo({ dataset: "volunteers", period: "1998", of: ["all"] })).toBeUndefined();
  const told = textAt(paths.llms);
  for (const said of ["没有那一行", "Where there is no such line", "facts.jsonl", "sample"])
    expect(told).toContain(said);
});

test("a number and its status agree, and a sample is called one in each language", () => {
  for (const { value, status, datasetStatus, sentence } of facts) {
    expect(value === null).toBe(["missing", "suppressed", "not-applicable"].includes(status));
    expect(value === 0 && status === "normal").toBe(false);
    expect(sentence.en.includes("Sample data")).toBe(datasetStatus === "sample");
    expect(sentence.zh.includes("示例数据")).toBe(datasetStatus === "sample");
  }
});
