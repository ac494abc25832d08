import { expect, test } from "vitest";
import type { Site } from "../src/model/site.ts";
import { toBibtex } from "../src/publish/cite/bibtex.ts";
import { chartPage } from "../src/site/chart/chart.ts";
import { citationsOf } from "../src/site/page/cite.ts";
import { searchIndex } from "../src/site/search/search.ts";
import { tabled, wholeTable } from "./tabled.ts";

/** Which options a site shows on the page of a chart and in its search. */
async function shown(site: Pick<Site, "locales" | "options">) {
  const context = tabled(wholeTable, ["place count", "a 1", "b 2"]);
  const [locale = "en"] = site.locales;
  const catalogue = { ...context.catalogue, site: { ...context.catalogue.site, ...site } };
  catalogue.datasets = [{ ...context.dataset, title: { zh: "社区", en: "社区" } }];
  const { page, elsewhere } = await chartPage({ ...context, catalogue, locale, state: undefined });
  const { citable, searchHint } = page;
  if (!citable) throw new Error("a chart that is not cited");
  const index = searchIndex(catalogue, locale);
  return {
    articles: elsewhere.filter(({ href }) => href.endsWith("/wechat/")).length,
    citations: citationsOf(citable, locale).filter(({ name }) => name.startsWith("GB/T")).length,
    mark: toBibtex(citable).includes("mark = {DS}"),
    hint: /pinyin|拼音|пиньинь/.test(searchHint),
    sounds: index.readings !== "",
    characters: /[Tt]raditional|一个字|一個字|иероглиф/.test(index.words.hint),
  };
}

const all = { articles: 1, citations: 2, mark: true, hint: true, sounds: true, characters: true };
const none = {
  articles: 0,
  citations: 0,
  mark: false,
  hint: false,
  sounds: false,
  characters: false,
};

test("a site that speaks Chinese, if only beside another language, has what its readers look for", async () => {
  for (const locales of [["zh"], ["en", "zh"], ["ru", "zh-Hant"]] as const)
    expect(await shown({ locales: [...locales] })).toEqual(all);
});

test("a site without Chinese never tells of it", async () => {
  expect(await shown({ locales: ["en"] })).toEqual(none);
  expect(await shown({ locales: ["ru", "en"] })).toEqual(none);
});

test("what a site says of an option holds, whatever it speaks", async () => {
  const off = { wechat: false, gbt7714: false, pinyin: false };
  expect(await shown({ locales: ["zh"], options: off })).toEqual(none);
  expect(await shown({ locales: ["en"], options: { wechat: true } })).toEqual({
    ...none,
    articles: 1,
  });
});
