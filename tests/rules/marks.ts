import { expect } from "vitest";
import { embedsOf, pagesOf, type BuiltPage } from "../stage/dist.ts";

const words = ["示例数据", "Sample data"];

const isMarked = (element: Element | null | undefined): boolean =>
  words.some((word) => element?.textContent.includes(word));

const isAboutSample = ({ document }: BuiltPage) =>
  document.querySelector("h1 .badge, h1 + .badge") !== null;

/** The dataset a link leads to: its page, a chart of it, a file of it. */
const datasetOf = (href: string) =>
  /\/(?:datasets|charts|downloads)\/([a-z0-9-]+)(?=[/.])/.exec(href)?.[1];

/** What a link stands in, and by which it is judged: its line of a list, its heading, its figure. */
const surroundingsOf = (link: Element) =>
  link.closest("nav.states")?.closest("figure") ?? link.closest("li, h2, h3, figure, nav.trail");

function checkFigures({ address, document }: BuiltPage, isSample: (id: string) => boolean): void {
  for (const figure of document.querySelectorAll("figure[data-view]")) {
    const id = figure.getAttribute("data-view") ?? "";
    const due = isSample(id.split("/")[0] ?? "");
    const name = `${id} on ${address}`;
    expect(figure.getAttribute("data-status") === "sample", name).toBe(due);
    for (const drawing of figure.querySelectorAll("svg.drawing")) {
      expect(isMarked(drawing.querySelector(".sample")), name).toBe(due);
      expect(words.some((word) => drawing.getAttribute("aria-label")?.includes(word))).toBe(due);
    }
    for (const caption of figure.querySelectorAll("caption"))
      expect(isMarked(caption.querySelector(".badge")), name).toBe(due);
    if (!due) expect(isMarked(figure), name).toBe(false);
  }
}

function checkLinks(page: BuiltPage, isSample: (id: string) => boolean): void {
  if (isAboutSample(page)) return;
  for (const link of page.document.querySelectorAll("main a[href]")) {
    const href = link.getAttribute("href") ?? "";
    const dataset = datasetOf(href);
    const around = surroundingsOf(link);
    if (dataset === undefined || !around) continue;
    expect(isMarked(around), `${href} on ${page.address}`).toBe(isSample(dataset));
  }
}

function checkPage(page: BuiltPage, isSample: (id: string) => boolean): void {
  const { address, document } = page;
  const shown = /\/(?:datasets|charts)\/([a-z0-9-]+)\//.exec(address)?.[1];
  const due = shown !== undefined && isSample(shown);
  const description = document.querySelector("meta[name=description]")?.getAttribute("content");
  expect(isAboutSample(page), address).toBe(due);
  expect(isMarked(document.querySelector("title")), address).toBe(due);
  expect(
    words.some((word) => description?.startsWith(word)),
    address,
  ).toBe(due);
  if (shown !== undefined && due)
    for (const caption of document.querySelectorAll("caption"))
      expect(isMarked(caption), address).toBe(true);
}

function checkFile(name: string, text: string, isSample: (id: string) => boolean): void {
  const due = isSample(datasetOf(name) ?? "");
  if (name.endsWith(".csv")) {
    const [header = "", ...records] = text.trimEnd().split(/\r?\n/);
    expect(header.endsWith(",data_status"), name).toBe(due);
    for (const record of records) expect(record.endsWith(",sample"), name).toBe(due);
  }
  if (name.endsWith(".csv-metadata.json")) {
    const [{ "dc:title": titles }] = (JSON.parse(text) as { tables: [{ "dc:title": object }] })
      .tables;
    expect(
      words.some((word) => JSON.stringify(titles).includes(word)),
      name,
    ).toBe(due);
    return;
  }
  if (!name.endsWith(".json")) return;
  const { status, rows } = JSON.parse(text) as { status: string; rows: { cells: object }[] };
  if (status === "withdrawn") return;
  expect(status === "sample", name).toBe(due);
  for (const { cells } of rows) expect("data_status" in cells, name).toBe(due);
}

/** Fails where a built site shows or holds a sample without its mark, or a fact with one. */
export function checkMarks(files: Map<string, string>, isSample: (id: string) => boolean): void {
  for (const page of pagesOf(files)) {
    checkPage(page, isSample);
    checkFigures(page, isSample);
    checkLinks(page, isSample);
  }
  // Those in light and in dark are held to say the same: see embeds.test.ts.
  for (const embed of embedsOf(files).filter(({ at }) => at.theme === undefined)) {
    checkFigures(embed, isSample);
    const shown = /\/embed\/([a-z0-9-]+)\//.exec(embed.address)?.[1] ?? "";
    expect(isMarked(embed.document.querySelector("title")), embed.address).toBe(isSample(shown));
    expect(isAboutSample(embed), embed.address).toBe(isSample(shown));
  }
  for (const [name, text] of files)
    if (name.startsWith("/downloads/")) checkFile(name, text, isSample);
}
