import { expect, test } from "vitest";
import { answersTo, ask, askOf, country, index, said } from "../../../tests/search-index.ts";
import type { SearchIndex } from "../../model/search/search.ts";
import { answererOf } from "./answers.ts";
import { partsOf } from "./asked.ts";
import { knownOf } from "./known.ts";

test("a place and what is asked of it give the figure, with its period and rank", () => {
  for (const query of [
    "桐乡人口",
    "桐鄉市的人口？",
    "人口 桐乡",
    "tongxiang renkou",
    "桐香人口",
    "Tongxaing residents",
  ])
    expect([query, ask(query)[0]]).toEqual([
      query,
      expect.objectContaining({ text: "7人", period: "2021年", rank: "第1（共2个）" }),
    ]);
  expect(said("how many villages in Tongxiang")).toEqual(["桐乡市 各区社区：村 5个"]);
});

test("words of readers stand for those of figures", () => {
  expect(said("桐乡居民")).toEqual(["桐乡市 各区人口 7人"]);
});

test("a sample answers only where no fact does", () => {
  expect(said("桐乡人口")).toEqual(["桐乡市 各区人口 7人"]);
  expect(said("桐乡志愿者")).toEqual(["桐乡市 各区志愿者 3人"]);
});

test("what was not published is an answer", () => {
  expect(ask("南区有多少个村")).toMatchObject([{ place: { id: "2" }, text: null }]);
});

test("without a place the whole city answers, or the first where that is asked", () => {
  expect(said("人口")).toEqual(["全市 各区人口 9人"]);
  expect(said("哪个区人口最多")).toEqual(["桐乡市 各区人口 7人"]);
  expect(said("哪个区人口最少")).toEqual(["南区 各区人口 2人"]);
});

test("what names no figure has no answer", () => {
  for (const query of ["", "桐乡", "多少", "桥", "桐乡 桥"]) expect(ask(query)).toEqual([]);
});

test("a question falls into its places and its words, years and long numbers apart", () => {
  const parts = (query: string) => partsOf(query, knownOf(index)).parts;
  expect(parts("桐乡的社区")).toEqual(["桐乡市", "社区"]);
  expect(parts("2000年人口")).toEqual(["2000年", "人口"]);
  expect(parts("96345热线是什么")).toEqual(["96345", "热线"]);
  expect(parts("桐乡和南区的人口")).toEqual(["桐乡市", "南区", "人口"]);
});

test("several places of a question have their figures beside each other, as they were named", () => {
  const both = ["桐乡市 各区人口 7人", "南区 各区人口 2人"];
  for (const query of [
    "桐乡比南区人口多多少",
    "桐乡和南区哪个区人口多",
    "桐乡人口与南区",
    "Tongxiang vs South residents",
  ])
    expect([query, said(query)]).toEqual([query, both]);
  expect(said("南区、桐乡人口")).toEqual(both.toReversed());
  expect(said("南区和桐乡的村")).toEqual(["南区 各区社区：村 null", "桐乡市 各区社区：村 5个"]);
});

test("the whole is a place beside others only where it is joined to them", () => {
  expect(said("全市桐乡人口")).toEqual(["桐乡市 各区人口 7人"]);
  expect(said("桐乡和全市人口")).toEqual(["桐乡市 各区人口 7人", "全市 各区人口 9人"]);
});

test("a place is found by that part of its name that no other has, and no figure is called by", () => {
  const ask = askOf(
    ["Whole", "W.P. Kuala Lumpur", "Kuala Penyu", "Growth Park"],
    [
      { title: "Population", figures: [1, 2, 3].map((at) => [at, `${at}00`, "2020"]) },
      { title: "Growth of households", figures: [[0, "1%", "2020"]] },
    ],
  );
  expect(ask("kuala lumpur population")).toEqual([["W.P. Kuala Lumpur", "Population", "100"]]);
  expect(ask("penyu population")).toEqual([["Kuala Penyu", "Population", "200"]]);
  expect(ask("kuala population")).toEqual([]);
  expect(ask("growth")).toEqual([["Whole", "Growth of households", "1%"]]);
});

test("places of one name are found by a part of it, as one place is", () => {
  const ask = askOf(
    ["Whole", "W.P. Kuala Lumpur", "W.P. Kuala Lumpur"],
    [{ title: "Population", figures: [1, 2].map((at) => [at, `${at}00`, "2020"]) }],
  );
  expect(ask("kuala lumpur population")).toEqual([["W.P. Kuala Lumpur", "Population", "100"]]);
});

test("figures of no place answer for the whole, and for no other place", () => {
  const ask = askOf(
    ["Whole", "Kinta"],
    [{ title: "CO2 in the air", goesOn: true, figures: [[null, "416 ppm", "2020"]] }],
  );
  expect(ask("CO2")).toEqual([["", "CO2 in the air", "416 ppm"]]);
  expect(ask("CO2 Kinta")).toEqual([]);
});

test("a place that is only meant is told by what was typed", () => {
  expect(answersTo("桐香人口").meant).toEqual({ typed: "桐香", name: "桐乡市" });
  expect(answersTo("Tongxaing residents").meant?.typed).toBe("Tongxaing");
  expect(answersTo("桐乡人口").meant).toBeNull();
});

test("a place that has no page is answered with its figures, without samples", () => {
  const ask = answererOf(country);
  expect(ask("Perak").answers).toMatchObject([{ text: "7 RM" }]);
  expect(ask("state of Perak").answers).toHaveLength(1);
  expect(ask("how many district of Perak").answers).toEqual([]);
  expect(ask("Sabah").answers).toEqual([]);
});

test("of places of one name those answer that lie in what the question says, or some of them with it", () => {
  const washington = (id: string, within: string) => ({
    id,
    label: "Washington County",
    names: ["Washington County", "Washington"],
    within: [within],
  });
  const union = {
    ...index,
    words: { ...index.words, ignored: "how many of in" },
    places: [
      { id: "0", label: "Union", names: ["Union"] },
      { id: "or", label: "Oregon", names: ["Oregon"] },
      { id: "pa", label: "Pennsylvania", names: ["Pennsylvania"] },
      washington("1", "Oregon"),
      washington("2", "Pennsylvania"),
    ],
    measures: [
      {
        title: "Population",
        also: [],
        href: "/charts/a/b/",
        figures: [0, 1, 2, 3, 4].map((at) => [at, `${String(at)}00`, "2020"]),
      },
    ],
  } as unknown as SearchIndex;
  const ids = (query: string) => answererOf(union)(query).answers.map(({ place }) => place?.id);
  expect(ids("population of Washington, Oregon")).toEqual(["1"]);
  expect(ids("Pennsylvania Washington County population")).toEqual(["2"]);
  expect(ids("Washington population")).toEqual(["1", "2"]);
  expect(ids("Oregon population")).toEqual(["or"]);
  expect(ids("population of Oregon and Pennsylvania")).toEqual(["or", "pa"]);
});

test("a name of several words is found with a slip in one of them, before a shorter one", () => {
  const ask = askOf(
    ["Whole", "Johor", "Johor Bahru"],
    [{ title: "Population", figures: [1, 2].map((at) => [at, `${at}00`, "2020"]) }],
  );
  for (const query of ["johore bahru population", "Johor Baharu's population"])
    expect([query, ask(query)]).toEqual([query, [["Johor Bahru", "Population", "200"]]]);
});

test("what a word means is asked for as such", () => {
  expect(answersTo("人口是什么").isDefinition).toBe(true);
  expect(answersTo("what is a village").isDefinition).toBe(true);
  expect(answersTo("人口").isDefinition).toBe(false);
});

test("a name that was only heard, or typed with the rest as one word, is a place", () => {
  expect(said("同乡人口")).toEqual([]);
  expect(answersTo("桐香人口").meant).toEqual({ typed: "桐香", name: "桐乡市" });
  expect(said("tongxiangrenkou")).toEqual(["桐乡市 各区人口 7人"]);
});

test("a place within the name of a series is none that is asked of", () => {
  const asked = askOf(
    ["Whole", "Kedah"],
    [
      { title: "Certificates: National", figures: [[0, "9", "2020"]] },
      { title: "Certificates: Kedah certificate", figures: [[0, "4", "2020"]] },
    ],
  );
  expect(asked("kedah certificate")).toEqual([["Whole", "Certificates: Kedah certificate", "4"]]);
});

test("what compares places answers for one of them before what is called so alone", () => {
  const asked = askOf(
    ["Whole", "Kedah", "Perlis"],
    [
      { title: "Residents of estates", figures: [[1, "1", "2020"]] },
      {
        title: "Residents by state",
        figures: [
          [1, "8", "2020"],
          [2, "3", "2020"],
        ],
      },
    ],
    "population=residents",
  );
  expect(asked("population of Kedah")[0]).toEqual(["Kedah", "Residents by state", "8"]);
});

test("per district is not per 10,000", () => {
  const asked = askOf(["Whole"], [{ title: "Doctors per 10,000", figures: [[0, "3", "2020"]] }]);
  expect(asked("doctors per 10,000")).toHaveLength(1);
  expect(asked("doctors per district")).toEqual([]);
});

test("words of a name that are joined by a hyphen are found apart", () => {
  const asked = askOf(["Whole"], [{ title: "Five-star hotels", figures: [[0, "3", "2020"]] }]);
  expect(asked("five star hotels")).toHaveLength(1);
  expect(asked("tar hotels")).toEqual([]);
});

test("what is counted tells figures of one name apart", () => {
  const asked = askOf(
    ["Whole"],
    [
      { title: "机构案例", figures: [[0, "9个", "2020"]] },
      { title: "机构", figures: [[0, "3家", "2020"]] },
    ],
  );
  expect(asked("机构多少家")).toEqual([["Whole", "机构", "3家"]]);
});

test("last year is the one before the present one, where that is known", () => {
  const otherYear = (query: string, thisYear?: number) =>
    answererOf(index, knownOf(index), thisYear)(query).otherYear;
  expect(otherYear("去年桐乡人口", 2030)).toBe("2029");
  expect(otherYear("Tongxiang residents last year", 2030)).toBe("2029");
  expect(otherYear("去年桐乡人口", 2022)).toBe(null);
  expect(otherYear("桐乡人口", 2030)).toBe(null);
});
