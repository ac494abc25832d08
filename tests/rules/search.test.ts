import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { finderOf } from "../../src/client/search/find.ts";
import { entriesOf } from "../../src/model/search/entries.ts";
import type { SearchIndex } from "../../src/model/search/search.ts";
import { files, inLanguage, languages, pages as built } from "./site.ts";

const pages = new Map(built.map(({ address, document }) => [address, document]));

const gzipped = (name: string): number => gzipSync(files.get(name) ?? "", { level: 9 }).length;

const named = (pattern: RegExp) => [...files.keys()].filter((name) => pattern.test(name));
const [loader = ""] = named(/^\/_astro\/SearchLink\..*\.js$/);
const [script = ""] = named(/^\/_astro\/search\..*\.js$/);

/** A script and what it imports at once. */
function withImports(name: string): string[] {
  const imports = (files.get(name) ?? "").matchAll(/\bfrom\s*["'`]\.\/([^"'`]+)["'`]/g);
  return [name, ...[...imports].flatMap(([, file]) => withImports(`/_astro/${file ?? ""}`))];
}

test("before first use a page loads a listener of half a kilobyte and nothing else", () => {
  expect(loader).not.toBe("");
  expect(files.get("/index.html")).toContain(loader);
  expect(files.get("/index.html")).not.toContain(script);
  expect(withImports(loader)).toEqual([loader]);
  expect(gzipped(loader)).toBeLessThanOrEqual(500);
});

describe.each(languages)("at %s/", (prefix, locale) => {
  const name = `/search/${locale}.json`;
  const index = JSON.parse(files.get(name) ?? "") as SearchIndex;
  const entries = entriesOf(index);
  const find = finderOf(index);

  test("script and index are 40 kB gzip at most", () => {
    const parts = [...withImports(script), name].map((part) => [part, gzipped(part)] as const);
    const total = parts.reduce((sum, [, size]) => sum + size, 0);
    console.log([...parts, ["total", total]].map((part) => part.join(": ")).join("\n"));
    expect(script).not.toBe("");
    expect(total).toBeLessThanOrEqual(40_000);
  });

  test("every address in the index exists, and every place within a page", () => {
    const hrefs = entries.map(({ href }) => href);
    const places = [...new Set(hrefs.map((href) => href.split("#")[0] ?? ""))].flatMap(
      (address) => {
        const ids = pages.get(address)?.querySelectorAll("[id]") ?? [];
        return pages.has(address) ? [address, ...[...ids].map(({ id }) => `${address}#${id}`)] : [];
      },
    );
    const known = new Set(places);
    expect(hrefs.length).toBeGreaterThan(40);
    expect(hrefs.filter((href) => !known.has(href))).toEqual([]);
  });

  test("every page but the front page, the search, the styles and states and articles of charts is found", () => {
    const own = [...pages.keys()].filter((address) => inLanguage(address)[0] === locale);
    const home = `${prefix}/`;
    const due = own.filter(
      (address) =>
        address !== home &&
        address !== "/404.html" &&
        !/\/(search|style)\/$/.test(address) &&
        !/\/charts\/[^/]+\/[^/]+\/[^/]+\//.test(address),
    );
    const hrefs = new Set(entries.map(({ href }) => href));
    expect(due.filter((address) => !hrefs.has(address))).toEqual([]);
  });

  test("samples are marked, and nothing else", () => {
    for (const { href, isSample = false } of entries.filter(({ kind }) => kind === "chart"))
      expect(pages.get(href)?.querySelector("h1 .badge") !== null, href).toBe(isSample);
  });

  test("names are found by themselves", () => {
    const labels = [...new Set(entries.map(({ label }) => label))].filter((_, at) => at % 40 === 0);
    const lost = labels.filter((label) => {
      const found = find(label).groups.flatMap((group) => group.found);
      return !found.some(({ entry, rank }) => entry.label === label && rank === 0);
    });
    expect(lost).toEqual([]);
  });
});

test("the page without scripts leads to everything but towns and communities", () => {
  for (const [prefix, locale] of languages) {
    const links = [
      ...(pages.get(`${prefix}/search/`)?.querySelectorAll("[data-directory] a") ?? []),
    ];
    const { entries } = JSON.parse(files.get(`/search/${locale}.json`) ?? "") as SearchIndex;
    expect(links.map((link) => link.getAttribute("href"))).toEqual(entries.map(({ href }) => href));
  }
});
