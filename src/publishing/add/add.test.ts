import { existsSync } from "node:fs";
import { mkdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { platform } from "node:os";
import { writeXlsx, type CellValue } from "hucre/xlsx";
import { afterEach, beforeEach, expect, test } from "vitest";
import { faultyDisk } from "../../../tests/stage/faulty-disk.ts";
import { rehearse, type Rehearsal } from "../../../tests/stage/rehearsal.ts";
import { mediaTypes } from "../../check/descriptor/descriptor.ts";
import { loadCatalogue } from "../../load/catalogue.ts";
import { choicesFile } from "../../load/next/choices.ts";
import { loadCurrent } from "../../load/next/current.ts";
import { formerLog } from "../../model/release.ts";
import { lockFile } from "../../../scripts/lock.ts";
import { disk } from "../files/disk.ts";
import { finish } from "../files/transaction.ts";
import { addFile } from "./add.ts";

let project: Rehearsal;

const table = "data/datasets/residents/residents.csv";
const descriptor = "data/datasets/residents/datapackage.json";
const header = "period,place,residents,source";

/** Quotes and order are those of an office of its own habits. */
const before = [
  header,
  '2020,999901,"120000",census',
  '2010,999901,"100000",census',
  '2020,999902,"80000",census',
  '2010,999902,"70000",census',
  "",
].join("\r\n");

const read = (path: string) => readFile(project.at(path), "utf8");
const said = () => project.heard.log.splice(0).join("\n");
const complained = () => project.heard.error.splice(0).join("\n");

type Wanted = Parameters<typeof addFile>[0];

const usual = {
  file: "next.csv",
  date: "2026-12-01",
  isDry: false,
  isRemoving: false,
  isFixing: false,
  format: "text",
} as const;

const add = (how: Partial<Wanted> = {}) => addFile({ ...project, ...usual, ...how });

/** Adds a file of these lines. */
async function addLines(lines: readonly string[], how: Partial<Wanted> = {}) {
  await writeFile(project.at("next.csv"), lines.join("\n"));
  return add(how);
}

beforeEach(async () => {
  project = await rehearse();
  await writeFile(project.at(table), before);
});

afterEach(() => rm(project.root, { recursive: true }));

/** One row is changed, one is new, and one of its periods is gone. */
const next = [
  "place,period,residents,source",
  "999901,2020,121000,census",
  "999901,2025,140000,census",
];

test("what is new, changed and gone is shown, and nothing is written before it is said", async () => {
  const descriptorBefore = await read(descriptor);
  expect(await addLines(next, { isDry: true })).toBe(true);
  const text = said();
  expect(text).toContain("period=2020;place=999901  residents  120000 → 121000");
  expect(text).toContain("period=2025;place=999901  residents  140000");
  expect(text).toContain("period=2020;place=999902  residents  80000");
  expect(text).not.toContain("period=2010"); // of which the next file says nothing
  expect(text).toContain("lacks (told as removed) stay as they are, 1 in number");
  expect(text).toContain("Nothing was written");
  expect([await read(table), await read(descriptor)]).toEqual([before, descriptorBefore]);
});

test("of rows that are all there nothing is said to be gone", async () => {
  expect(await addLines([header, "2025,999901,140000,census"])).toBe(true);
  expect(said()).not.toContain("stay as they are");
});

test("keys, order and quotes of the file are kept, and what is gone only goes when told", async () => {
  expect(await addLines(next)).toBe(true);
  const merged = [
    header,
    '2025,999901,"140000",census',
    '2020,999901,"121000",census',
    ...before.split("\r\n").slice(2),
  ];
  expect((await read(table)).split("\r\n")).toEqual(merged);
  expect(await read(descriptor)).toContain('"modified": "2026-12-01"');
  said();
  // Other figures are divided by those of 2020: without them the data would not be sound.
  expect(await addLines(next, { isRemoving: true })).toBe(false);
  expect(complained()).toContain("volunteers.csv");
  const whole = await read(table);
  expect(await addLines(next, { isRemoving: true, isAnyway: true })).toBe(false);
  expect(await read(table)).toBe(whole.replace('2020,999902,"80000",census\r\n', ""));
  await writeFile(project.at(table), whole);
  complained();
  const older = [header, "2010,999901,100000,census"];
  expect(await addLines(older, { isRemoving: true })).toBe(true);
  expect(said()).not.toContain("--remove");
  const rest = merged.filter((line) => !line.startsWith("2010,999902"));
  expect((await read(table)).split("\r\n")).toEqual(rest);
  said();
  expect(await addLines(older)).toBe(true);
  expect(said()).toContain("The file changes nothing.");
});

/** The rows of a table as `year+district`, with 2025 of both districts brought into it. */
async function orderAfter(...rows: string[]): Promise<string[]> {
  const lines = rows.map((row) => `${row.slice(0, 4)},99990${row.at(-1) ?? ""},90000,census`);
  await writeFile(project.at(table), [header, ...lines, ""].join("\n"));
  const added = ["2025,999901,91000,census", "2025,999902,92000,census"];
  expect(await addLines([header, ...added]), complained()).toBe(true);
  expect(said()).not.toContain("UTF-8 with a mark"); // which it was not
  const after = (await read(table)).trim().split("\n").slice(1);
  return after.map((line) => line.slice(0, 4) + line.slice(10, 11));
}

test("new rows stand where a table has its newest: above, below, or in the group of their place", async () => {
  const news = ["20251", "20252"];
  const upwards = ["20101", "20102", "20201", "20202"];
  expect(await orderAfter(...upwards)).toEqual([...upwards, ...news]);
  const downwards = ["20201", "20202", "20101", "20102"];
  expect(await orderAfter(...downwards)).toEqual([...news, ...downwards]);
  const [first, second] = [
    ["20101", "20201"],
    ["20102", "20202"],
  ];
  expect(await orderAfter(...first, ...second)).toEqual([...first, "20251", ...second, "20252"]);
});

test("a period that the next file lacks between two of its own is gone, others of another sort are not", async () => {
  const rows = ["2020", "2021", "2022", "2021-04", "2023"].map(
    (period) => `${period},999901,90000,census`,
  );
  await writeFile(project.at(table), [header, ...rows, ""].join("\n"));
  const next = ["2020", "2022"].map((period) => `${period},999901,90000,census`);
  expect(await addLines([header, ...next])).toBe(true);
  const text = said();
  expect(text).toContain("period=2021;place=999901  residents  90000");
  expect(text).toContain("stay as they are, 1 in number");
});

test("new rows stand in the order of the periods, and are spelled as the others", async () => {
  const rows = ["2010年,甲区,100000,census", '2020年,甲区,"120,000",census'];
  await writeFile(project.at(table), [header, ...rows, ""].join("\n"));
  const next = [
    "2015,999901,110000,census",
    "2020,999901,121000,census",
    "2025,999901,140000,census",
  ];
  expect(await addLines([header, ...next]), complained()).toBe(true);
  expect((await read(table)).trim().split("\n").slice(1)).toEqual([
    "2010年,甲区,100000,census",
    '2015年,甲区,"110,000",census',
    '2020年,甲区,"121,000",census',
    '2025年,甲区,"140,000",census',
  ]);
});

test("a label that names another calendar tells it of the times below it, as in a draft", async () => {
  const years = ["place,民國年,residents,source", "999901,114,140000,census"];
  expect(await addLines(years)).toBe(true);
  expect(await read(table)).toContain('2025,999901,"140000",census');
  const days = ["place,period,residents,source", "999901,114,140000,census"];
  expect(await addLines(days)).toBe(false);
});

test("a workbook is read as data:new reads it, and the table stays as it is written", async () => {
  const labels = ["地区", "年份", "常住人口（人）", "来源"];
  const rows = [
    ["示范市常住人口"],
    labels,
    ["甲区", 2020, 121000, "census"],
    [null, null, null, null],
    labels,
    ["甲区", 2025, 140000, "census"],
  ];
  const sheets = [
    { name: "说明", rows: [["填报说明"]] },
    { name: "数据", rows },
  ];
  await writeFile(project.at("next.xlsx"), await writeXlsx({ sheets }));
  const wanted = { file: "next.xlsx" };
  expect(await add({ ...wanted, sheet: "说明" })).toBe(false);
  expect(complained()).toMatch(/说明[^]*no dataset has a table like this/);
  expect(await add(wanted), complained()).toBe(true); // the second sheet is found by its labels
  const text = said();
  expect(text).toMatch(/“地区” is place[^]*“常住人口（人）” is residents/);
  expect(text).toContain("row 1, above the labels: 示范市常住人口");
  expect(text).toContain("row 5: the labels again");
  expect(text).toContain("“甲区” → “999901”");
  expect((await read(table)).split("\r\n")).toEqual([
    header,
    '2025,999901,"140000",census',
    '2020,999901,"121000",census',
    ...before.split("\r\n").slice(2),
  ]);
});

/** The checked cells of the table, of which there are some. */
async function cellsNow() {
  const { known } = await loadCatalogue(project.root);
  const own = known.find(({ id }) => id === "residents");
  const { checked } = own ? await loadCurrent(project.root, own) : {};
  const rows = checked?.table?.rows.map(({ cells }) => cells) ?? [];
  expect(rows.length).toBeGreaterThan(3);
  return rows;
}

/** The table as a workbook with a sheet beside it, and all that its descriptor says of it. */
async function asWorkbook(rows: CellValue[][], numFmt: string): Promise<Uint8Array> {
  const cells = rows
    .slice(1)
    .map((_, at) => [`${String(at + 1)},2`, { style: { numFmt } }] as const);
  const book = await writeXlsx({
    sheets: [
      { name: "说明", rows: [["填报说明"]] },
      { name: "数据", rows, cells: new Map(cells) },
    ],
  });
  await rm(project.at(table));
  await writeFile(project.at(workbook), book);
  await project.edit(descriptor, (text) =>
    text
      .replace('"residents.csv"', '"residents.xlsx"')
      .replace('"format": "csv"', '"format": "xlsx"')
      .replace('"text/csv"', `"${mediaTypes.xlsx}"`)
      .replace(/"encoding": "utf-8"/, '"dialect": { "sheetName": "数据" }'),
  );
  return book;
}

const workbook = "data/datasets/residents/residents.xlsx";
const original = "data/originals/residents-2026-12-01.xlsx";

test("a table that is a workbook becomes CSV where that is said, and the workbook stays", async () => {
  const csvDescriptor = await read(descriptor);
  const rows = [
    header.split(","),
    ["2020", "甲区", 120_000, "census"],
    [2010, "甲区", 100_000, "census"],
    ["2020", "999902", 80_000, "census"],
    [2010, "999902", 70_000, "census"],
  ];
  const book = await asWorkbook(rows, "#,##0");
  const asBook = await cellsNow();
  expect(await addLines(next, { isDry: true })).toBe(false);
  expect(complained()).toMatch(/residents\.xlsx is a workbook[^]*--csv/);
  expect(await addLines(next, { isTurning: true, isDry: true })).toBe(true);
  expect(said()).toContain(`residents.csv takes the place of the workbook`);
  expect(existsSync(project.at(original))).toBe(false);
  expect(await addLines(next, { isTurning: true }), complained()).toBe(true);
  expect(said()).toContain(`kept as ${original}`);
  expect(await readFile(project.at(original))).toEqual(Buffer.from(book));
  expect(existsSync(project.at(workbook))).toBe(false);
  expect((await read(table)).split("\r\n")).toEqual([
    `\ufeff${header}`,
    "2025,甲区,140000,census",
    "2020,甲区,121000,census",
    "2010,甲区,100000,census",
    "2020,999902,80000,census",
    "2010,999902,70000,census",
    "",
  ]);
  expect(JSON.parse(await read(descriptor))).toEqual({
    ...(JSON.parse(csvDescriptor) as object),
    modified: "2026-12-01",
  });
  expect((await cellsNow()).slice(2)).toEqual(asBook.slice(1));
  // From now on it is as any other table.
  expect(await addLines([header, "2025,999902,91000,census"]), complained()).toBe(true);
  expect(await read(table)).toContain("2025,999902,91000,census");
});

test("a table in an encoding of the past becomes UTF-8, and it is said", async () => {
  await writeFile(project.at(table), Buffer.from(`\ufeff${before}`, "utf16le"));
  expect(await addLines(next)).toBe(true);
  expect(said()).toContain("residents.csv was in UTF-16LE; it is UTF-8 with a mark now");
  expect(await read(table)).toMatch(/^\ufeffperiod,place,residents/);
});

test("a file that is not sound changes nothing, and says where it is wrong", async () => {
  expect(await addLines([header, "2025,999909,about 5,census"])).toBe(false);
  expect(complained()).toMatch(/next\.csv[^]*cell B2[^]*cell C2/);
  expect(await read(table)).toBe(before);
  await expect(addLines(next, { dataset: "resident" })).rejects.toThrow("residents");
  await expect(add({ file: "none.csv" })).rejects.toThrow("There is no such file: none.csv");
});

test("a stop at any moment leaves the table as it was, or the next run completes it", async () => {
  const ends = new Set<boolean>();
  for (let call = 1; call < 40; call += 1) {
    await writeFile(project.at(table), before);
    const faulty = faultyDisk(call, { how: "kill", code: "SIGKILL" });
    const outcome = await addLines(next, { disk: faulty }).catch((error: unknown) => error);
    if (outcome === true) break;
    const isCompleted = await finish(project.root, disk);
    ends.add(isCompleted);
    expect((await read(table)) === before, `call ${call}`).toBe(!isCompleted);
  }
  expect(ends).toEqual(new Set([false, true]));
});

test("while another command is at work nothing is added, and it is said whose", async () => {
  const owner = { command: "release", pid: 7, host: "another", since: new Date().toISOString() };
  await writeFile(project.at(lockFile), JSON.stringify(owner));
  await expect(addLines(next)).rejects.toThrow("(release, process 7");
  expect(await read(table)).toBe(before);
});

test("labels that every object has are labels of nobody", async () => {
  expect(await addLines(["__proto__,constructor,toString", "1,2,3"])).toBe(false);
  expect(complained()).toContain("no dataset has a table like this");
});

test("a file that is larger than files are is told, however large", async () => {
  await writeFile(project.at("next.csv"), header);
  await truncate(project.at("next.csv"), 3 * 2 ** 30);
  expect(await add()).toBe(false);
  expect(complained()).toContain("too-large");
});

test.skipIf(platform() === "win32")("what never ends is no file, and is not read", async () => {
  await expect(add({ file: "/dev/zero" })).rejects.toMatchObject({
    code: "EISDIR",
    path: "/dev/zero",
  });
});

test("of a table of too many columns that no dataset has, that is told", async () => {
  expect(await addLines([`${"a,".repeat(20_000)}a`, "1"])).toBe(false);
  expect(complained()).toContain("too-large");
});

test("what is said of a column that the file has is an error, and all written files are named", async () => {
  const lines = [header, "2025,999901,140000,census"];
  await expect(addLines(lines, { given: { source: "census" } })).rejects.toThrow(
    "“source” is not a column that residents has and next.csv lacks",
  );
  expect(await read(table)).toBe(before);
  expect(await addLines(lines)).toBe(true);
  expect(said()).toContain(`${table}, ${descriptor}`);
  const lacking = [header, "2026,999901,150000"].join("\n").replace(",source", "");
  await writeFile(project.at("next.csv"), lacking);
  const given = { source: "census", other: "x" };
  await expect(add({ given })).rejects.toThrow("“other” is not a column");
  expect(await add({ given: { source: "census" } })).toBe(true);
  expect(await addLines(["a,b", "1,2"], { given })).toBe(false); // of nobody's file nothing is known
});

test("why nothing was written is said, where that is because it was asked for", async () => {
  const asked = "Nothing was written: that was asked for by --dry-run.";
  expect(await addLines(next, { isDry: true })).toBe(true);
  expect(said().split("\n").at(-1)).toBe(asked);
  expect(await addLines([header, "2025,999901,many,census"], { isDry: true })).toBe(false);
  expect(complained().split("\n").at(-1)).toBe("Nothing was written.");
  expect(await addLines([header, "2020,999901,120000,census"])).toBe(true);
  expect(said().split("\n").at(-1)).toBe("Nothing was written.");
  expect(await read(table)).toBe(before);
  expect(await addLines(next)).toBe(true);
  expect(said().split("\n").at(-1)).toBe(`Written: ${table}, ${descriptor}`);
});

test("programs are told of what is wrong where they are told all", async () => {
  expect(await addLines([header, "2025,999901,many,census"], { format: "json" })).toBe(false);
  expect(complained()).toBe("");
  expect(JSON.parse(said())).toMatchObject({ sound: false, written: [] });
  expect(await addLines(next, { format: "json" })).toBe(true);
  expect(JSON.parse(said())).toMatchObject({ sound: true, written: [table, descriptor] });
});

test("what was said of columns is remembered once a file is added, and not before", async () => {
  const lines = ["period,place,people,source", "2025,999901,140000,census"];
  const columns = { people: "residents" };
  const how = { dataset: "residents", columns };
  expect(await addLines(lines, { ...how, isDry: true }), complained()).toBe(true);
  expect(existsSync(project.at(choicesFile))).toBe(false);
  expect(await addLines(lines), said()).toBe(false);
  complained();
  expect(await addLines(lines, how)).toBe(true);
  said();
  expect(JSON.parse(await read(choicesFile))).toMatchObject([{ dataset: "residents", columns }]);
  const rows = lines.map((line) => line.replace("2025", "2024").split(","));
  await writeFile(project.at("next.xlsx"), await writeXlsx({ sheets: [{ name: "数据", rows }] }));
  expect(await add({ ...how, file: "next.xlsx", sheet: "数据" }), complained()).toBe(true);
  expect(JSON.parse(await read(choicesFile))).toMatchObject([
    { sheet: "数据", columns },
    { sheet: null, columns },
  ]);
  said();
  const later = lines.map((line) => line.replace("2025", "2026"));
  expect(await addLines(later), complained()).toBe(true);
  expect(said()).toContain("is read as residents, as files with these labels were before");
});

/** The residents of a district as they were released, and a file that says ten times as many. */
async function doubted(how: Partial<Wanted>): Promise<boolean> {
  await writeFile(project.at("data/published/residents.csv"), before.replaceAll('"', ""));
  await writeFile(
    project.at(formerLog),
    "date,change,dataset,key,column,old,new,reason_zh,reason_en\n2026-01-01,published,residents,,,,,,\n",
  );
  await writeFile(project.at("data/published/addresses.json"), '{"pages":[]}');
  return addLines([header, "2020,999902,800000,census"], how);
}

test("what is strange is written once it is said why, and never otherwise", async () => {
  await mkdir(project.at("data/published"), { recursive: true });
  expect(await doubted({})).toBe(false);
  expect(complained()).toMatch(/next\.csv[^]*cell C2[^]*say why by --reason/);
  expect(await doubted({ isAnyway: true })).toBe(false);
  expect(await read(table)).toBe(before);
  complained();
  const why = { reason: { zh: "合并了邻近的镇", en: "A town was merged" }, who: "Li" };
  expect(await doubted({ reason: why }), complained()).toBe(true);
  expect(said()).toContain("Written: ");
  expect((await read("data/confirmations.csv")).trim().split("\r\n").slice(1)).toEqual([
    "residents,period=2020;place=999902,residents,800000,合并了邻近的镇,A town was merged,Li,2026-12-01",
  ]);
  expect(await read(table)).toContain('2020,999902,"800000",census');
});

test("a reason for nothing strange is written nowhere", async () => {
  const why = { reason: { zh: "补录", en: "Entered late" }, who: "Li" };
  expect(await addLines(next, { reason: why })).toBe(true);
  expect(existsSync(project.at("data/confirmations.csv"))).toBe(false);
});

test("what is added is told as a comment where that is wanted, or for programs", async () => {
  expect(await addLines(next, { isDry: true, format: "markdown" })).toBe(true);
  expect(said()).toMatch(/^## next\\?\.csv\n/);
  expect(await addLines(next, { isDry: true, format: "json" })).toBe(true);
  expect(JSON.parse(said())).toMatchObject({ sound: true, dataset: "residents", written: [] });
});
