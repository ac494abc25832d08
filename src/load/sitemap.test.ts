import { expect, test } from "vitest";
import { indexEntry } from "./sitemap.ts";

const head = (more = "") =>
  `<head>${more}<meta name="PubDate" content="2026-11-22"><link rel="canonical" href="https://city.example/a/"><link rel="alternate" hreflang="en" href="https://city.example/en/a/"></head><body>`;

test("a page stands in the sitemap under its address, with its date and its translations", () => {
  expect(indexEntry(head())).toEqual({
    url: "https://city.example/a/",
    lastmod: "2026-11-22",
    links: [{ lang: "en", url: "https://city.example/en/a/" }],
  });
});

test("a page that asks not to be indexed does not stand there", () => {
  expect(indexEntry(head('<meta name="robots" content="noindex">'))).toBeNull();
});

test("a page without address or date is a bug, whatever its text says", () => {
  expect(() => indexEntry(`<head></head>${head()}`)).toThrow("without address or date");
});
