import { measureBuild } from "./bench/build.ts";
import { budgets, leastScores } from "../tests/stage/budgets.ts";
import { readFiles } from "../tests/stage/files.ts";
import { listening, measureHeight, type DialectName } from "./bench/heights.ts";
import { categories, judge } from "./bench/judge.ts";
import { measurePaint } from "./bench/paint.ts";
import { judged, sorts } from "../tests/stage/sorts.ts";
import { openStage, type Stage } from "./bench/stage.ts";
import { countBroken, tableText, type Cell } from "./bench/table.ts";
import { laterOf, mostOf, weigh, type Files } from "../tests/stage/weigh.ts";

let broken = 0;

function print(title: string, heads: string[], rows: Cell[][]): void {
  broken += countBroken(rows);
  console.log(`\n${title}\n${tableText(heads, rows)}`);
}

const kB = (bytes: number, most?: number): Cell => ({
  value: bytes / 1000,
  digits: 1,
  ...(most !== undefined && { most: most / 1000 }),
});

const pageFile = (address: string) => (address.endsWith("/") ? `${address}index.html` : address);

async function buildRows(): Promise<Cell[][]> {
  const rows: Cell[][] = [];
  for (const run of ["1", "2", "3"]) {
    const { seconds, rss } = await measureBuild();
    rows.push([run, { value: seconds, digits: 1 }, { value: rss }]);
  }
  return rows;
}

function weightRow(files: Files, page: string): Cell[] {
  const { html, css, script, total, requests } = weigh(files, page);
  return [
    page.replace("index.html", ""),
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
  const later = new Map(sorts.flatMap((address) => [...laterOf(files, pageFile(address))]));
  const budgetOf = (path: string) => (/\/search[^/]*$/.test(path) ? budgets.search : budgets.map);
  return [...later].map(([path, bytes]) => [path, kB(bytes, budgetOf(path))]);
}

async function paintRow(stage: Stage, address: string): Promise<Cell[]> {
  const { fcp, lcp, clsLoaded, clsScrolled } = await measurePaint(stage, address);
  return [
    address,
    { value: fcp, digits: 2 },
    { value: lcp, digits: 2 },
    { value: clsLoaded, digits: 3, most: 0 },
    { value: clsScrolled, digits: 3, most: 0 },
  ];
}

async function heightRow(stage: Stage, dialect: DialectName): Promise<Cell[]> {
  const { loadedMs, widenedMs } = await measureHeight(stage, dialect);
  const most = budgets.heightMs;
  return [dialect, { value: loadedMs, most }, { value: widenedMs, most }];
}

async function scoreRow(stage: Stage, address: string): Promise<Cell[]> {
  const { scores, faults } = await judge(stage, address);
  const cells = categories.map((id): Cell => ({ value: scores[id], least: leastScores[id] }));
  return [address, ...cells, faults.join(" ")];
}

async function rowsOf<Each>(
  all: readonly Each[],
  rowOf: (each: Each) => Promise<Cell[]>,
): Promise<Cell[][]> {
  const rows: Cell[][] = [];
  for (const each of all) rows.push(await rowOf(each)); // one at a time: they share a processor
  return rows;
}

print("Build", ["run", "s", "RSS, MB"], await buildRows());

const files = readFiles("dist");
const weighed = [...sorts.map(pageFile), ...heaviest(files)];
print(
  "Before interaction, kB gzip",
  ["page", "HTML", "CSS", "script", "all", "requests"],
  weighed.map((page) => weightRow(files, page)),
);
print("Loaded later, on need, kB gzip", ["script", "kB"], laterRows(files));

const stage = await openStage("dist");
print(
  "On a slow phone (Lighthouse's network and processor)",
  ["page", "FCP, s", "LCP, s", "CLS loaded", "CLS scrolled"],
  await rowsOf(sorts, (address) => paintRow(stage, address)),
);
print(
  "Until the frame of an embed has the right height, ms",
  ["host", "after its load", "after a change of width"],
  await rowsOf(listening, (dialect) => heightRow(stage, dialect)),
);
print(
  "Lighthouse, mobile",
  ["page", ...categories, "faults"],
  await rowsOf(judged, (address) => scoreRow(stage, address)),
);
await stage.close();

console.log(
  broken === 0 ? "\nEvery budget is kept." : `\n${broken} figures break their budget (!).`,
);
process.exitCode = broken === 0 ? 0 : 1;
