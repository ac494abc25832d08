import { expect, test } from "vitest";
import { fileOf } from "../../src/address/files.ts";
import { pageHref } from "../../src/address/href.ts";
import { parsePath, type Address } from "../../src/address/parse.ts";
import { paths } from "../../src/address/paths.ts";
import { imageFormats, themes } from "../../src/model/picture.ts";
import { shownViews } from "./shown.ts";
import { catalogue, datasets, files, languages, site, withdrawn } from "./site.ts";

const charts = catalogue.published.flatMap(({ address }) => {
  const of = parsePath(address);
  return of?.sort === "chart" ? [of] : [];
});

const inLanguages = (path: string): string[] =>
  languages.map(([, locale]) => pageHref(site, locale, path));

const embedsOf = (of: Address<"chart">): string[] =>
  [undefined, ...themes].flatMap((theme) => inLanguages(paths.embed({ ...of, theme })));

test("every address that was ever released is answered, in every language", () => {
  const recorded = catalogue.published.map(({ address }) => address);
  const due = [
    ...recorded.filter((path) => path.startsWith("/downloads/")),
    ...recorded.filter((path) => !path.startsWith("/downloads/")).flatMap(inLanguages),
    ...charts.flatMap((of) => [
      ...inLanguages(paths.wechat(of)),
      ...embedsOf(of),
      ...inLanguages(paths.oembed(of)),
      ...imageFormats.flatMap((format) => inLanguages(paths.image({ ...of, format }))),
      ...["xlsx", "csv", "excel.csv"].map((ending) => paths.viewDownload({ ...of, ending })),
    ]),
  ];
  expect(due.filter((path) => !files.has(fileOf(path)))).toEqual([]);
});

const shown = new Set(shownViews(catalogue).map(({ address }) => address));

/** The pages and embeds of what is shown no more. */
const gone = [
  ...catalogue.published.flatMap(({ address }) => {
    const of = parsePath(address);
    const isGone = of?.sort === "dataset" && datasets.every(({ id }) => id !== of.dataset);
    return isGone ? inLanguages(address) : [];
  }),
  ...charts
    .filter((of) => !shown.has(paths.chart(of)))
    .flatMap((of) => [
      ...inLanguages(paths.chart(of)),
      ...inLanguages(paths.wechat(of)),
      ...embedsOf(of),
    ]),
];

test("only what is withdrawn says so, leads on, and asks search engines to pass by", () => {
  expect(withdrawn.map(({ address }) => address).sort()).toEqual(gone.sort());
  for (const { address, document } of withdrawn) {
    const robots = document.querySelector("meta[name=robots]")?.getAttribute("content");
    expect(robots, address).toBe("noindex");
    const links = [...document.querySelectorAll("[data-withdrawn] a")];
    expect(links, address).not.toEqual([]);
    for (const link of links) {
      const { pathname } = new URL(link.getAttribute("href") ?? "", site.baseUrl);
      expect(files.has(fileOf(pathname)), `${address} → ${pathname}`).toBe(true);
    }
  }
});
