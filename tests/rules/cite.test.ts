import { expect, test } from "vitest";
import type { BuiltPage } from "../stage/dist.ts";
import { shownViews } from "./shown.ts";
import { catalogue, datasets, files, languages, pages, site } from "./site.ts";
import { textIn } from "../../src/model/locale.ts";

const { archive } = catalogue;

const textsOf = ({ document }: BuiltPage, selector: string) =>
  [...document.querySelectorAll(selector)].map((each) => each.textContent);

const metaOf = ({ document }: BuiltPage, name: string) =>
  document.querySelector(`meta[name="citation_${name}"]`)?.getAttribute("content");

const shown = [
  ...datasets.map((dataset) => ({ dataset, address: `/datasets/${dataset.id}/` })),
  ...shownViews(catalogue),
];

const cited = shown.flatMap(({ dataset, address }) =>
  languages.map(([prefix, locale]) => {
    const page = pages.find((each) => each.address === prefix + address);
    if (!page) throw new Error(`no page ${prefix}${address}`);
    return { page, locale, dataset };
  }),
);

const names = {
  zh: ["GB/T 7714—2025", "GB/T 7714—2015", "APA", "BibTeX", "RIS", "CSL-JSON"],
  en: ["APA, 7th edition", "GB/T 7714—2025", "GB/T 7714—2015", "BibTeX", "RIS", "CSL-JSON"],
};

/** The page as it was kept, for good, with the figures that it has today. */
function frozenOf({ address }: BuiltPage) {
  const embed = address.replace("/charts/", "/embed/");
  const live = files.get(`${embed}index.html`) ?? "";
  return archive.findLast(
    ({ path, figures }) =>
      path.replace(/@.*/, "") === embed && live.includes(`data-figures="${figures}"`),
  );
}

test("every page of a chart or a dataset is cited in six forms, with their blanks, and no other page", () => {
  const due = new Set(cited.map(({ page }) => page));
  for (const page of pages.filter((each) => !due.has(each)))
    expect(page.document.querySelector(".cite, meta[name^=citation_]"), page.address).toBeNull();
  for (const { page, locale } of cited) {
    const isFrozen = frozenOf(page) !== undefined;
    expect(textsOf(page, ".cite .copyable > p"), page.address).toEqual(names[locale]);
    for (const [index, pre] of [...page.document.querySelectorAll(".cite pre")].entries()) {
      // APA wants no day of retrieval of what cannot change, and a blank is no date of CSL-JSON.
      const name = names[locale][index] ?? "";
      const blanks = name === "CSL-JSON" || (isFrozen && name.startsWith("APA")) ? 0 : 1;
      expect(pre.querySelectorAll("[data-today]").length, page.address).toBe(blanks);
      const { textContent: text } = pre;
      expect(text.replace(/_+[-/ ]_+[-/,]+ ?_+/, ""), page.address).not.toMatch(
        /__|undefined|null/,
      );
    }
  }
});

test("what to fill a blank with is said beside the first citation that has one", () => {
  for (const { page } of cited) {
    const [note, ...others] = [...page.document.querySelectorAll(".cite .quiet")];
    const isFirst = page.document.querySelector(".cite pre [data-today]:not(details *)") !== null;
    expect(note?.closest("details") === null, page.address).toBe(isFirst);
    expect(others.length, page.address).toBe(0);
  }
});

/** Without the signs of LaTeX, and commas all of one kind: RIS has others in names. */
const plain = (text: string) => text.replace(/\\(?=[&%#_])/g, "").replace(/,\s*/g, "\uff0c");

test("every citation has the page's title with the mark of a sample, its date, its author and its address", () => {
  for (const { page, locale, dataset } of cited) {
    const [heading, badge] = page.document.querySelector("h1")?.childNodes ?? [];
    const mark = badge?.textContent?.trim() ?? "";
    const title = [
      heading?.textContent?.trim(),
      textIn({ zh: `（${mark}）`, en: ` (${mark})` }, locale),
    ]
      .slice(0, dataset.status === "sample" ? 2 : 1)
      .join("");
    const path = frozenOf(page)?.path ?? page.address;
    const address = new URL(path, site.baseUrl).href;
    const [year = ""] = dataset.modified.split("-");
    for (const text of textsOf(page, ".cite pre"))
      for (const part of [
        title,
        address,
        year,
        textIn(site.publisher.name, locale),
        textIn(site.name, locale),
      ])
        expect(plain(text)).toContain(plain(part));
    expect(metaOf(page, "title")).toBe(title);
    expect(metaOf(page, "author")).toBe(textIn(site.publisher.name, locale));
    expect(metaOf(page, "publication_date")).toBe(dataset.modified.replaceAll("-", "/"));
    expect(metaOf(page, "public_url")).toBe(address);
    expect(metaOf(page, "language")).toBe(page.document.documentElement.lang);
  }
});

test("maps are cited as maps, everything else as data, and no two under one name", () => {
  const texts = cited.map(({ page }) => {
    const isMap = page.document.querySelector("figure[data-map]") !== null;
    const all = textsOf(page, ".cite pre").join("\n");
    expect(all.match(/\[(?:CM|DS)\/OL\]/g), page.address).toEqual(
      isMap ? ["[CM/OL]", "[CM/OL]"] : ["[DS/OL]", "[DS/OL]"],
    );
    const [json = "[]"] = textsOf(page, ".cite pre").slice(-1);
    const [reference] = JSON.parse(json) as { id: string; type: string }[];
    expect(reference?.type, page.address).toBe(isMap ? "map" : "dataset");
    return reference?.id;
  });
  expect(new Set(texts).size).toBe(cited.length);
});

test("the files of a chart's citation say what its page says, without any blank", () => {
  for (const { page } of cited.filter(({ page: { at } }) => at.sort === "chart")) {
    const fileOf = (ending: string) => files.get(`${page.address}cite.${ending}`) ?? "";
    const texts = textsOf(page, ".cite pre");
    expect(JSON.parse(fileOf("json")), page.address).toEqual(JSON.parse(texts.at(-1) ?? ""));
    for (const [ending, start] of [
      ["bib", "@"],
      ["ris", "TY  - "],
    ] as const) {
      const lines = fileOf(ending).trimEnd().split("\n");
      const shown = texts.find((text) => text.startsWith(start))?.split("\n") ?? [];
      expect(
        lines.map((line) => line.trim()),
        page.address,
      ).toEqual(shown.filter((line) => !line.includes("__")).map((line) => line.trim()));
    }
  }
});
