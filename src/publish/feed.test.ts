import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { expect, test } from "vitest";
import { toAtom, toJsonFeed } from "./feed.ts";

const hostile = `<script>alert("1")</script>\u2028&amp; ]]> end`;

const feed = {
  title: `City ${hostile}`,
  description: "What changed",
  language: "en",
  author: "Office",
  page: "https://city.example/changes/",
  atom: "https://city.example/feed.xml",
  json: "https://city.example/feed.json",
  updated: "2021-02-03",
  entries: [
    {
      address: "https://city.example/changes/#2021-02-03-a",
      title: hostile,
      text: `5 \u2192 7\n${hostile}`,
      updated: "2021-02-03",
    },
  ],
};

test("an Atom feed gives back what it was given, as text and not as markup", () => {
  const { title, subtitle, updated, links, entries = [] } = parseAtomFeed(toAtom(feed));
  expect([title?.value, updated]).toEqual([feed.title, "2021-02-03T00:00:00.000Z"]);
  expect([subtitle?.value, links]).toEqual([
    feed.description,
    [
      { href: feed.page, rel: "alternate", type: "text/html" },
      { href: feed.atom, rel: "self", type: "application/atom+xml" },
    ],
  ]);
  expect(entries[0]).toMatchObject({
    id: feed.entries[0]?.address,
    title: { value: hostile },
    updated: "2021-02-03T00:00:00.000Z",
    links: [{ href: feed.entries[0]?.address, rel: "alternate", type: "text/html" }],
  });
  expect(entries[0]?.content?.value).toBe(feed.entries[0]?.text);
});

test("a JSON Feed says the same", () => {
  const { title, items } = parseJsonFeed(JSON.parse(toJsonFeed(feed)));
  expect(title).toBe(feed.title);
  expect(items?.[0]).toMatchObject({
    id: feed.entries[0]?.address,
    title: hostile,
    content_text: feed.entries[0]?.text,
    date_published: "2021-02-03T00:00:00.000Z",
  });
});
