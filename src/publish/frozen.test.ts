import { expect, test } from "vitest";
import { frozenName, parseFrozen } from "../address/frozen.ts";
import { frozenHash } from "../model/frozen.ts";
import { asOfText, freezePage } from "./frozen.ts";

const live = `<title>Homes &amp; halls</title>
<link rel="canonical" href="https://city.example/open/en/charts/a/b/">
<figure class="embed" data-figures="0f1e2d3c4b5a"><p class="source">Source</p><p class="source as-of">Updated on 5 November 2026</p>`;

const freezing = {
  site: { name: { zh: "数据", en: "Data & facts" }, baseUrl: "https://city.example/open/" },
  locale: "en",
  embed: { sort: "embed", language: "en", dataset: "a", view: "b", theme: "dark" },
  date: "2026-11-05",
} as const;

test("it says of when its figures are and where newer ones are, and nothing else is another", async () => {
  const { path, title, figures, html } = await freezePage(live, freezing);
  const line = `As of <a href="https://city.example/open${path}" rel="bookmark">5 November 2026</a>; latest figures: <a href="https://city.example/open/en/charts/a/b/">Data &amp; facts</a>`;
  expect(html).toBe(live.replace("Updated on 5 November 2026", () => line));
  expect([title, figures]).toEqual(["Homes & halls", "0f1e2d3c4b5a"]);
  expect(asOfText(freezing)).toBe("As of 5 November 2026; latest figures: Data & facts");
});

test("its address has its date and its hash, and the same page has the same", async () => {
  const { path, html } = await freezePage(live, freezing);
  const frozen = parseFrozen(path);
  expect(frozen).toMatchObject({ dataset: "a", view: "b", theme: "dark", date: "2026-11-05" });
  expect(frozen && (await frozenHash(html, frozenName(frozen)))).toBe(frozen?.hash);
  expect(await freezePage(live, freezing)).toMatchObject({ path, html });
  const other = await freezePage(live.replace("halls", "houses"), freezing);
  expect(other.path).not.toBe(path);
});

test.each([
  ["date", "as-of", "as-off"],
  ["chart", "canonical", "alternate"],
  ["title", "<title>", "<title lang=en>"],
  ["one date", "</title>", '</title><p class="source as-of"></p>'],
])("an embed without its %s is not frozen", async (_, from, to) => {
  await expect(freezePage(live.replace(from, to), freezing)).rejects.toThrow("not once");
});
