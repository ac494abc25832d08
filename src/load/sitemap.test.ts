import { expect, test } from "vitest";
import { indexEntry } from "./sitemap.ts";

const root = { baseUrl: "https://city.example/" };

const head = (more = "") =>
  `<head>${more}<meta name="PubDate" content="2026-11-22"><link rel="canonical" href="https://city.example/a/"><link rel="alternate" hreflang="en" href="https://city.example/en/a/"></head><body>`;

test("a page stands in the sitemap under its address, with its date and its translations", () => {
  expect(indexEntry(head(), root)).toEqual({
    url: "https://city.example/a/",
    lastmod: "2026-11-22",
    links: [{ lang: "en", url: "https://city.example/en/a/" }],
  });
});

test("the page of a chart stands there with its picture, other pages without the one they borrow", () => {
  const chart = head('<meta property="og:image" content="https://city.example/images/a/b-og.png">');
  expect(indexEntry(chart, root)).not.toHaveProperty("img");
  expect(
    indexEntry(chart.replace("city.example/a/", "city.example/charts/a/b/"), root),
  ).toMatchObject({
    url: "https://city.example/charts/a/b/",
    img: [{ url: "https://city.example/images/a/b-og.png" }],
  });
});

test("a page that asks not to be indexed does not stand there", () => {
  expect(indexEntry(head('<meta name="robots" content="noindex">'), root)).toBeNull();
});

test("what a page is called is not taken for its head", () => {
  const name =
    '<meta name="description" content="</head><meta name=&#34;robots&#34; content=&#34;noindex&#34;>">';
  expect(indexEntry(head(name), root)).toMatchObject({ url: "https://city.example/a/" });
});

test("a page without address or date is a bug", () => {
  expect(() => indexEntry("<head></head>", root)).toThrow("without address or date");
});
