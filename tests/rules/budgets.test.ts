import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { siteCodes, tableCodes } from "../../src/model/problem-codes.ts";
import { budgets } from "../stage/budgets.ts";
import { readFiles } from "../stage/files.ts";
import { laterOf, mostOf, weigh } from "../stage/weigh.ts";
import { isEmbed, isFrozen } from "../stage/dist.ts";
import { folder, site } from "./site.ts";

const files = readFiles(folder);
const own = [...files.keys()].filter((path) => path.endsWith(".html") && !isFrozen(path));
const [embeds = [], pages = []] = [true, false].map((wanted) =>
  own.filter((path) => isEmbed(path) === wanted),
);

/** A page with a map of points, where the site has any. */
const ofPoints = pages.find((path) => String(files.get(path)).includes('data-kind="points"'));

describe("before a reader does anything", () => {
  const weights = pages.map((page) => ({ page, ...weigh(files, page) }));
  const above = (part: "total" | "script" | "requests", mostFor: (page: string) => number) =>
    weights
      .filter(({ page, [part]: size }) => size > mostFor(page))
      .map(({ page, [part]: size }) => [page, size]);

  test("no page weighs more than 50 kB in all, and a third of one more for each place above 20", () => {
    expect(above("total", (page) => mostOf(files, page))).toEqual([]);
  });

  test("no page loads more than 10 kB of scripts", () => {
    expect(above("script", () => budgets.script)).toEqual([]);
  });

  test("no page makes more than 8 requests", () => {
    expect(above("requests", () => budgets.requests)).toEqual([]);
  });
});

test("an embed weighs at most 20 kB (more with many places), that of a map of points 62.5 kB, and is one request", () => {
  const weights = embeds.map((path) => ({
    path,
    most: mostOf(files, path),
    ...weigh(files, path),
  }));
  expect(weights.filter(({ most, total, requests }) => total > most || requests > 1)).toEqual([]);
  expect(weights.some(({ most }) => most === budgets.pointsEmbed)).toBe(ofPoints !== undefined);
});

test("the script of a chart's embed is at most 3 kB", () => {
  const charts = embeds.map((path) => String(files.get(path)));
  const scripts = charts
    .filter((html) => !html.includes('data-kind="points"'))
    .flatMap((html) =>
      [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, code = ""]) => code),
    );
  const [script = "", ...others] = new Set(scripts);
  expect(others).toEqual([]);
  expect(script.length).toBeGreaterThan(0);
  expect(gzipSync(script).length).toBeLessThanOrEqual(budgets.embedScript);
});

test("the script of the map of places is at most 40 kB, and comes on need", () => {
  const later = ofPoints === undefined ? [] : laterOf(files, ofPoints);
  const sizes = [...later].filter(([path]) => path.includes("/map.")).map(([, size]) => size);
  expect(sizes.length).toBe(ofPoints === undefined ? 0 : 1);
  for (const size of sizes) expect(size).toBeLessThanOrEqual(budgets.map);
});

test("of problems that only sites have no script knows, and no words are sent", () => {
  const scripts = [...files].filter(([path]) => /^\/_astro\/.*\.js$/.test(path));
  const isNamed = (code: string) =>
    scripts.some(([, text]) => RegExp(`["'\`]${code}[."'\`]`).test(text.toString()));
  expect(isNamed("type-error")).toBe(true);
  expect(siteCodes.filter(isNamed)).toEqual([]);
  for (const locale of site.locales) {
    const sent = files.get(`/staff/findings/${locale}.json`)?.toString() ?? "{}";
    const { problems } = JSON.parse(sent) as { problems: Record<string, unknown> };
    const codes = new Set<string>(Object.keys(problems).map((key) => key.split(".")[0] ?? ""));
    expect([...codes].sort()).toEqual([...tableCodes].sort());
  }
});

test("what checks a file in the browser is at most 147 kB, and no script of a page", () => {
  const worker = [...files.keys()].filter((path) => /^\/_astro\/worker-.*\.js$/.test(path));
  expect(worker.length).toBe(1);
  const sizeOf = (path: string) => gzipSync(files.get(path) ?? "").length;
  const later = [...files.keys()].filter((path) => /^\/_astro\/beside-.*\.js$/.test(path));
  expect(later.map((path) => sizeOf(path) <= budgets.comparer)).toEqual([true]);
  for (const locale of site.locales) {
    const sizes = [...worker, `/staff/findings/${locale}.json`].map(sizeOf);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(budgets.checker);
  }
});
