import { answererOf } from "../src/client/search/answers.ts";
import type { SearchIndex } from "../src/model/search/search.ts";

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

/** The index of a small city: two districts, a fact of each sort, two samples. */
export const index = {
  words: {
    ignored: "多多少 有多少个 多少 最多 最少 哪个区 是什么 的 how many in which has most",
    joining: "和 与 比 多 and vs",
    highest: "最多 most",
    lowest: "最少 fewest",
    since: "以来 到 since",
    ago: "去年=1\nlast year=1",
    synonyms: "居民=人口\nper head=per 10,000",
    ...rankingWords,
  },
  language: "zh-CN",
  levels: [],
  folds: "鄉乡",
  readings: "tong桐xiang乡香ren人kou口",
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

/** Answers of the small city, and what they say. */
export const answersTo = answererOf(index);
export const ask = (query: string) => answersTo(query).answers;
export const said = (query: string) =>
  ask(query).map(({ place, measure, text }) => `${place?.label} ${measure.title} ${text}`);

/** Answers of a site with places and figures of its own. */
export function askOf(places: string[], measures: object[], synonyms = "people=population") {
  const { words } = index;
  const own = {
    ...{
      words: { ...words, ignored: `${words.ignored} of how`, synonyms },
      levels: [],
      folds: "",
      readings: "",
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

/** A country of two states, of which the second has a page, and their districts. */
export const country = {
  ...{ entries: [], towns: [], folds: "", readings: "" },
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
