import { expect, test } from "vitest";
import type { SearchEarlier, SearchIndex } from "../../model/search/search.ts";
import { answererOf } from "./answers.ts";
import { partsOf } from "./asked.ts";
import { knownOf } from "./known.ts";

const rankingWords = {
  ranking: {
    nth: { top: "第{n}多\n第{n}\n{n} most", bottom: "倒数第{n}\n{n} fewest" },
    several: { top: "前{n}\ntop {n}\nranking", bottom: "bottom {n}" },
  },
  ordinals: "二=2\n三=3\nsecond=2",
  cardinals: "二=2\n三=3\ntwo=2\n2=2",
  rankOf: "第{rank}（共{count}个）",
  rankTied: "并列第{rank}（共{count}个）",
  rankIn: "{rank} of {count} in {place}",
  difference: {
    more: "比{place}多{difference}",
    less: "比{place}少{difference}",
    morePoints: "比{place}高{difference}个百分点",
    lessPoints: "比{place}低{difference}个百分点",
  },
  change: {
    up: "比{period}增加{difference}",
    down: "比{period}减少{difference}",
    upPoints: "比{period}上升{difference}个百分点",
    downPoints: "比{period}下降{difference}个百分点",
    same: "与{period}相同",
    apart: "与{period}口径不同",
  },
  reckoning: "per by",
  defining: "是什么\nwhat is a",
};

const index = {
  words: {
    ignored: "多多少 有多少个 多少 最多 最少 哪个区 是什么 的 how many in which has most",
    joining: "和 与 比 多 and vs",
    highest: "最多 most",
    lowest: "最少 fewest",
    since: "以来 到 since",
    synonyms: "居民=人口\nper head=per 10,000",
    ...rankingWords,
  },
  language: "zh-CN",
  levels: [],
  folds: "鄉乡",
  readings: { tong: "桐", xiang: "乡香", ren: "人", kou: "口" },
  places: [
    { id: "0", label: "全市", names: ["全市", "Whole city"] },
    {
      ...{ id: "1", label: "桐乡市", names: ["桐乡市", "桐乡", "Tongxiang City", "Tongxiang"] },
      level: 0,
    },
    { id: "2", label: "南区", names: ["南区", "South District", "South"], level: 0 },
  ],
  measures: [
    {
      title: "各区人口",
      also: ["Residents by district"],
      href: "/charts/a/b/",
      unit: { text: "{number}人", decimals: 0 },
      ranked: [[0, 2]],
      figures: [
        [0, 9, "2021年"],
        [1, 7, "2021年", 1],
        [2, 2, "2021年", 2],
      ],
    },
    {
      title: "各区社区：村",
      also: ["Villages"],
      href: "/charts/c/d/",
      ranked: [],
      figures: [
        [0, "8个", "2023年"],
        [1, "5个", "2023年"],
      ],
    },
    {
      title: "各区人口（示例）",
      also: [],
      href: "/charts/e/f/",
      isSample: true,
      figures: [[1, "1人", "2021年"]],
    },
    {
      title: "各区志愿者",
      also: [],
      href: "/charts/g/h/",
      isSample: true,
      figures: [[1, "3人", ""]],
    },
  ],
  entries: [],
  towns: [],
} as unknown as SearchIndex;

const answersTo = answererOf(index);
const ask = (query: string) => answersTo(query).answers;
const said = (query: string) =>
  ask(query).map(({ place, measure, text }) => `${place?.label} ${measure.title} ${text}`);

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

test("who has most in the whole is one of its places", () => {
  expect(said("全市哪个区人口最多")).toEqual(["桐乡市 各区人口 7人"]);
  expect(said("全市人口最少的区")).toEqual(["南区 各区人口 2人"]);
  expect(said("全市人口")).toEqual(["全市 各区人口 9人"]);
});

test("where not every district has a figure none is the first, as the answer says", () => {
  const answers = ask("which has most villages");
  expect(answers).toMatchObject([{ place: null, measure: { href: "/charts/c/d/" }, text: null }]);
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

/** Answers of a site with places and figures of its own. */
function askOf(places: string[], measures: object[], synonyms = "people=population") {
  const { words } = index;
  const own = {
    ...{
      words: { ...words, ignored: `${words.ignored} of how`, synonyms },
      levels: [],
      folds: "",
      readings: {},
    },
    ...{ entries: [], towns: [], language: "en" },
    places: places.map((name, at) => ({
      ...{ id: String(at), label: name, names: [name] },
      ...(at > 0 && { level: 0 }),
    })),
    measures: measures.map((measure) => ({ also: [], href: "/", figures: [], ...measure })),
  } as unknown as SearchIndex;
  const answers = answererOf(own);
  return (query: string) =>
    answers(query).answers.map(({ place, measure, text }) => [
      place?.label ?? "",
      measure.title,
      text,
    ]);
}

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

test("of the ways to read a question that answers which is nearest to a title", () => {
  const ask = askOf(
    ["Whole", "Kinta"],
    [
      {
        title: "Share of people of 65 and over",
        ranked: [[0, 1]],
        figures: [[1, "13%", "2020", 1]],
      },
      {
        title: "Population by district",
        ranked: [[0, 1]],
        figures: [[1, "900", "2020", 1]],
      },
    ],
  );
  expect(ask("which has most people")).toEqual([["Kinta", "Population by district", "900"]]);
  expect(ask("share of people of Kinta")[0]?.[1]).toBe("Share of people of 65 and over");
});

test("a word that tells least is passed over only where nothing is called so", () => {
  const ask = askOf(
    ["Whole"],
    [
      { title: "Communities", figures: [[0, "9", "2020"]] },
      { title: "Share of communities", figures: [[0, "40%", "2020"]] },
      { title: "Households in poverty", figures: [[0, "5%", "2020"]] },
    ],
    "share=\nrate=",
  );
  expect(ask("share communities").map(([, title]) => title)).toEqual(["Share of communities"]);
  expect(ask("poverty rate")).toHaveLength(1);
});

test("places of one name are found by a part of it, as one place is", () => {
  const ask = askOf(
    ["Whole", "W.P. Kuala Lumpur", "W.P. Kuala Lumpur"],
    [{ title: "Population", figures: [1, 2].map((at) => [at, `${at}00`, "2020"]) }],
  );
  expect(ask("kuala lumpur population")).toEqual([["W.P. Kuala Lumpur", "Population", "100"]]);
});

test("for the whole no figure answers whose dataset alone is called so, where a measure is", () => {
  const women = { title: "Women by age", also: ["Population by age and sex"] };
  const measures = [
    { ...women, figures: [[null, "9", "2000"]] },
    { title: "Population by district", figures: [1, 2].map((at) => [at, `${at}00`, "2020"]) },
  ];
  const ask = askOf(["Whole", "Kinta", "Pusa"], measures);
  expect(ask("population")).toEqual([]);
  expect(ask("Whole population")).toEqual([["Whole", "Population by district", null]]);
  expect(askOf(["Whole"], measures.slice(0, 1))("population")).toHaveLength(1);
});

test("a figure of the front page is asked for as it is called there", () => {
  const ask = askOf(
    ["Whole"],
    [
      {
        title: "Holders",
        front: ["Social workers with a certificate"],
        figures: [[0, "9", "2019"]],
      },
      { title: "Old social workers", figures: [[0, "4", "2013"]] },
    ],
  );
  expect(ask("social workers").map(([, title]) => title)).toEqual([
    "Holders",
    "Old social workers",
  ]);
});

test("figures of no place answer for the whole, and for no other place", () => {
  const ask = askOf(
    ["Whole", "Kinta"],
    [{ title: "CO2 in the air", goesOn: true, figures: [[null, "416 ppm", "2020"]] }],
  );
  expect(ask("CO2")).toEqual([["", "CO2 in the air", "416 ppm"]]);
  expect(ask("CO2 Kinta")).toEqual([]);
});

test("what compares or stands alone answers before the latest of what goes on, each figure once", () => {
  const figures = [[0, "7", "2020"]];
  const ask = askOf(
    ["Whole"],
    [
      { title: "Jobs over time", goesOn: true, figures: [[0, "6", "2020"]] },
      { title: "All jobs", figures },
      { title: "All jobs", figures },
    ],
  );
  expect(ask("jobs")).toEqual([
    ["Whole", "All jobs", "7"],
    ["Whole", "Jobs over time", "6"],
  ]);
});

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

test("a place that is only meant is told by what was typed", () => {
  expect(answersTo("桐香人口").meant).toEqual({ typed: "桐香", name: "桐乡市" });
  expect(answersTo("Tongxaing residents").meant?.typed).toBe("Tongxaing");
  expect(answersTo("桐乡人口").meant).toBeNull();
});

test("a word of letters calls a figure where one of its words begins so", () => {
  const ask = askOf(["Whole"], [{ title: "Price of fish", figures: [[0, "9", "2020"]] }]);
  expect(ask("rice")).toEqual([]);
  expect(ask("price")).toHaveLength(1);
});

/** A country of two states, of which the second has a page, and their districts. */
const country = {
  ...{ entries: [], towns: [], folds: "", readings: {} },
  words: { ...index.words, ignored: "which has most of", highest: "most", synonyms: "" },
  levels: [
    { words: ["district", "districts", "区"], unranked: "not every district" },
    { words: ["state", "states", "州"], unranked: "not every state" },
    { words: ["town", "towns"], unranked: "not every town" },
  ],
  language: "en",
  places: [
    { id: "0", label: "Whole", names: ["Whole"] },
    { id: "1", label: "Kinta", names: ["Kinta"], level: 0, inside: ["2"] },
    { id: "2", label: "Perak", names: ["Perak"], level: 1, isPageless: true },
    { id: "3", label: "Sabah", names: ["Sabah"], level: 1 },
    { id: "4", label: "Tawau", names: ["Tawau"], level: 0, inside: ["3"] },
    { id: "5", label: "Kuala Kangsar", names: ["Kuala Kangsar"], level: 0, inside: ["2"] },
  ],
  measures: [
    {
      ...{ title: "Mean income", also: [], href: "/" },
      unit: { text: "{number} RM", decimals: 0 },
      ranked: [
        [0, 3],
        [1, 2],
      ],
      figures: [
        [1, 9, "2020", 1],
        [2, 7, "2020", 1],
        [3, 5, "2020", 2],
        [4, 6, "2020", 2],
        [5, 4, "2020", 3],
      ],
    },
    {
      ...{ title: "Sample of people", also: [], href: "/", isSample: true },
      figures: [[2, "1", "2020"]],
    },
  ],
} as unknown as SearchIndex;

test("the first is of the level that a question asks of", () => {
  const ask = answererOf(country);
  const first = (query: string) => ask(query).answers[0]?.place?.label;
  expect(first("which has most income")).toBe("Kinta");
  expect(first("which district has most income")).toBe("Kinta");
  expect(first("which state has most income")).toBe("Perak");
  expect(first("哪个州 most income")).toBe("Perak");
  expect(ask("which town has most income").answers).toMatchObject([
    { place: null, text: null, level: 2 },
  ]);
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

const labelsOf = (query: string) =>
  answererOf(country)(query).answers.map(
    ({ place, rank }) => `${place?.label ?? ""} ${rank ?? ""}`,
  );

test("one of a ranking, or several, are asked for by their numbers", () => {
  expect(said("人口前二")).toEqual(["桐乡市 各区人口 7人", "南区 各区人口 2人"]);
  expect(said("人口第二多的区")).toEqual(["南区 各区人口 2人"]);
  expect(said("人口倒数第二")).toEqual(["桐乡市 各区人口 7人"]);
  expect(said("人口第三")).toEqual([]);
  expect(labelsOf("top 2 income")).toEqual(["Kinta 第1（共3个）", "Tawau 第2（共3个）"]);
  expect(labelsOf("second most income")).toEqual(["Tawau 第2（共3个）"]);
});

test("the first of the places that lie in one are asked for, with their ranks among these", () => {
  expect(labelsOf("which district of Perak has most income")).toEqual(["Kinta 1 of 2 in Perak"]);
  expect(labelsOf("bottom 2 income Perak")).toEqual([
    "Kuala Kangsar 2 of 2 in Perak",
    "Kinta 1 of 2 in Perak",
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

test("residents by which something is reckoned are not asked for by their name", () => {
  const figures = [[1, "9", "2020"]];
  const ask = askOf(
    ["Whole", "Kinta"],
    [
      { title: "Holders per 10,000 residents", figures },
      { title: "Residents of places", figures },
    ],
  );
  expect(ask("residents Kinta").map(([, title]) => title)).toEqual(["Residents of places"]);
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

test("who changed most is not who has most", () => {
  expect(ask("2010年以来人口最多的区")).toEqual([]);
});

test("a word that only other series of a view are called by is farther than one of its own", () => {
  const ask = askOf(
    ["Whole"],
    [
      { title: "Exam, registered and passed: Registered", figures: [[0, "9", "2020"]] },
      { title: "People who passed", figures: [[0, "4", "2019"]] },
    ],
  );
  expect(ask("passed").map(([, title]) => title)).toEqual(["People who passed"]);
  expect(ask("2020 passed").map(([, , text]) => text)).toEqual(["4"]);
});
