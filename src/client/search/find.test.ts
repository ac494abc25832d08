import { expect, test } from "vitest";
import type { SearchIndex } from "../../model/search/search.ts";
import { entriesOf } from "../../model/search/entries.ts";
import { finderOf } from "./find.ts";

const index = {
  words: {
    ...{ ignored: "数量", joining: "和", highest: "最多", lowest: "最少" },
    ...{ since: "以来", synonyms: "", ago: "", reckoning: "", defining: "" },
    ranking: { nth: { top: "{n}th", bottom: "{n}th" }, several: { top: "top {n}", bottom: "{n}" } },
    ...{ ordinals: "5=5", cardinals: "5=5" },
  },
  levels: [],
  places: [{ id: "2", label: "桐乡市", names: ["桐乡市", "桐乡", "Tongxiang"] }],
  measures: [],
  folds: "鄉乡",
  readings: "hong虹红qiao桥qu区she社shi市tong桐xiang乡zhen镇",
  entries: [
    { kind: "topic", label: "社区", href: "/topics/communities/", also: ["Communities"] },
    { kind: "district", label: "桐乡市", href: "/districts/2/", also: ["Tongxiang"] },
    { kind: "chart", label: "桐乡市社区", href: "/charts/a/b/", context: "甲", isSample: true },
  ],
  towns: [
    {
      id: "t1",
      name: "桥镇",
      also: ["Qiao Town"],
      district: "桐乡市",
      href: "/districts/2/",
      communities: [
        ["001", "虹桥社区"],
        ["002", "大红桥社区"],
      ],
    },
    {
      id: "t2",
      name: "乡镇",
      also: [],
      district: "南区",
      href: "/districts/3/",
      communities: [["001", "虹桥社区"]],
    },
  ],
} as const;

const seek = finderOf(index as unknown as SearchIndex);
const find = (query: string) => seek(query).groups;
const labels = (query: string) =>
  find(query).flatMap(({ found }) =>
    found.map(({ entry: { label, context } }) => [label, context].filter(Boolean).join(" ")),
  );

test("a community stands in its town, and leads to its place on the district's page", () => {
  const entries = entriesOf(index as unknown as SearchIndex);
  expect(entries.find(({ label }) => label === "大红桥社区")).toEqual({
    kind: "community",
    label: "大红桥社区",
    href: "/districts/2/#t1-002",
    also: [],
    context: "桥镇 · 桐乡市",
  });
});

test("kinds stand in their order, communities last; in each the best comes first", () => {
  expect(labels("社区")).toEqual([
    "社区",
    "桐乡市社区 甲",
    "虹桥社区 桥镇 · 桐乡市",
    "大红桥社区 桥镇 · 桐乡市",
    "虹桥社区 乡镇 · 南区",
  ]);
  expect(labels("hongqiao").slice(0, 2)).toEqual([
    "虹桥社区 桥镇 · 桐乡市",
    "虹桥社区 乡镇 · 南区",
  ]);
});

test("a kind that is met as it is written stands above one that is met by initials", () => {
  const kinds = find("qiao").map(({ kind }) => kind);
  expect(kinds).toEqual(["town", "community"]);
  expect(find("q")[0]?.kind).toBe("town"); // Qiao Town is written so
  expect(labels("txs")).toEqual(["桐乡市", "桐乡市社区 甲"]);
});

test("traditional characters and the other language find the same", () => {
  expect(labels("桐鄉")).toEqual(labels("桐乡"));
  const [topic] = find("communities");
  expect(topic?.found[0]?.via).toMatchObject({
    text: "Communities",
    span: { start: 0, end: 11 },
  });
});

test("several words stand in any order, all but one in what tells the entry from others", () => {
  expect(labels("南区 虹桥")).toEqual(["虹桥社区 乡镇 · 南区"]);
  expect(labels("hongqiao xiangzhen")).toEqual(["虹桥社区 乡镇 · 南区"]);
  expect(labels("南区")).toEqual([]);
});

test("what is spelt as one stands above what has the syllables as words here and there", () => {
  expect(labels("tong xiang")[0]).toBe("桐乡市");
  const town = index.towns[0];
  const scattered = { ...town, also: ["Hutong Town"] }; // tong in the name, xiang in its district
  const other = finderOf({ ...index, towns: [scattered] } as unknown as SearchIndex);
  expect(other("tong xiang").groups.map(({ kind }) => kind)).toEqual(["district", "chart", "town"]);
});

test("nothing is found by nothing", () => {
  expect(find("  ")).toEqual([]);
  expect(find("没有")).toEqual([]);
});

test("what nothing has as it was typed is found by its place and its words, or mended by a letter", () => {
  expect(labels("社区？")).toEqual(labels("社区"));
  expect(labels("桐乡虹桥数量")[0]).toBe("桐乡市");
  expect(labels("桐乡虹桥数量")).toContain("虹桥社区 桥镇 · 桐乡市");
  expect(labels("Tongxaing")).toEqual(["桐乡市", "桐乡市社区 甲"]);
  expect(labels("comunities")).toEqual(["社区"]);
});

test("of a word that is not known the longest part is found that is, and of two the last", () => {
  const instead = (query: string) => seek(query).instead;
  expect(instead("老年社区")).toEqual({ query: "老年社区", part: "社区" });
  expect(instead("虹桥社区老年")?.part).toBe("虹桥社区");
  expect(instead("社区街桥镇")?.part).toBe("桥镇");
  for (const query of ["哪里的老年人", "populaton"])
    expect(seek(query)).toEqual({ groups: [], instead: null });
});

test("what was found of a part of a query alone, or of what is spelt nearly so, says so", () => {
  const instead = (query: string) => seek(query).instead;
  expect(instead("桐乡 GDP")).toEqual({ query: "GDP", part: "桐乡市" });
  expect(instead("Tongxaing")).toEqual({ query: "Tongxaing", part: "桐乡市" });
  expect(instead("comunities")).toEqual({ query: "comunities", part: "communities" });
  for (const query of ["桐乡", "社区？", "桐乡的社区"]) expect(instead(query)).toBeNull();
});

test("a word beside others is found by the part of it that is known", () => {
  expect(labels("桐乡老年社区")[0]).toBe("桐乡市社区 甲");
});

test("the more parts of a question lead somewhere the nearer it is, and a year tells less", () => {
  const dataset = (label: string, more: object) => ({ kind: "dataset", label, href: "/", ...more });
  const entries = [
    dataset("Prices", { also: ["2020"] }),
    dataset("Exclusions from schools", { also: ["2019"] }),
    dataset("Schools", { also: ["2020"] }),
  ];
  const own = { ...index, entries, towns: [] } as unknown as SearchIndex;
  const [group] = finderOf(own)("rate of exclusion in schools 2020").groups;
  expect(group?.found.map(({ entry: { label } }) => label)).toEqual([
    "Exclusions from schools",
    "Schools",
    "Prices",
  ]);
});

test("what is only about a word stands below all that is called so", () => {
  const entries = [
    { kind: "dataset", label: "Work", href: "/a/", about: ["Construction"] },
    { kind: "page", label: "Under construction", href: "/b/" },
  ];
  const own = { ...index, entries, towns: [] } as unknown as SearchIndex;
  const found = finderOf(own)("construction").groups;
  expect(found.map(({ kind }) => kind)).toEqual(["page", "dataset"]);
  expect(found[1]?.found[0]?.via?.text).toBe("Construction");
});
