import { budgets, leastScores } from "../../tests/stage/budgets.ts";
import { setup as buildCity } from "../../tests/stage/build-city.ts";
import { citySite } from "../../tests/stage/city.ts";
import { readFiles } from "../../tests/stage/files.ts";
import { judged, sorts } from "../../tests/stage/sorts.ts";
import { measureBuild } from "./build.ts";
import { listening, measureHeight, type DialectName } from "./heights.ts";
import { categories, judge } from "./judge.ts";
import { measurePaint } from "./paint.ts";
import { openStage, type Stage } from "./stage.ts";
import type { Cell, Table } from "./table.ts";
import { laterTable, weightTable } from "./weights.ts";

async function buildRows(): Promise<Cell[][]> {
  const rows: Cell[][] = [];
  for (const run of ["1", "2", "3"]) {
    const { seconds, rss } = await measureBuild();
    rows.push([run, { value: seconds, digits: 1 }, { value: rss }]);
  }
  return rows;
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

const buildTable = async (): Promise<Table> => ({
  title: "Build",
  heads: ["run", "s", "RSS, MB"],
  rows: await buildRows(),
});

const paintTable = async (stage: Stage): Promise<Table> => ({
  title: "On a slow phone (Lighthouse's network and processor)",
  heads: ["page", "FCP, s", "LCP, s", "CLS loaded", "CLS scrolled"],
  rows: await rowsOf(sorts, (address) => paintRow(stage, address)),
});

const heightTable = async (stage: Stage): Promise<Table> => ({
  title: "Until the frame of an embed has the right height, ms",
  heads: ["host", "after its load", "after a change of width"],
  rows: await rowsOf(listening, (dialect) => heightRow(stage, dialect)),
});

const scoreTable = async (stage: Stage): Promise<Table> => ({
  title: "Lighthouse, mobile",
  heads: ["page", ...categories, "faults"],
  rows: await rowsOf(judged, (address) => scoreRow(stage, address)),
});

/** Builds the site and measures it; each table comes as soon as it is measured. */
export async function* measuredTables(): AsyncGenerator<Table> {
  yield await buildTable();
  await buildCity();
  const files = readFiles(citySite);
  yield weightTable(files);
  yield laterTable(files);
  const stage = await openStage(citySite);
  yield await paintTable(stage);
  yield await heightTable(stage);
  yield await scoreTable(stage);
  await stage.close();
}
