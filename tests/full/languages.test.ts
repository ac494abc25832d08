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

/** All that stands in a page, its head and foot too, but for programs, addresses, code and names of standards. */
function wholeText({ document }: BuiltPage): string {
  const body = document.body.cloneNode(true) as HTMLElement;
  for (const each of body.querySelectorAll("script, style, code, pre, [lang]")) each.remove();
  return body.textContent.replaceAll(/npm run [\w:]+|Data Package v2/g, " ");
}

describe("a country of one language, with codes and school years of its own", () => {
  let country: Built;
  beforeAll(async () => {
    country = await buildCase("country-of-one-language");
  });

  const at = (address: string): BuiltPage | undefined =>
    country.pages.find((page) => page.address === address);

  test("it is built from its data alone, in its language alone", () => {
    expect(country.outcome).toMatchObject({ code: 0 });
    const sign = /\p{Script=Han}.*|[a-z]+(,? [a-z]+){2}/iu;
    const foreign = country.pages.map((page) => [page.address, sign.exec(wholeText(page))?.[0]]);
    expect(foreign.filter(([, words]) => words !== undefined)).toEqual([]);
  });

  test("places have the addresses of their codes, whatever these look like", () => {
    for (const id of ["E09000001", "MY-10", "DE21H"])
      expect([id, at(`/districts/${id}/`) !== undefined]).toEqual([id, true]);
  });

  test("its levels are called as it declares them, nowhere as those of a city", () => {
    const usual = /.{20}(район|город|посёл|общин).{20}/iu;
    const strange = country.pages.map((page) => [page.address, usual.exec(wholeText(page))?.[0]]);
    expect(strange.filter(([, words]) => words !== undefined)).toEqual([]);
    const compared = at("/districts/");
    expect(compared && textOf(compared)).toContain("Сравнение областей");
  });

  test("what lies between has a page, is in trails, and stands above what lies in it", () => {
    const linked = (address: string, selector: string) =>
      [...(at(address)?.document.querySelectorAll(selector) ?? [])].map((link) =>
        link.getAttribute("href"),
      );
    const own = (id: string) => `/districts/${id}/`;
    expect(linked(own("W"), "#within a")).toEqual([own("E09000001"), own("MY-10")]);
    expect(linked(own("MC"), "#within a")).toEqual([own("W"), own("DE21H")]);
    expect(linked(own("MY-10"), "nav a[href]")).toContain(own("W"));
    expect(linked("/districts/", "tr.group a")).toEqual([own("W")]);
    expect(linked("/", ".district-map .outer a")).toEqual([own("W")]);
    const groups = at("/")?.document.querySelectorAll("select[data-place-choice] optgroup") ?? [];
    expect([...groups].map((group) => group.getAttribute("label"))).toEqual(["Западный округ"]);
  });

  test("a school year is named in sentences, short on the axis, and has an address", () => {
    const page = at("/charts/pupils/over-years/");
    expect(page && textOf(page)).toContain("600 учеников (2010/11 учебный год)");
    const ticks = [...(page?.document.querySelectorAll("svg text") ?? [])];
    expect(ticks.map(({ textContent }) => textContent)).toContain("2011/12");
    expect(at("/charts/pupils/by-region/2010-09--2011-08/")).toBeDefined();
  });

  test("the wide file of fiscal years is read as it is exported, with the row of its units", () => {
    const page = at("/charts/roads/over-years/");
    expect(page && textOf(page)).toContain("240 тыс. крон (2024/25 финансовый год)");
    expect(at("/charts/roads/by-region/2022-04--2023-03/")).toBeDefined();
    const csv = country.files.get("/downloads/roads.csv") ?? "";
    expect(csv).toContain("2023-04/2024-03,DE21H,Вершинский край,1110");
  });

  test("days told day-first are days, of which one is expected", () => {
    const page = at("/charts/visits/over-days/");
    expect(page && textOf(page)).toContain("60 посещений (прогноз)");
    const cells = [...(page?.document.querySelectorAll("table td, table th") ?? [])];
    const days = cells.map(({ textContent }) => textContent.trim());
    expect(days).toEqual(expect.arrayContaining(["5 января 2026 г.", "2 февраля 2026 г."]));
  });

  test("of two columns of places the finer is that of the figures", () => {
    const page = at("/datasets/visits/");
    expect(page && textOf(page)).toContain("Северная");
    expect(at("/districts/MY-10/")?.document.body.textContent).toContain("Посещения парков");
  });

  test("a projection is named, and its line dashed", () => {
    const page = at("/charts/forecast/over-years/");
    expect(page && textOf(page)).toContain("10\u00a0100 человек (прогноз)");
    expect(page?.document.querySelectorAll(".line.dashed").length).toBeGreaterThan(0);
  });
});
