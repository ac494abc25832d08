import { beforeAll, describe, expect, test } from "vitest";
import type { BuiltPage } from "../stage/dist.ts";
import { buildCase, inspectCity, textOf, type Built } from "./cases.ts";

/** All but the page for addresses that lead nowhere, which speaks both languages. */
const ofOneLanguage = ({ pages }: Built): BuiltPage[] =>
  pages.filter(({ at }) => at.sort !== "notFound");

const languageOf = ({ at }: BuiltPage): string => ("language" in at && at.language) || "ru";

describe("a city whose main language is Russian, and whose other is Traditional Chinese", () => {
  let city: Built;
  beforeAll(async () => {
    city = await buildCase("russian-first");
  });

  test("it is built", () => {
    expect(city.outcome).toMatchObject({ code: 0 });
    expect(new Set(city.pages.map(languageOf))).toEqual(new Set(["ru", "zh-Hant"]));
  });

  test("each page says which language it is in, and where it stands in the other", () => {
    for (const page of ofOneLanguage(city)) {
      const { documentElement } = page.document;
      expect([page.address, documentElement.lang]).toEqual([page.address, languageOf(page)]);
      const links = [...page.document.querySelectorAll("link[hreflang]")];
      const others = links.map((link) => link.getAttribute("hreflang"));
      expect([page.address, others]).toEqual([page.address, ["ru", "zh-Hant", "x-default"]]);
    }
  });

  test("a page in one language has no words of another", () => {
    const foreign = { ru: /\p{Script=Han}/u, "zh-Hant": /[数区页网]/u };
    for (const page of ofOneLanguage(city)) {
      const sign = languageOf(page) === "ru" ? foreign.ru : foreign["zh-Hant"];
      expect([page.address, sign.exec(textOf(page))?.[0]]).toEqual([page.address, undefined]);
    }
  });

  test("counts have the forms of Russian, numbers its separators", () => {
    const [datasets] = city.pages.filter(({ address }) => address === "/datasets/");
    expect(datasets && textOf(datasets)).toMatch(/4 строки/);
    const [chart] = city.pages.filter(
      ({ address }) => address === "/charts/residents/by-district/",
    );
    expect(chart && textOf(chart)).toContain("120\u00a0000");
  });

  test("a source that has one name alone is marked with its language", () => {
    const [page] = city.pages.filter(
      ({ address }) => address === "/zh-Hant/charts/residents/by-district/",
    );
    const marked = [...(page?.document.querySelectorAll("main [lang=ru]") ?? [])];
    expect(marked.map(({ textContent }) => textContent)).toContain("Образцовая перепись");
  });

  test("search, feeds and the checker's words are there in both", () => {
    const names = ["search/{}.json", "staff/findings/{}.json"].flatMap((name) =>
      ["ru", "zh-Hant"].map((tag) => `/${name.replace("{}", tag)}`),
    );
    expect([...city.files.keys()]).toEqual(expect.arrayContaining(names));
    expect(city.files.get("/feed.xml")).toContain('xml:lang="ru"');
    expect(city.files.get("/zh-Hant/feed.xml")).toContain('xml:lang="zh-Hant"');
  });
});

inspectCity("english-alone");
