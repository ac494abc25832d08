import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { describe, expect, test } from "vitest";
import { absolute, pageHref } from "../../src/address/href.ts";
import { paths } from "../../src/address/paths.ts";
import { files, languages, pages, site } from "./site.ts";

// What RFC 4287 and JSON Feed 1.1 ask for; that a page has the places is asked of all links.
describe.each(languages)("the feeds of the language at %s/", (prefix, locale) => {
  const at = (path: string) => absolute(site, pageHref(site, locale, path));
  const textAt = (path: string) => files.get(prefix + path) ?? "";
  const changes = pages.find(({ address }) => address === prefix + paths.changes)!;
  const atom = parseAtomFeed(textAt(paths.atom));
  const json = parseJsonFeed(textAt(paths.jsonFeed));
  const entries = atom.entries ?? [];

  test("say whose they are, where they stand and what page they are of", () => {
    expect([atom.id, json.home_page_url]).toEqual([at(paths.changes), at(paths.changes)]);
    expect(atom.links?.map(({ rel, href }) => [rel, href])).toEqual([
      ["alternate", at(paths.changes)],
      ["self", at(paths.atom)],
    ]);
    expect(json.feed_url).toBe(at(paths.jsonFeed));
    for (const title of [atom.title?.value, json.title]) expect(title).toContain(site.name[locale]);
    for (const { authors } of [atom, json]) expect(authors?.[0]?.name).toBeTruthy();
    expect(changes.document.documentElement.lang).toBe(json.language);
  });

  test("have entries with a title, a text, a moment and an identity of their own on that page", () => {
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    for (const { id = "", title, content, updated, links } of entries) {
      expect(
        [title?.value, content?.value].every((text) => text?.trim()),
        id,
      ).toBe(true);
      expect(updated, id).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
      expect(links?.map(({ href }) => href)).toEqual([id]);
      const { hash, href } = new URL(id);
      expect(href.slice(0, -hash.length), id).toBe(at(paths.changes));
      expect(changes.document.getElementById(decodeURIComponent(hash.slice(1))), id).toBeTruthy();
    }
  });

  test("tell the same", () => {
    expect(json.items?.map(({ id, title, content_text }) => [id, title, content_text])).toEqual(
      entries.map(({ id, title, content }) => [id, title?.value, content?.value]),
    );
  });

  test("are as new as their newest entry, or newer", () => {
    for (const { updated } of entries) expect(atom.updated! >= updated!, locale).toBe(true);
  });
});
