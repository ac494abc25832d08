import { Readable } from "node:stream";
import { ErrorLevel, XMLToSitemapIndexStream, XMLToSitemapItemStream } from "sitemap";
import { expect, test } from "vitest";
import { paths } from "../../src/address/paths.ts";
import { pictureSizes } from "../../src/model/picture.ts";
import type { BuiltPage } from "../stage/dist.ts";
import { every } from "./every.ts";
import { catalogue, files, inLanguage, languages, pages, site } from "./site.ts";
import { pixelsOf } from "./pixels.ts";
import { textIn } from "../../src/model/locale.ts";

const textOf = ({ document }: BuiltPage, selector: string) =>
  document.querySelector(selector)?.textContent.trim() ?? "";

const metaOf = ({ document }: BuiltPage, name: string) =>
  document.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute("content");

const isIndexed = (page: BuiltPage) => !metaOf(page, "robots")?.includes("noindex");
const indexed = pages.filter(isIndexed);
const widthOf = (text: string) =>
  Array.from(text).reduce((sum, char) => sum + (/[\u2e80-\uffff]/.test(char) ? 1 : 0.5), 0);

const sitemap = files.get("/sitemap-0.xml") ?? "";
const entries = [...sitemap.matchAll(/<url>(.*?)<\/url>/gs)].map(([, entry = ""]) => entry);
const locationOf = (entry: string) => /<loc>(.*?)<\/loc>/.exec(entry)?.[1] ?? "";

test("only the page for what does not exist, the styles and what articles are made of ask not to be indexed", () => {
  const charts = pages.filter(({ document }) => document.querySelector("main .embedding"));
  const articles = charts.map(({ address }) => `${address}wechat/`);
  const styles = languages.map(([prefix]) => `${prefix}/style/`);
  expect(
    pages
      .filter((page) => !isIndexed(page))
      .map(({ address }) => address)
      .sort(),
  ).toEqual(["/404.html", ...styles, ...articles].sort());
});

test("no two pages share a title or a description", () => {
  for (const text of [
    (page: BuiltPage) => textOf(page, "title"),
    (page: BuiltPage) => metaOf(page, "description") ?? "",
  ]) {
    const same = [...Map.groupBy(indexed, text)].filter(([, group]) => group.length > 1);
    expect(same.map(([shared, group]) => [shared, group.map(({ address }) => address)])).toEqual(
      [],
    );
  }
});

test("every page has a picture for shared links, which is there, as large as it says, and names a sample", () => {
  const { widthPx, heightPx } = pictureSizes.og;
  for (const page of pages) {
    const { href, pathname, origin } = new URL(metaOf(page, "og:image") ?? "");
    expect(origin, href).toBe(new URL(site.baseUrl).origin);
    expect(inLanguage(pathname)[0], page.address).toBe(inLanguage(page.address)[0]);
    expect(pixelsOf(files.get(pathname) ?? ""), href).toEqual({ widthPx, heightPx });
    expect(metaOf(page, "og:image:type")).toBe("image/png");
    expect(metaOf(page, "og:image:width")).toBe(String(widthPx));
    expect(metaOf(page, "og:image:height")).toBe(String(heightPx));
    const [id] = pathname.replace(/^.*\/images\//, "").split("/");
    const isSample = catalogue.datasets.find((each) => each.id === id)?.status === "sample";
    const alt = metaOf(page, "og:image:alt") ?? "";
    expect(alt.length, page.address).toBeGreaterThan(3);
    expect(/示例数据|Sample data/.test(alt), page.address).toBe(isSample);
    if (textOf(page, "h1 .badge") !== "") expect(isSample, page.address).toBe(true);
  }
});

test("the page of a view or a state has the picture of what it shows", () => {
  for (const { address, document } of pages.filter((page) =>
    inLanguage(page.address)[1].startsWith("/charts/"),
  )) {
    const own = address.replace("/charts/", "/images/").replace(/\/(wechat\/)?$/, "-og.png");
    const image = document.querySelector("meta[property='og:image']")?.getAttribute("content");
    expect(image).toBe(new URL(own, site.baseUrl).href);
    const alt = document.querySelector("meta[property='og:image:alt']")?.getAttribute("content");
    const finding = document.querySelector("figure .finding")?.textContent.trim() ?? "";
    expect(alt, address).toContain(finding);
  }
});

const everyIndexed = every(
  "every page",
  indexed.map((page) => {
    const { address, document } = page;
    const trail = () =>
      [...document.querySelectorAll(".trail li")].map((step) => ({
        name: step.textContent.trim(),
        href: step.querySelector("a")?.getAttribute("href") ?? address,
      }));
    const canonical = new URL(address, site.baseUrl).href;
    return [address, { address, page, locale: inLanguage(address)[0], canonical, trail }];
  }),
);

everyIndexed("has a description of a length that is shown", ({ page }) => {
  const width = widthOf(metaOf(page, "description") ?? "");
  expect(width).toBeGreaterThanOrEqual(25);
  expect(width).toBeLessThanOrEqual(160);
});

everyIndexed(
  "says in a shared link what it is, and in which language",
  ({ page, locale, canonical, trail }) => {
    expect(metaOf(page, "og:url")).toBe(canonical);
    expect(metaOf(page, "og:description")).toBe(metaOf(page, "description"));
    expect(textOf(page, "title").startsWith(metaOf(page, "og:title") ?? "?")).toBe(true);
    expect(metaOf(page, "og:site_name")).toBe(textIn(site.name, locale));
    expect(metaOf(page, "og:locale")).toBe(textIn({ zh: "zh_CN", en: "en_GB" }, locale));
    expect(metaOf(page, "og:type")).toBe(trail().length === 0 ? "website" : "article");
    expect(metaOf(page, "twitter:card")).toBe("summary_large_image");
  },
);

everyIndexed("bears the names that government crawlers read", ({ page, locale, trail }) => {
  expect(metaOf(page, "SiteName")).toBe(textIn(site.name, locale));
  expect(metaOf(page, "SiteDomain")).toBe(new URL(site.baseUrl).host);
  expect(metaOf(page, "SiteIDCode")).toBe(site.filing?.siteIdCode);
  expect(metaOf(page, "ColumnName")).toBe(trail()[1]?.name);
  expect(metaOf(page, "ArticleTitle")).toBe(
    page.document.querySelector("h1")?.firstChild?.textContent?.trim(),
  );
  expect(metaOf(page, "ContentSource")).toBe(textIn(site.publisher.name, locale));
  expect(metaOf(page, "PubDate")).toMatch(/^\d{4}-\d\d-\d\d$/);
});

everyIndexed("tells machines the way to it that it shows to readers", ({ page, trail }) => {
  const text = textOf(page, "script[type='application/ld+json']");
  const list =
    text === ""
      ? []
      : (JSON.parse(text) as { itemListElement: { name: string; item: string }[] }).itemListElement;
  expect(list.map(({ name, item }) => ({ name, item }))).toEqual(
    trail().map(({ name, href }) => ({ name, item: new URL(href, site.baseUrl).href })),
  );
});

everyIndexed(
  "stands in the sitemap with its translations and the date it shows",
  ({ address, page, locale, canonical }) => {
    const entry = entries.find((each) => locationOf(each) === canonical) ?? "";
    const [year, month, day] = (/<lastmod>(.*?)<\/lastmod>/.exec(entry)?.[1] ?? "")
      .split("-")
      .map(Number);
    const shown = textOf(page, "footer.site p:not(.printed)");
    expect(shown.match(/\d+/g)?.map(Number)).toEqual(
      locale === "zh" ? [year, month, day] : [day, year],
    );
    const links = [...entry.matchAll(/hreflang="(.*?)" href="(.*?)"/g)].map(([, lang, href]) => [
      lang,
      href,
    ]);
    const own = [...page.document.querySelectorAll("link[hreflang]")].map((link) => [
      link.getAttribute("hreflang"),
      link.getAttribute("href"),
    ]);
    expect(links).toEqual(own);
    const image = /<image:loc>(.*?)<\/image:loc>/.exec(entry)?.[1];
    expect(image).toBe(address.includes("/charts/") ? metaOf(page, "og:image") : undefined);
  },
);
test("the sitemaps are read without a fault by what reads strictly", async () => {
  const level = ErrorLevel.THROW;
  const [index, sheet] = [paths.sitemap, paths.sitemapSheet({ sheet: "0" })].map(
    (path) => files.get(path) ?? "",
  ) as [string, string];
  const read = await Array.fromAsync(
    Readable.from([sheet]).pipe(new XMLToSitemapItemStream({ level })),
  );
  expect(read.length).toBe(entries.length);
  const sheets = await Array.fromAsync(
    Readable.from([index]).pipe(new XMLToSitemapIndexStream({ level })),
  );
  expect(sheets.length).toBe(1);
});

test("the sitemap holds no other page, and robots.txt leads to it", () => {
  expect(entries.map(locationOf).sort()).toEqual(
    indexed.map(({ address }) => new URL(address, site.baseUrl).href).sort(),
  );
  expect(files.get("/sitemap-index.xml")).toContain(
    `<loc>${new URL("/sitemap-0.xml", site.baseUrl).href}</loc>`,
  );
  expect(files.get("/robots.txt")).toContain(
    `\nSitemap: ${new URL("/sitemap-index.xml", site.baseUrl).href}\n`,
  );
});
