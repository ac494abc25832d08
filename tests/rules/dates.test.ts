import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { expect, test } from "vitest";
import { paths } from "../../src/address/paths.ts";
import { allFollowed, everything } from "../../src/site/changes/followed.ts";
import { every } from "./every.ts";
import {
  catalogue,
  datasets,
  embeds,
  files,
  inLanguage,
  languages,
  pages,
  root,
  site,
} from "./site.ts";
import { dated } from "./wording.ts";

interface Descriptor {
  modified: string;
}

const newest = (dates: readonly string[]): string => dates.toSorted().at(-1) ?? "";

/** The day of a dataset's last change, told apart from the site: of its descriptor, or of its log. */
const dayOf = new Map(
  datasets.map(({ id }) => {
    const file = join(root, "data/datasets", id, "datapackage.json");
    const { modified } = JSON.parse(readFileSync(file, "utf8")) as Descriptor;
    const logged = catalogue.changes.filter(({ dataset }) => dataset === id);
    return [id, newest([modified, ...logged.map(({ date }) => date)])];
  }),
);

const dayOfSite = newest([...dayOf.values(), ...catalogue.changes.map(({ date }) => date)]);

/** The day that a page must tell: of its dataset, of its topic's newest, or of the site. */
function dueAt(at: (typeof pages)[number]["at"]): string {
  if ("dataset" in at) return dayOf.get(at.dataset) ?? "";
  if (at.sort !== "topic") return dayOfSite;
  const own = datasets.filter(({ topic }) => topic === at.topic);
  return newest(own.map(({ id }) => dayOf.get(id) ?? "")) || dayOfSite;
}

const sheets = [...files].filter(([name]) => /^\/sitemap-\d+\.xml$/.test(name));
const lastmods = new Map(
  sheets.flatMap(([, xml]) =>
    [...xml.matchAll(/<url><loc>([^<]*)<\/loc><lastmod>([^<]*)<\/lastmod>/g)].map(
      ([, url = "", day = ""]) => [url, day] as const,
    ),
  ),
);

const everyPage = every(
  "every page",
  pages.map((page) => [page.address, page] as const),
);

everyPage("tells one day of update at its foot, in its head and in the sitemap", (page) => {
  const due = dueAt(page.at);
  const [locale] = inLanguage(page.address);
  const foot = page.document.querySelector("footer.site");
  if (foot) expect(foot.textContent).toContain(dated(due, locale));
  expect(page.document.querySelector("meta[name=PubDate]")?.getAttribute("content")).toBe(due);
  const url = page.document.querySelector("link[rel=canonical]")?.getAttribute("href") ?? "";
  if (new URL(url).pathname === new URL(page.address, site.baseUrl).pathname)
    expect([due, undefined]).toContain(lastmods.get(url));
});

test("the sitemap gives days, and foots stand on pages", () => {
  expect(lastmods.size).toBeGreaterThan(0);
  expect(pages.filter(({ html }) => html.includes('<footer class="site')).length).toBeGreaterThan(
    lastmods.size / 2,
  );
});

everyPage("that tells machines of a dataset gives them the same day", ({ at, document }) => {
  for (const { textContent } of document.querySelectorAll("script[type='application/ld+json']")) {
    const told = [...textContent.matchAll(/"dateModified":\s*"([^"]*)"/g)].map(([, day]) => day);
    for (const day of told) expect(day).toBe(dueAt(at));
  }
});

every(
  "every embed",
  embeds.map((embed) => [embed.address, embed] as const),
)("tells the day of its dataset", ({ at, address, document }) => {
  const [locale] = inLanguage(address);
  const due = dated(dayOf.get(at.dataset) ?? "", locale);
  expect(document.querySelector(".as-of")?.textContent).toContain(due);
});

const followed = languages.flatMap(([prefix]) =>
  [everything(catalogue), ...allFollowed(catalogue)].map(
    (each) => [prefix + each.page, { ...each, prefix }] as const,
  ),
);

every("every feed", followed)("is as new as its page", ({ prefix, page, atom, json }) => {
  const { at } = pages.find(({ address }) => address === prefix + page)!;
  const { updated, entries = [] } = parseAtomFeed(files.get(prefix + atom) ?? "");
  expect(updated?.slice(0, 10)).toBe(dueAt(at));
  const { items = [] } = parseJsonFeed(files.get(prefix + json) ?? "");
  const days = [
    ...entries.map((each) => each.updated ?? ""),
    ...items.map((each) => each.date_published ?? ""),
  ];
  for (const day of days) expect(day.slice(0, 10) <= dueAt(at), day).toBe(true);
});

test.each(languages)("the list of datasets at %s/ gives the day of each", (prefix, locale) => {
  const { document } = pages.find(({ address }) => address === prefix + paths.datasets)!;
  for (const [id, day] of dayOf) {
    const link = document.querySelector(
      `main a[href="${prefix}${paths.dataset({ dataset: id })}"]`,
    );
    expect(link?.closest("li, article, section")?.textContent, id).toContain(dated(day, locale));
  }
});

interface Listed {
  modified: string;
  datasets: { id: string; modified: string }[];
}

test.each([paths.apiIndex, paths.status])("%s gives programs the same days", (path) => {
  const { modified, datasets: listed } = JSON.parse(files.get(path) ?? "") as Listed;
  expect(modified).toBe(dayOfSite);
  expect(new Map(listed.map(({ id, modified: day }) => [id, day]))).toEqual(dayOf);
});
