import { cp, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readXlsx, writeXlsx, type Cell } from "hucre/xlsx";
import { loadCatalogue } from "../../load/catalogue.ts";
import { valueFields } from "../../model/dataset.ts";
import { planAddition } from "../add/addition.ts";
import { nextSheet, writeTemplate } from "./template.ts";

let root: string;

const wanted = { id: "residents", output: "residents.xlsx", locale: "en" } as const;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "template-"));
  await cp(join(import.meta.dirname, "../../../tests/cases/_base"), root, { recursive: true });
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

test("a template is a workbook, in the project or where a whole path says", async () => {
  await writeTemplate(root, wanted);
  const elsewhere = join(root, "elsewhere.xlsx");
  await writeTemplate(root, { ...wanted, output: elsewhere });
  for (const path of [join(root, "residents.xlsx"), elsewhere])
    expect((await readFile(path)).subarray(0, 2).toString()).toBe("PK");
});

test("it is never written over another file", async () => {
  const path = join(root, "residents.xlsx");
  await writeFile(path, "filled in");
  await expect(writeTemplate(root, wanted)).rejects.toThrow(
    /^residents\.xlsx already exists and was not overwritten/,
  );
  expect((await stat(path)).size).toBe("filled in".length);
});

test("of an unknown dataset there is none, and the one that was meant is named", async () => {
  await expect(writeTemplate(root, { ...wanted, id: "resident" })).rejects.toThrow(
    /^resident\? → residents\n.*“resident”.*Datasets: residents, stations, volunteers$/,
  );
  await expect(writeTemplate(root, { ...wanted, id: "zzzzzzzzzzzzzz" })).rejects.toThrow(
    /^There is no dataset named “zzzzzzzzzzzzzz”/,
  );
});

test("what else keeps it from being written is told as it is", async () => {
  const output = "nowhere/residents.xlsx";
  await expect(writeTemplate(root, { ...wanted, output })).rejects.toMatchObject({
    code: "ENOENT",
  });
});

/** The first cells of the rows of a dataset's next sheet. */
async function firstCells(id: string): Promise<unknown[]> {
  const bytes = await nextSheet(await loadCatalogue(root), { root, id, locale: "en" });
  const [data] = (await readXlsx(bytes)).sheets;
  const cells = data?.rows.slice(1).map(([cell]) => cell) ?? [];
  return [...new Set(cells.filter((cell) => cell !== null && cell !== ""))];
}

test("the period of the next sheet is written as the table writes its own", async () => {
  expect(await firstCells("volunteers")).toEqual(["2025"]);
  const table = join(root, "data/datasets/volunteers/volunteers.csv");
  await writeFile(table, (await readFile(table, "utf8")).replace(/^20\d\d/gm, "$&年"));
  expect(await firstCells("volunteers")).toEqual(["2025年"]);
});

test("of a table that is read in another shape the sheet has the columns that it becomes", async () => {
  const at = (name: string) => join(root, "data/datasets/residents", name);
  const described = await readFile(at("datapackage.json"), "utf8");
  const reshape = '{ "columns": { "place": "place", "source": "source" }, "across": ["period"] }';
  await writeFile(
    at("datapackage.json"),
    described.replace('"schema": {', `"reshape": ${reshape}, "schema": {`),
  );
  const places = ["999900,census,300000", "999901,census,120000", "999902,census,80000"];
  const rows = ["place,source,2020年", ...places, "999903,census,100000"];
  await writeFile(at("residents.csv"), rows.join("\n"));
  expect(await firstCells("residents")).toEqual(["2021"]);
});

const city = "tests/city";

const sheetOf =
  "has its rows by name, its sums by formula, and is added once its figures are filled in";

test.each(["services", "volunteers"])(
  `the sheet of the next period of %s ${sheetOf}`,
  async (id) => {
    const loaded = await loadCatalogue(city);
    const bytes = await nextSheet(loaded, { root: city, id, locale: "zh" });
    const { sheets } = await readXlsx(bytes);
    const [data] = sheets;
    const rows = data?.rows.slice(1).filter(([period]) => period !== null) ?? [];
    const dataset = loaded.catalogue?.datasets.find((each) => each.id === id);
    if (!dataset) throw new Error(id);
    const last =
      dataset.table.rows
        .map(({ cells }) => cells["period"] ?? "")
        .sort()
        .at(-1) ?? "";
    const [period] = new Set(rows.map(([text]) => String(text)));
    expect(String(period) > last).toBe(true);
    expect(rows.length).toBe(
      dataset.table.rows.filter(({ cells }) => cells["period"] === last).length,
    );
    expect(JSON.stringify(rows)).not.toMatch(/9999/); // the codes of places
    const formulas = [...(data?.cells ?? [])].filter(([, { formula }]) => formula);
    expect(formulas.length).toBeGreaterThan(0);
    const figures = new Set<unknown>(valueFields(dataset).map(({ title }) => title.zh));
    const filled = new Map<string, Partial<Cell>>();
    for (const [index, row] of rows.entries())
      for (const [column, value] of row.entries()) {
        const parts = /=(\d+)/.exec(data?.cells?.get(`${index + 1},${column}`)?.formula ?? "")?.[1];
        const figure = parts === undefined ? 10 : 10 * Number(parts);
        const isFigure = value === null && figures.has(data?.rows[0]?.[column]);
        filled.set(`${index + 1},${column}`, { value: isFigure ? figure : value });
      }
    const file = await writeXlsx({
      sheets: [{ name: "数据", rows: data?.rows.slice(0, 1) ?? [], cells: filled }],
    });
    const wanted = { root: city, loaded, name: "四月.xlsx", bytes: file, date: "2027-01-01" };
    const { dataset: read, counts, problems } = await planAddition({ ...wanted, locale: "zh" });
    expect(
      problems.filter(({ file: name, confirms }) => name === "四月.xlsx" && !confirms),
    ).toEqual([]);
    expect([read, counts.added]).toEqual([id, rows.length]);
  },
);

test("of data with faults the sheet has labels alone", async () => {
  const table = join(root, "data/datasets/residents/residents.csv");
  await writeFile(table, (await readFile(table, "utf8")).replace("120000", "12OOOO"));
  const loaded = await loadCatalogue(root);
  const { sheets } = await readXlsx(await nextSheet(loaded, { root, ...wanted }));
  const filled = sheets[0]?.rows.filter((row) => row.some((cell) => cell !== null && cell !== ""));
  expect(filled).toHaveLength(1);
});
