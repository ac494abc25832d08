import { expect, test } from "vitest";
import { answersTo, ask, country, index, said } from "../../../tests/search-index.ts";
import type { SearchEarlier, SearchIndex } from "../../model/search/search.ts";
import { answererOf } from "./answers.ts";

/** The index above, where residents have figures of other years. */
function indexWith(earlier: SearchEarlier[] | null): SearchIndex {
  const [residents, ...others] = index.measures;
  if (!residents) throw new Error("no measure");
  const years = { years: ["2000", "2010", "2011"], ...(earlier && { earlier }) };
  return { ...index, measures: [{ ...residents, ...years }, ...others] };
}

const others: SearchEarlier[] = [
  {
    href: "/charts/a/b/2011/",
    figures: [
      [1, 6, "2011年", 1],
      [2, 5, "2011年", 2],
    ],
  },
  { href: "/charts/a/c/", title: "历年人口", figures: [[1, 8, "2010年"]] },
  { href: "/charts/a/b/2000/", era: 1, figures: [[1, 3, "2000年"]] },
];

test("a year that is asked of is that of the figure", () => {
  for (const query of ["2021年桐乡人口", "桐乡2021年人口", "2021 Tongxiang residents"])
    expect([query, said(query), answersTo(query).otherYear]).toEqual([
      query,
      ["桐乡市 各区人口 7人"],
      null,
    ]);
});

test("where there is no figure of the year that is asked of, the latest answers, and that is told", () => {
  expect(answersTo("2020年桐乡人口")).toMatchObject({
    answers: [{ text: "7人", period: "2021年" }],
    otherYear: "2020",
  });
  expect(answersTo("南区2023年有多少个村")).toMatchObject({
    answers: [{ text: null }],
    otherYear: "2023",
  });
  expect(answersTo("2020年桐乡的桥")).toMatchObject({ answers: [], otherYear: null });
});

test("a year since which something went on is not that of the figure", () => {
  for (const query of [
    "2010年以来桐乡人口",
    "Tongxiang residents since 2010",
    "2010到2020年桐乡人口",
  ])
    expect([query, answersTo(query)]).toEqual([
      query,
      expect.objectContaining({
        answers: [expect.objectContaining({ text: "7人" })],
        otherYear: null,
      }),
    ]);
});

test("a figure of an area answers behind those of a place of its own", () => {
  const { measures, places } = country;
  const [income] = measures;
  if (!income) throw new Error("no measure");
  const other = { ...income, title: "Income of areas", figures: income.figures.slice(1, 2) };
  const ask = answererOf({ ...country, places, measures: [other, income] });
  expect(ask("income Kinta").answers.map(({ place, text }) => [place?.label, text])).toEqual([
    ["Kinta", "9 RM"],
    ["Perak", "7 RM"],
  ]);
});

test("of two figures of one time the first tells how it differs", () => {
  const [first, second] = ask("桐乡比南区人口多多少");
  expect(first?.difference).toBe("比南区多5人");
  expect(second?.difference).toBeUndefined();
  expect(ask("南区和桐乡的村")[0]?.difference).toBeUndefined();
});

test("shares differ by percentage points, as they are shown", () => {
  const [measure] = index.measures;
  if (!measure) throw new Error("no measure");
  const shares: SearchIndex["measures"][number] = {
    ...measure,
    unit: { text: "{number}%", decimals: 1 },
    figures: [
      [1, 39.8, "2021年", 1],
      [2, 33.5, "2021年", 2],
    ],
  };
  const [first] = answererOf({ ...index, measures: [shares] })("南区和桐乡人口").answers;
  expect(first).toMatchObject({ text: "33.5%", difference: "比桐乡市低6.3个百分点" });
});

test("figures of another year that is asked of are due, until they are there", () => {
  expect(answererOf(indexWith(null))("2011年桐乡人口").due).toEqual([0]);
  expect(answererOf(indexWith(null))("2012年桐乡人口").due).toEqual([]);
  const { answers, due, otherYear } = answererOf(indexWith(others))("2011年桐乡人口");
  expect([due, otherYear]).toEqual([[], null]);
  expect(answers).toMatchObject([
    { text: "6人", period: "2011年", measure: { href: "/charts/a/b/2011/" } },
  ]);
  expect(answererOf(indexWith(others))("2011年人口最少的区").answers[0]?.text).toBe("5人");
  expect(answererOf(indexWith(others))("2011年桐乡比南区人口多多少").answers[0]?.difference).toBe(
    "比南区多1人",
  );
});

test("a figure of another time is called as the page that shows it calls it", () => {
  const measure = { title: "历年人口", href: "/charts/a/c/" };
  expect(answererOf(indexWith(others))("2010年桐乡人口").answers).toMatchObject([
    { text: "8人", measure },
  ]);
  expect(answererOf(indexWith(others))("2010年以来桐乡人口").answers[1]).toMatchObject({ measure });
});

test("a change is told with the figure that it is since, and none over a change of definition", () => {
  const told = (query: string) =>
    answererOf(indexWith(others))(query).answers.map(({ text, period, difference }) => [
      text,
      period,
      difference ?? null,
    ]);
  expect(answererOf(indexWith(null))("2010年以来桐乡人口").due).toEqual([0]);
  expect(told("2010年以来桐乡人口")).toEqual([
    ["7人", "2021年", "比2010年减少1人"],
    ["8人", "2010年", null],
  ]);
  expect(told("2011年以来桐乡人口")[0]).toEqual(["7人", "2021年", "比2011年增加1人"]);
  expect(told("2010到2011年桐乡人口")[0]).toEqual(["6人", "2011年", "比2010年减少2人"]);
  expect(told("桐乡人口以来")[0]).toEqual(["7人", "2021年", "与2000年口径不同"]);
  expect(answererOf(indexWith(others))("2005年以来桐乡人口").otherYear).toBe("2005");
});
