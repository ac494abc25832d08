import fc from "fast-check";
import { expect, test } from "vitest";
import { imageFormats, themes } from "../model/picture.ts";
import { isReserved } from "../model/view.ts";
import { fileOf, pathOfFile } from "./files.ts";
import { absolute, fileHref, parseHref } from "./href.ts";
import { parsePath, pathOf, type Address } from "./parse.ts";
import { translated, templates, type Sort } from "./paths.ts";

const slug = fc.stringMatching(/^[a-z0-9]{1,5}(-[a-z0-9]{1,5}){0,2}$/);
const named = slug.filter((name) => !isReserved(name));

/** As the checks let it be: a period, a place, a measure, a category. */
const state = fc
  .stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,9}$/)
  .filter((name) => !isReserved(name));

const parts: Record<string, fc.Arbitrary<string>> = {
  view: named,
  state,
  theme: fc.constantFrom(...themes),
  format: fc.constantFrom(...imageFormats),
  language: fc.constantFrom("en", "zh-Hant", "ar", "yue", "sr-Latn-RS"),
  locale: fc.constantFrom("zh", "en", "zh-Hant"),
  date: fc.constantFrom("2026-11-22", "1999-01-01"),
  hash: fc.stringMatching(/^[0-9a-f]{12}$/),
  ending: fc.constantFrom("csv", "excel.csv", "json", "geojson", "xlsx"),
  sheet: fc.nat().map(String),
  part: fc.nat().map(String),
};

/** Every address of a sort, with and without what may be left out. */
function addressesOf(sort: Sort): fc.Arbitrary<Address> {
  const variables = [...templates[sort].matchAll(/\{(\/?)(\w+)\}/g)];
  const required = variables.filter(([, slash]) => slash === "").map(([, , name = ""]) => name);
  const folders = variables.filter(([, slash]) => slash === "/").map(([, , name = ""]) => name);
  const all = [...required, ...folders, ...(sort in translated ? ["language"] : [])];
  const shapes = Object.fromEntries(all.map((name) => [name, parts[name] ?? slug]));
  return fc
    .record(shapes, { requiredKeys: required })
    .map((values) => ({ sort, ...values }) as unknown as Address);
}

const sites = ["https://city.example/", "https://city.example/open/data/"];

test.each(Object.keys(templates) as Sort[])("what is built is read again: %s", (sort) => {
  fc.assert(
    fc.property(addressesOf(sort), fc.constantFrom(...sites), (address, baseUrl) => {
      const href = fileHref({ baseUrl }, pathOf(address));
      expect(parseHref({ baseUrl }, href)).toEqual(address);
      expect(parseHref({ baseUrl }, absolute({ baseUrl }, href))).toEqual(address);
      expect(pathOfFile(fileOf(href))).toBe(href);
    }),
  );
});

const name = "@2026-11-22-3f9a0c1d2b4e";

test.each([
  ["/topics/dark/", { sort: "topic", topic: "dark" }],
  ["/en/", { sort: "home", language: "en" }],
  ["/zh-Hant/embed/a/b/dark/", { sort: "embed", language: "zh-Hant", theme: "dark" }],
  ["/charts/a/b/wechat/", { sort: "wechat", dataset: "a", view: "b" }],
  ["/datasets/a/rows@2/", { sort: "datasetRows", dataset: "a", part: "2" }],
  ["/charts/a/rows/rows@12/", { sort: "chartRows", dataset: "a", view: "rows", part: "12" }],
  ["/images/a/b-og.png", { sort: "image", view: "b", format: "og" }],
  ["/images/a/b/2.5.png", { sort: "image", state: "2.5", format: "png" }],
  [`/embed/a/b/light/${name}/`, { sort: "frozen", theme: "light", date: "2026-11-22" }],
])("an address tells what it is of: %s", (path, address) => {
  expect(parsePath(path)).toMatchObject(address);
});

test.each([
  "",
  "/embed/",
  "/embed/a/",
  "/embed/a/b",
  "/embed/a/b/c/d/",
  `/embed/a/${name}/`,
  `/embed/a/b/${name}`,
  `/embed/a/b/c/d/${name}/`,
  "/embed/a/b/@2026-11-3f9a0c1d2b4e/",
  "/embed/a/b/@2026-11-22-3F9A0C1D2B4E/",
  "/embeds/en/a/b/",
  "/images/a/b.gif",
  "/en/downloads/a.csv",
])("what is no address is none: “%s”", (path) => {
  expect(parsePath(path)).toBeNull();
});

test("a link that leaves the site, or its sub-path, leads to no address of it", () => {
  const site = { baseUrl: "https://city.example/open/" };
  expect(parseHref(site, "https://other.example/open/about/")).toBeNull();
  expect(parseHref(site, "/about/")).toBeNull();
  expect(parseHref(site, "/open/about/#top")).toEqual({ sort: "about" });
});

test("no section is called as a language may be", () => {
  for (const template of Object.values(templates))
    expect(template).not.toMatch(/^\/(?!api\/)[a-z]{2,3}(-\w+)*\//);
});

test("no view or state may be called as another's picture is", () => {
  for (const format of imageFormats) {
    const path = pathOf({ sort: "image", dataset: "population", view: "ages", format });
    const [, called = ""] = /([^/]+)\.\w+$/.exec(path) ?? [];
    expect(isReserved(called), called).toBe(called !== "ages");
  }
  for (const called of [...themes, "wechat", "cite.bib"]) expect(isReserved(called)).toBe(true);
  for (const called of ["ages", "og", "by-portraits", "light-rail"])
    expect(isReserved(called)).toBe(false);
});
