import { cp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { filesOf, pagesOf, type BuiltPage } from "../stage/dist.ts";
import { buildProject, copyProject, useSmallCity, type Outcome } from "../stage/project.ts";

interface Built {
  outcome: Outcome;
  files: Map<string, string>;
  pages: BuiltPage[];
}

/** Builds the city of a case, and reads what was built. */
async function buildCase(name: string): Promise<Built> {
  const folder = await copyProject();
  try {
    await useSmallCity(folder);
    const removed = await readFile(join("tests/cases", name, "removed.txt"), "utf8");
    for (const path of removed.split("\n").filter(Boolean))
      await rm(join(folder, path), { recursive: true });
    await cp(join("tests/cases", name, "data"), join(folder, "data"), { recursive: true });
    const outcome = await buildProject(folder);
    const files = outcome.code === 0 ? filesOf(join(folder, "dist")) : new Map<string, string>();
    return { outcome, files, pages: pagesOf(files) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** All but the page for addresses that lead nowhere, which speaks both languages. */
const ofOneLanguage = ({ pages }: Built): BuiltPage[] =>
  pages.filter(({ at }) => at.sort !== "notFound");

const languageOf = ({ at }: BuiltPage): string => ("language" in at && at.language) || "ru";
const textOf = ({ document }: BuiltPage): string =>
  document.querySelector("main")?.textContent ?? "";

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

describe.each([
  { name: "chinese-alone", lang: "zh-CN", foreign: /[a-z]+(,? [a-z]+){3}/i },
  { name: "english-alone", lang: "en", foreign: /\p{Script=Han}/u },
])("a city of one language: $name", ({ name, lang, foreign }) => {
  let city: Built;
  beforeAll(async () => {
    city = await buildCase(name);
  });

  test("it is built, at addresses that name no language", () => {
    expect(city.outcome).toMatchObject({ code: 0 });
    expect(city.pages.length).toBeGreaterThan(0);
    expect(city.pages.filter(({ at }) => "language" in at)).toEqual([]);
  });

  test("every page is in that language, and has no words of another", () => {
    for (const page of city.pages) {
      const { documentElement } = page.document;
      expect([page.address, documentElement.lang]).toEqual([page.address, lang]);
      expect([page.address, foreign.exec(textOf(page))?.[0]]).toEqual([page.address, undefined]);
    }
  });
});
