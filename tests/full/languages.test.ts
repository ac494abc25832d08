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

inspectCity("chinese-alone");
inspectCity("english-alone");

describe("a country of one language, with codes and school years of its own", () => {
  let country: Built;
  beforeAll(async () => {
    country = await buildCase("country-of-one-language");
  });

  const at = (address: string): BuiltPage | undefined =>
    country.pages.find((page) => page.address === address);

  test("it is built from its data alone, in its language alone", () => {
    expect(country.outcome).toMatchObject({ code: 0 });
    const foreign = country.pages.filter((page) => /\p{Script=Han}/u.test(textOf(page)));
    expect(foreign.map(({ address }) => address)).toEqual([]);
  });

  test("places have the addresses of their codes, whatever these look like", () => {
    for (const id of ["E09000001", "MY-10", "DE21H"])
      expect([id, at(`/districts/${id}/`) !== undefined]).toEqual([id, true]);
  });

  test("a school year is named in sentences, short on the axis, and has an address", () => {
    const page = at("/charts/pupils/over-years/");
    expect(page && textOf(page)).toContain("600 учеников (2010/11 учебный год)");
    const ticks = [...(page?.document.querySelectorAll("svg text") ?? [])];
    expect(ticks.map(({ textContent }) => textContent)).toContain("2011/12");
    expect(at("/charts/pupils/by-region/2010-09--2011-08/")).toBeDefined();
  });

  test("a projection is named, and its line dashed", () => {
    const page = at("/charts/forecast/over-years/");
    expect(page && textOf(page)).toContain("10\u00a0100 человек (прогноз)");
    expect(page?.document.querySelectorAll(".line.dashed").length).toBeGreaterThan(0);
  });
});
