import { expect, test } from "vitest";
import { siteHeaders } from "../src/address/headers.ts";
import { loadCatalogue } from "../src/load/catalogue.ts";
import { robotsTxt } from "../src/publish/robots.ts";
import { previewAt } from "../src/publishing/preview.ts";
import { aboutPage } from "../src/site/front/about.ts";
import { headOf } from "../src/site/page/head.ts";

const { catalogue } = await loadCatalogue("tests/cases/_base");
if (!catalogue) throw new Error("the base is damaged");
const base = "https://preview.example/open/12/";
const preview = previewAt(catalogue, base);

test("a page of a preview says that it is one, where it stands, and asks not to be indexed", () => {
  const { page } = aboutPage(preview, "en");
  expect(page.canonical).toBe(`${base}en/about/`);
  expect(headOf(page).names).toContainEqual(["robots", "noindex"]);
  expect(page.site.notice?.en).toMatch(/^Preview of a change/);
  expect(headOf(aboutPage(catalogue, "en").page).names.map(([name]) => name)).not.toContain(
    "robots",
  );
});

test("what a site says above everything stands in its preview too", () => {
  const site = { ...catalogue.site, notice: { zh: "演示", en: "A demonstration" } };
  expect(previewAt({ ...catalogue, site }, base).site.notice?.en).toMatch(/\. A demonstration$/);
});

test("robots and hosts are told that a preview is not to be indexed", () => {
  expect(robotsTxt(preview)).toBe("User-agent: *\nDisallow: /\n");
  expect(siteHeaders(preview)).toMatch(/\/open\/12\/\*\n( {2}.*\n)* {2}X-Robots-Tag: noindex\n/);
  expect(robotsTxt(catalogue)).toMatch(/Allow: \/\n\nSitemap: https/);
  expect(siteHeaders(catalogue)).not.toContain("X-Robots-Tag");
});
