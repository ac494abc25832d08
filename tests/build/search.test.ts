import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { answererOf } from "../../src/client/search/answers.ts";
import { finderOf } from "../../src/client/search/find.ts";
import type { SearchIndex } from "../../src/model/search.ts";
import { citySite } from "../stage/city.ts";

describe.each(["zh", "en"])("%s", (locale) => {
  const json = readFileSync(`${citySite}/search/${locale}.json`, "utf8");
  const index = JSON.parse(json) as SearchIndex;
  const seek = finderOf(index);
  const find = (query: string) => seek(query).groups;
  const first = (query: string) => find(query)[0]?.found[0]?.entry;

  test.each([
    ["bx", "999903"],
    ["dongyan", "999904"],
    ["東鹽縣", "999904"],
    ["yunhai", "999905"],
    ["yhshi", "999905"],
    ["anping", "999906"],
    ["cxs", "999907"],
    ["長鄉", "999907"],
    ["changxiang", "999907"],
    ["yq", "999902"],
    ["Jia", "999901"],
    ["ｊｉａ", "999901"],
    ["示範", "999900"],
  ])("%s finds the district %s first", (query, id) => {
    expect(first(query)?.href).toMatch(new RegExp(`/districts/${id}/$`));
  });

  test("communities of one name are told apart by their towns", () => {
    const group = find("hongqiao").find(({ kind }) => kind === "community");
    const same = group?.found.filter(({ entry }) =>
      /^(虹桥社区|Hongqiao Community)$/.test(entry.label),
    );
    const contexts = new Set(same?.map(({ entry }) => entry.context));
    expect([same?.length, contexts.size]).toEqual([3, 3]);
  });

  test("terms of the glossary and the site's pages are found", () => {
    expect(first("96399")?.href).toMatch(/\/glossary\/#hotline$/);
    const terms = find("志愿服务者").find(({ kind }) => kind === "term");
    expect(terms?.found[0]?.entry.href).toMatch(/\/glossary\/#volunteer$/);
    expect(first(locale === "zh" ? "gybz" : "about")?.href).toMatch(/\/about\/$/);
  });

  test("a figure is answered with as the front page calls it", () => {
    const ask = answererOf(index);
    const called = index.measures.flatMap(({ front = [] }) => front);
    const others = called.filter(
      (label) => !ask(label).answers.some(({ measure }) => measure.front?.includes(label)),
    );
    expect([called.length > 0, others]).toEqual([true, []]);
  });
});
