import { fileOf, pathOfFile } from "../../src/address/files.ts";
import { budgets } from "../../tests/stage/budgets.ts";
import { sorts } from "../../tests/stage/sorts.ts";
import { laterOf, mostOf, weigh, type Files } from "../../tests/stage/weigh.ts";
import type { Cell, Table } from "./table.ts";

const kB = (bytes: number, most?: number): Cell => ({
  value: bytes / 1000,
  digits: 1,
  ...(most !== undefined && { most: most / 1000 }),
});

function weightRow(files: Files, page: string): Cell[] {
  const { html, css, script, total, requests } = weigh(files, page);
  return [
    pathOfFile(page),
    kB(html),
    kB(css),
    kB(script, budgets.script),
    kB(total, mostOf(files, page)),
    { value: requests, most: budgets.requests },
  ];
}

/** The heaviest pages of all under each budget, whatever their sort. */
function heaviest(files: Files): string[] {
  const pages = [...files.keys()].filter((path) => path.endsWith(".html"));
  const total = (page: string) => weigh(files, page).total;
  const sorted = pages.sort((a, b) => total(b) - total(a));
  return [...Map.groupBy(sorted, (page) => mostOf(files, page)).values()].flatMap(([first]) =>
    first === undefined ? [] : [first],
  );
}

function laterRows(files: Files): Cell[][] {
  const later = new Map(sorts.flatMap((address) => [...laterOf(files, fileOf(address))]));
  const budgetOf = (path: string) => (/\/search[^/]*$/.test(path) ? budgets.search : budgets.map);
  return [...later].map(([path, bytes]) => [path, kB(bytes, budgetOf(path))]);
}

/** What each sort of page, and the heaviest of all, weigh before anybody does anything. */
export const weightTable = (files: Files): Table => ({
  title: "Before interaction, kB gzip",
  heads: ["page", "HTML", "CSS", "script", "all", "requests"],
  rows: [...sorts.map(fileOf), ...heaviest(files)].map((page) => weightRow(files, page)),
});

export const laterTable = (files: Files): Table => ({
  title: "Loaded later, on need, kB gzip",
  heads: ["script", "kB"],
  rows: laterRows(files),
});
