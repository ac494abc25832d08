import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { afterEach, beforeEach, expect, test } from "vitest";
import { disk } from "../../src/publishing/files/disk.ts";
import { dataHashes } from "../../src/publishing/staged/base.ts";
import { HttpDesk, type Seen } from "../stage/http-desk.ts";

let root: string;
let desk: HttpDesk;
let before: unknown;

const date = "2026-12-01";
const table = "data/datasets/training/training.csv";

const hashes = async () => Object.fromEntries(await dataHashes(root));

const open = () =>
  HttpDesk.open({
    root,
    disk,
    today: () => date,
    run: () => Promise.reject(new Error("nothing is released here")),
  });

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "files-"));
  await cp("tests/city/data", join(root, "data"), { recursive: true });
  before = await hashes();
  desk = await open();
});

/** Whatever becomes of a file, nothing of it is in the data before a release. */
afterEach(async () => {
  expect(await hashes()).toEqual(before);
  await desk.close();
  await rm(root, { recursive: true });
});

const drop = (name: string, bytes: Uint8Array): Promise<Seen> =>
  desk.drop("/drop/", { name, bytes });
const dropText = (name: string, lines: readonly string[], end = "\n") =>
  drop(name, Buffer.from(lines.join(end)));
const idIn = ({ path }: Seen): string => path.split("/")[2] ?? "";
const add = async (file: Seen) => {
  const id = idIn(file);
  return { page: await desk.see(`/add/${id}/`), after: await desk.send(`/add/${id}/`) };
};

const lines = async (): Promise<string[]> =>
  (await readFile(table.replace("data", "tests/city/data"), "utf8")).trim().split(/\r?\n/);
const staged = () => readFile(join(root, ".desk", table), "utf8");

/** The header, and the rows of 2024 as those of 2025, those who passed one more. */
async function nextYear(): Promise<string[]> {
  const [header = "", ...rows] = await lines();
  const own = rows.filter((row) => row.startsWith("2024,"));
  const more = own.map((row) => {
    const [, place, measure, persons, ...rest] = row.split(",");
    const count = measure === "passed" ? Number(persons) + 1 : persons;
    return ["2025", place, measure, count, ...rest].join(",");
  });
  return [header, ...more];
}

test("an .ods is named, with what to do, and can be put away", async () => {
  const ods = zipSync({
    mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }],
    "content.xml": strToU8("<office:document-content/>"),
  });
  const { text, path } = await drop("training.ods", ods);
  expect(text).toContain("file-kind");
  expect(text).toMatch(/OpenDocument/);
  expect(text).not.toContain("/new/?file=");
  expect((await desk.send(path.replace("/read/", "/forget/"))).path).toBe("/");
});

test("a CSV of 26 MB, most of it blank rows as Excel saves them, is added", async () => {
  const beside = ",".repeat(20); // columns that were once used
  const blank = ",".repeat(((await lines())[0] ?? "").split(",").length - 1);
  const all = [...(await nextYear()), ...Array<string>(1_040_000).fill(blank)];
  const rows = all.map((row) => row + beside);
  const size = Buffer.byteLength(rows.join("\r\n"));
  expect(size).toBeGreaterThan(26 * 1024 ** 2);
  const { after } = await add(await dropText("2025.csv", rows, "\r\n"));
  expect(after.path).toBe("/see/");
  expect((await staged()).trim().split(/\r?\n/)).toHaveLength((await lines()).length + 12);
});

test("26 MB of the same rows are one fault with a number, and nothing can be added", async () => {
  const [header = "", ...rows] = await lines();
  const text = `${rows.join("\n")}\n`.repeat(Math.ceil((26 * 1024 ** 2) / rows.join("\n").length));
  const { page, after } = await add(await dropText("training.csv", [header, text]));
  expect(page.text).toContain("primary-key");
  expect(page.text).not.toMatch(/<form method="post" action="\/add\/\w+\/">/);
  expect(after.path).toMatch(/^\/add\//);
});

test("one column that was sorted alone is asked about, and not added without a reason", async () => {
  const [header = "", ...rows] = await lines();
  const cells = rows.map((row) => row.split(","));
  const sorted = cells.map(([, , , persons = ""]) => persons).sort((a, b) => Number(a) - Number(b));
  const wrong = cells.map((row, at) => row.with(3, sorted[at] ?? "").join(","));
  const { page, after } = await add(await dropText("training.csv", [header, ...wrong]));
  expect(page.text).toContain('class="question"');
  expect(page.text).toMatch(/has the unit changed, or a column slipped\?|sorted without/i);
  expect(after.path).toMatch(/^\/add\//);
  expect(await staged()).toBe((await lines()).join("\n") + "\n");
});

test("the file of one year, saved where all were, adds its year and takes none away", async () => {
  const { page, after } = await add(await dropText("training.csv", await nextYear()));
  expect(page.text).not.toContain('class="question"');
  expect(after.path).toBe("/see/");
  expect(await staged()).toContain((await lines()).at(-1));
  expect(await staged()).toContain("\n2025,");
});

test("a workbook with a sheet beside that of the figures is read by the right one, and remembered", async () => {
  const rows = (await nextYear()).map((line) => line.split(","));
  const book = await writeXlsx({
    sheets: [
      { name: "封面", rows: [["培训统计"], ["2025年"]] },
      { name: "数据", rows: [["2025年培训"], [], ...rows] },
    ],
  });
  const { after } = await add(await drop("培训.xlsx", book));
  expect(after.path).toBe("/see/");
});

test("a hidden sheet is named, and read only where somebody says so", async () => {
  const rows = (await nextYear()).map((line) => line.split(","));
  const visible = { name: "封面", rows: [["培训统计"], ["2025年"]] };
  const book = await writeXlsx({ sheets: [{ name: "底稿", hidden: true, rows }, visible] });
  const file = await drop("培训.xlsx", book);
  expect(file.text).toContain("sheet “封面” of 2; not read: “底稿”; hidden: “底稿”");
  expect((await desk.see(`/add/${idIn(file)}/`)).path).toMatch(/^\/read\//);
  const chosen = await desk.send(`/read/${idIn(file)}/`, { dataset: "training", sheet: "底稿" });
  expect(chosen.text).toContain("sheet “底稿” of 2; not read: “封面”; hidden: “底稿”");
  expect((await add(file)).after.path).toBe("/see/");
});

test("into a table that is a workbook nothing is merged before it is said to become CSV", async () => {
  await desk.close();
  const folder = join(root, "data/datasets/training");
  const rows = (await lines()).map((line) => line.split(","));
  const book = await writeXlsx({ sheets: [{ name: "Sheet1", rows }] });
  await rm(join(folder, "training.csv"));
  await writeFile(join(folder, "training.xlsx"), book);
  const descriptor = join(folder, "datapackage.json");
  const text = await readFile(descriptor, "utf8");
  await writeFile(descriptor, text.replace('"path": "training.csv"', '"path": "training.xlsx"'));
  await rm(join(root, ".desk"), { recursive: true });
  before = await hashes();
  desk = await open();
  const file = await dropText("2025.csv", await nextYear());
  const { page, after } = await add(file);
  expect(page.text).toContain("training.xlsx is a workbook");
  expect(page.text).not.toMatch(/<form method="post" action="\/add\/\w+\/">/);
  expect(after.path).toMatch(/^\/add\//);
  const turned = await desk.send(`/add/${idIn(file)}/csv/`, { turn: "yes" });
  expect(turned.text).toContain("kept as data/originals/training-2026-12-01.xlsx");
  expect((await add(file)).after.path).toBe("/see/");
  expect((await staged()).trim().split(/\r?\n/)).toHaveLength(rows.length + 12);
  expect(await readFile(join(root, ".desk/data/originals/training-2026-12-01.xlsx"))).toEqual(
    Buffer.from(book),
  );
});
