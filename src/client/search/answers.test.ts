import { expect, test } from "vitest";
import type { SearchIndex } from "../../model/search.ts";
import { answererOf, partsOf } from "./answers.ts";

const index = {
  words: {
    ignored: "有多少个 多少 最多 最少 哪个区 的 how many in which has most",
    highest: "最多 most",
    lowest: "最少 fewest",
    synonyms: "居民=人口\nper head=per 10,000",
  },
  folds: "鄉乡",
  readings: { tong: "桐", xiang: "乡香", ren: "人", kou: "口" },
  places: [
    { id: "0", label: "全市", names: ["全市", "Whole city"] },
    { id: "1", label: "桐乡市", names: ["桐乡市", "桐乡", "Tongxiang City", "Tongxiang"] },
    { id: "2", label: "南区", names: ["南区", "South District", "South"] },
  ],
  measures: [
    {
      title: "各区人口",
      also: ["Residents by district"],
      href: "/charts/a/b/",
      top: [1],
      bottom: [2],
      figures: [
        [0, "9人", "2021年"],
        [1, "7人", "2021年", "第1"],
        [2, "2人", "2021年", "第2"],
      ],
    },
    {
      title: "各区社区：村",
      also: ["Villages"],
      href: "/charts/c/d/",
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

const ask = answererOf(index);
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
      expect.objectContaining({ text: "7人", period: "2021年", rank: "第1" }),
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

test("where not every district has a figure none is the first, as the answer says", () => {
  const answers = ask("which has most villages");
  expect(answers).toMatchObject([{ place: null, measure: { href: "/charts/c/d/" }, text: null }]);
});

test("what names no figure has no answer", () => {
  for (const query of ["", "桐乡", "多少", "桥", "桐乡 桥"]) expect(ask(query)).toEqual([]);
});

test("a question falls into its place and its words", () => {
  expect(partsOf(index)("桐乡的社区")).toEqual(["桐乡市", "社区"]);
});
