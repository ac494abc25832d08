import { cp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { filesOf, pagesOf, type BuiltPage } from "../stage/dist.ts";
import { buildProject, copyProject, useSmallCity, type Outcome } from "../stage/project.ts";

export interface Built {
  outcome: Outcome;
  files: Map<string, string>;
  pages: BuiltPage[];
}

/** Builds the city of a case, and reads what was built. */
export async function buildCase(name: string): Promise<Built> {
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

export const textOf = ({ document }: BuiltPage): string =>
  document.querySelector("main")?.textContent ?? "";

/** Of each city that speaks one language: the case, its tag, and what would be words of another. */
const cities = {
  "chinese-alone": { lang: "zh-CN", foreign: /[a-z]+(,? [a-z]+){3}/i },
  "english-alone": { lang: "en", foreign: /\p{Script=Han}/u },
};

/** Builds a city of one language, and looks for words of another. */
export function inspectCity(name: keyof typeof cities): void {
  const { lang, foreign } = cities[name];
  describe(`a city of one language: ${name}`, () => {
    let city: Built;
    beforeAll(async () => {
      city = await buildCase(name);
    });

    test("it is built, at addresses that name no language", () => {
      expect(city.outcome).toMatchObject({ code: 0 });
      expect(city.pages.length).toBeGreaterThan(0);
      expect(city.pages.filter(({ at }) => "language" in at)).toEqual([]);
    });

    test("what readers of Chinese alone look for is there, or nowhere", () => {
      const texts = [...city.files].filter(
        ([name]) => !/\.(js|css|woff2)$|^\/staff\/findings/.test(name),
      );
      const signs = [
        /wechat\/index|WeChat|微信/,
        /GB\/T 7714/,
        /pinyin|拼音/i,
        /data-reading="elder"/,
      ];
      const told = signs.map((sign) => texts.some((text) => sign.test(text.join("\n"))));
      expect(told).toEqual(signs.map(() => lang === "zh-CN"));
    });

    test("every page is in that language, and has no words of another", () => {
      for (const page of city.pages) {
        const { documentElement } = page.document;
        expect([page.address, documentElement.lang]).toEqual([page.address, lang]);
        expect([page.address, foreign.exec(textOf(page))?.[0]]).toEqual([page.address, undefined]);
      }
    });
  });
}
