import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { writeXlsx, type WriteSheet } from "hucre/xlsx";
import { afterAll, beforeAll, expect, test } from "vitest";
import { disk } from "../../src/publishing/files/disk.ts";
import { dataHashes } from "../../src/publishing/staged/base.ts";
import { gb18030 } from "../gb18030.ts";
import { HttpDesk, type Seen } from "../stage/http-desk.ts";

let root: string;
let desk: HttpDesk;
let before: unknown;
let staged: string;

const date = "2026-12-01";

const hashes = async () => Object.fromEntries(await dataHashes(root));

const stagedText = () => readFile(join(root, ".desk/data/datasets/training/training.csv"), "utf8");

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "files-"));
  await cp("tests/city/data", join(root, "data"), { recursive: true });
  before = await hashes();
  desk = await HttpDesk.open({
    root,
    disk,
    today: () => date,
    run: () => Promise.reject(new Error("nothing is released here")),
  });
  staged = await stagedText();
});

afterAll(async () => {
  await desk.close();
  await rm(root, { recursive: true });
});

const drop = (name: string, bytes: Uint8Array): Promise<Seen> =>
  desk.drop("/drop/", { name, bytes });

/** The labels of a table in Chinese, and rows of the year that follows its last, by names. */
function nextYear(): string[][] {
  const names: Record<string, string> = {
    registered: "报名",
    sat: "参加",
    passed: "结业",
    "first-time": "首次报名",
  };
  const [, ...rows] = staged.trim().split(/\r?\n/);
  const own = rows.filter((row) => row.startsWith("2024,"));
  return own.map((row) => {
    const [, place = "", measure = "", persons = "", ...rest] = row.split(",");
    const figure = measure === "passed" ? String(Number(persons) + 1) : persons;
    return ["2025", place, names[measure] ?? measure, figure, ...rest];
  });
}

async function table(): Promise<string[][]> {
  const descriptor = await readFile("tests/city/data/datasets/training/datapackage.json", "utf8");
  const { resources } = JSON.parse(descriptor) as {
    resources: { schema: { fields: { title: string; categories?: unknown }[] } }[];
  };
  return [resources[0]?.schema.fields.map(({ title }) => title) ?? [], ...nextYear()];
}

const text = (cells: string[][], delimiter: string, end = "\r\n") =>
  cells.map((row) => row.join(delimiter)).join(end) + end;

const utf16 = (written: string) => Buffer.from(`\ufeff${written}`, "utf16le");

const book = (rows: string[][], more: Partial<WriteSheet> = {}) =>
  writeXlsx({ sheets: [{ name: "Sheet1", rows, ...more }] });

const read: Record<string, (cells: string[][]) => Promise<Uint8Array> | Uint8Array> = {
  "计算表 GBK.csv": (cells) => gb18030(text(cells, ",", "\n")),
  "WPS 制表符.txt": (cells) => gb18030(text(cells, "\t")),
  "Unicode 文本.txt": (cells) => utf16(text(cells, "\t")),
  "Unicode.csv": (cells) => utf16(text(cells, "\t")),
  "其实是工作簿.csv": (cells) => book(cells),
  "WPS.XLSM": (cells) => book(cells),
  没有扩展名: (cells) => Buffer.from(text(cells, ",")),
};

test.each(Object.keys(read))("%s is read whole, added, and taken back", async (name) => {
  const bytes = await read[name]?.(await table());
  const file = await drop(name, bytes ?? new Uint8Array());
  expect(file.text).toContain("It has the columns of “Training of volunteers”");
  const added = await desk.send(`/add/${file.path.split("/")[2] ?? ""}/`);
  expect(added.path, added.text).toBe("/see/");
  const rows = (await stagedText()).split("\n").filter((row) => row.startsWith("2025,"));
  expect(rows).toHaveLength(12);
  expect(await hashes()).toEqual(before);
  await desk.send("/undo/", { path: "/" });
  expect(await stagedText()).toBe(staged);
});

/** A file of an old format of Office, by the name of its part. */
function old(part: string): Uint8Array {
  const bytes = Buffer.alloc(4096);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
  bytes.write(part, 1024, "utf16le");
  return bytes;
}

const zip = (...names: string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8("-")])));

const oldOrShut = [
  /旧格式的 Excel 文件（xls），或者设了打开密码/,
  /old format \(xls\), or it asks for a password/,
] as const;
const ofWord = [
  /没有表格：它是 Word 文档、压缩包/,
  /holds no spreadsheet: it is a document of Word/,
] as const;
const empty = [/这个文件是空的/, /This file is empty/] as const;
const litter = [/不是表格，是 Excel、WPS/, /is not a table\. Excel or WPS keeps it/] as const;

const stops: Record<string, [bytes: Uint8Array, zh: RegExp, en: RegExp]> = {
  "旧.xls": [old("Workbook"), ...oldOrShut],
  "旧.et": [old("Workbook"), ...oldOrShut],
  "加密.xlsx": [old("EncryptedPackage"), ...oldOrShut],
  "表.numbers": [zip("Index/Document.iwa", "preview.jpg"), /苹果 Numbers/, /Apple Numbers/],
  "报告.docx": [zip("[Content_Types].xml", "word/document.xml"), ...ofWord],
  "报告.doc": [old("WordDocument"), ...ofWord],
  "报告.pdf": [Buffer.from("%PDF-1.7\n"), /是 PDF，不是表格/, /is a PDF, not a table/],
  "网页.xls": [Buffer.from("<html><table></table></html>"), /其实是网页/, /is a web page/],
  "打包.zip": [zip("training.csv"), ...ofWord],
  "空.csv": [new Uint8Array(), ...empty],
  "空.xlsx": [new Uint8Array(), ...empty],
  "~$三月.xlsx": [Buffer.alloc(165), ...litter],
  ".~三月.et": [Buffer.alloc(165), ...litter],
  ".~lock.三月.csv#": [Buffer.from(",a,b;"), ...litter],
};

test.each(Object.keys(stops))("%s is named in words, and nothing of it is added", async (name) => {
  const [bytes = new Uint8Array(), ...told] = stops[name] ?? [];
  for (const [index, locale] of ["zh", "en"].entries()) {
    await desk.send("/language/", { locale, path: "/" });
    const seen = await drop(name, bytes);
    expect(seen.text).toMatch(told[index] ?? /./);
    expect(seen.text).not.toMatch(/href="\/add\/|\bat .*\.ts:\d/);
    if (seen.path !== "/") await desk.send(seen.path.replace("/read/", "/forget/"));
  }
  expect([await hashes(), await stagedText()]).toEqual([before, staged]);
});

test("a sheet that is filtered is not added before its rows are shown", async () => {
  const cells = await table();
  const part = "xl/worksheets/sheet1.xml";
  const files = unzipSync(await book(cells, { autoFilter: { range: `A1:I${cells.length}` } }));
  const filter = '<filterColumn colId="0"><filters><filter val="2025"/></filters></filterColumn>';
  const filtered = strFromU8(files[part] ?? new Uint8Array())
    .replaceAll(/<row r="(3|4)"/g, '$& hidden="1"')
    .replace(/<autoFilter ([^>]*)\/>/, `<autoFilter $1>${filter}</autoFilter>`);
  const { path } = await drop("筛选过.xlsx", zipSync({ ...files, [part]: strToU8(filtered) }));
  const add = path.replace("/read/", "/add/");
  for (const [locale, told] of [
    ["zh", /筛选[^<]*2 行/],
    ["en", /The sheet is filtered; rows that are not shown: 2 \(3–4\)/],
  ] as const) {
    await desk.send("/language/", { locale, path: "/" });
    expect((await desk.see(add)).text).toMatch(told);
  }
  expect((await desk.send(add)).path).toBe(add);
  expect([await hashes(), await stagedText()]).toEqual([before, staged]);
});

test("half a workbook, and labels without rows, end as such", async () => {
  await desk.send("/language/", { locale: "en", path: "/" });
  const cells = await table();
  const whole = await book(cells);
  const half = await drop("半个.xlsx", whole.subarray(0, whole.length / 2));
  expect(half.text).toMatch(/cannot be opened: it is damaged/);
  const labels = await drop("只有列名.csv", Buffer.from(text(cells.slice(0, 1), ",")));
  expect(labels.text).toContain("It has the columns of");
  const { path } = await desk.send(`/add/${labels.path.split("/")[2] ?? ""}/`);
  expect(path).not.toBe("/see/");
  expect([await hashes(), await stagedText()]).toEqual([before, staged]);
});
