import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { describe, expect, test } from "vitest";
import { absolute, pageHref } from "../../src/address/href.ts";
import { paths } from "../../src/address/paths.ts";
import type { LoggedChange } from "../../src/model/change.ts";
import { allFollowed } from "../../src/site/changes/followed.ts";
import { every } from "./every.ts";
import { catalogue, files, languages, pages, site } from "./site.ts";

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

/** Feeds of a topic, a dataset or a district, each by its page, in a language. */
const followed = languages.flatMap(([prefix, locale]) =>
  allFollowed(catalogue).map((each) => [prefix + each.page, { prefix, locale, ...each }] as const),
);

const everyFeed = every("every feed of a topic, a dataset or a district", followed);

everyFeed("stands beside its page, which leads to it", ({ prefix, page, atom, json }) => {
  const { document } = pages.find(({ address }) => address === prefix + page)!;
  const links = [...document.querySelectorAll("link[rel=alternate]")].map((link) =>
    link.getAttribute("href"),
  );
  for (const path of [atom, json]) {
    expect(files.has(prefix + path)).toBe(true);
    expect(links).toContain(prefix + path);
  }
  expect(document.querySelector(`footer a[href="${prefix + atom}"]`)).toBeTruthy();
});

everyFeed("tells of its own what the whole log tells", ({ prefix, locale, ...each }) => {
  const at = (path: string) => absolute(site, pageHref(site, locale, path));
  const feed = parseAtomFeed(files.get(prefix + each.atom) ?? "");
  const json = parseJsonFeed(files.get(prefix + each.json) ?? "");
  expect([feed.id, json.home_page_url]).toEqual([at(each.page), at(each.page)]);
  const due = catalogue.changes
    .filter((change) => each.isMeant!(change))
    .map(({ date, dataset }) => `${at(paths.changes)}#${date}-${dataset}`);
  expect(new Set(feed.entries?.map(({ id }) => id))).toEqual(new Set(due));
  expect((json.items ?? []).map(({ id }) => id)).toEqual((feed.entries ?? []).map(({ id }) => id));
});

test("the feed of a district tells of its rows alone, and that of the whole of its parts too", () => {
  const of = (id: string) => allFollowed(catalogue).find(({ page }) => page.includes(`/${id}/`))!;
  const count = (each: { isMeant?: (change: LoggedChange) => boolean }) =>
    catalogue.changes.filter((change) => each.isMeant!(change)).length;
  const districts = [...catalogue.places.values()].filter(({ level }) => level === "district");
  const counts = districts.map(({ id }) => count(of(id)));
  const rows = catalogue.changes.filter(({ key }) => key !== "").length;
  expect(count(of(site.city))).toBeLessThanOrEqual(rows);
  expect(Math.max(...counts)).toBeLessThanOrEqual(count(of(site.city)));
});
