import { rmSync, writeFileSync } from "node:fs";
import {
  mkdir,
  readFile,
  readdir,
  rename,
  rm,
  truncate,
  utimes,
  writeFile,
} from "node:fs/promises";
import { basename } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { rehearse, type Rehearsal } from "../../../tests/stage/rehearsal.ts";
import { dataHashes } from "../staged/base.ts";
import { inboxFolder } from "./folder.ts";
import { Inbox, watchInbox } from "./inbox.ts";

let project: Rehearsal;
let said: string[];

beforeEach(async () => {
  project = await rehearse();
  said = [];
  await mkdir(project.at(inboxFolder));
});

afterEach(() => rm(project.root, { recursive: true }));

const watching = (more: Partial<ConstructorParameters<typeof Inbox>[0]> = {}) => ({
  root: project.root,
  folder: project.at(inboxFolder),
  locale: "en" as const,
  today: () => "2026-12-01",
  disk: project.disk,
  log: (text: string) => said.push(text),
  ...more,
});

const at = (name: string) => project.at(`${inboxFolder}/${name}`);
const names = async () => (await readdir(project.at(inboxFolder))).sort();
const drop = (name: string, people = "1700") =>
  writeFile(at(name), `年份,地区,口径,注册人数,来源\n2025,全市,全部,${people},yearbook\n`);

test("a file is told of once two looks see it alike, and data stays as it is", async () => {
  const before = await dataHashes(project.root);
  const inbox = new Inbox(watching());
  await drop("四月 志愿者.csv");
  await inbox.look();
  expect(await names()).toEqual(["四月 志愿者.csv"]);
  await drop("四月 志愿者.csv", "17001");
  await inbox.look();
  expect(said).toEqual([]);
  await inbox.look();
  expect(await names()).toEqual(["四月 志愿者.csv", "四月 志愿者.csv.report.html"]);
  const html = await readFile(at("四月 志愿者.csv.report.html"), "utf8");
  expect(html).toContain("This file can be added.");
  expect(html).toContain("data/inbox/四月 志愿者.csv");
  expect(html).toContain("17001");
  expect(said).toEqual([expect.stringContaining("can be added")]);
  await inbox.look();
  expect(said).toHaveLength(1);
  expect(await dataHashes(project.root)).toEqual(before);
});

test("what is wrong is told by its cell; mended and saved again, the file is told of anew", async () => {
  const inbox = new Inbox(watching());
  const look = async () => {
    await inbox.look();
    await inbox.look();
    return readFile(at("volunteers.csv.report.html"), "utf8");
  };
  await drop("volunteers.csv", "17O0<script>");
  const faulty = await look();
  expect(faulty).toContain("cannot be added as it is");
  expect(faulty).toMatch(/<h3>.*D2/);
  expect(faulty).not.toContain("<script>");
  await drop("volunteers.csv", "1629");
  expect(await look()).toContain("This file can be added.");
});

test("locks, halves and reports are nobody's files; a report goes with its file", async () => {
  const inbox = new Inbox(watching());
  for (const name of [
    "~$a.xlsx",
    ".~lock.a.csv#",
    "a.csv.part",
    "b.TMP",
    "c.crdownload",
    "d.new",
    "Thumbs.db",
  ])
    await writeFile(at(name), "x");
  await writeFile(at("mine.report.html"), "<p>of somebody else</p>");
  await drop("a.csv");
  await inbox.look();
  await inbox.look();
  expect(said).toHaveLength(1);
  await rename(at("a.csv"), at("b.csv"));
  await inbox.look();
  await inbox.look();
  const left = (await names()).filter((name) => name.endsWith("html"));
  expect(left).toEqual(["b.csv.report.html", "mine.report.html"]);
});

test("who watches after another writes no report again that stands", async () => {
  await drop("a.csv");
  for (let run = 0; run < 2; run += 1) {
    const inbox = new Inbox(watching());
    await inbox.look();
    await inbox.look();
  }
  expect(said).toHaveLength(1);
});

test("what is no table, or too large to be one, is told as such", async () => {
  await writeFile(at("letter.pdf"), "%PDF-1.7\n");
  await writeFile(at("large.csv"), "");
  await truncate(at("large.csv"), 201 * 1024 * 1024);
  const inbox = new Inbox(watching());
  await inbox.look();
  await inbox.look();
  for (const name of ["letter.pdf", "large.csv"])
    expect(await readFile(at(`${name}.report.html`), "utf8")).toContain("cannot be added");
  expect(await readFile(at("large.csv.report.html"), "utf8")).toContain("200 MB");
});

test("of more files than two hundred it is said that no more are looked at, once as long as it is so", async () => {
  const inbox = new Inbox(watching());
  const lookAtAll = async (count: number, second: number) => {
    for (let file = 0; file < count; file += 1) await utimes(at(`${file}.csv`), second, second); // still being written
    await inbox.look();
  };
  for (let count = 0; count < 201; count += 1) await drop(`${count}.csv`);
  await lookAtAll(201, 1);
  await lookAtAll(201, 2);
  expect(said).toEqual([expect.stringMatching(/201[^]*200/)]);
  await rm(at("200.csv"));
  await lookAtAll(200, 3);
  await drop("200.csv");
  await lookAtAll(201, 4);
  expect(said).toHaveLength(2);
});

test("the folder is made where there is none, and folders in it are nobody's files", async () => {
  await rm(project.at(inboxFolder), { recursive: true });
  const inbox = new Inbox(watching());
  await inbox.look();
  expect(await names()).toEqual([]);
  await mkdir(at("older.csv"));
  await writeFile(at("older.csv/a.csv"), "x");
  await inbox.look();
  await inbox.look();
  expect([said, await names()]).toEqual([[], ["older.csv"]]);
});

test("a file that changes while it is read is told of when it no longer does", async () => {
  const texts = ["1701"];
  const today = () => {
    for (const text of texts.splice(0)) writeFileSync(at("a.csv"), `年份\n${text}\n`);
    return "2026-12-01";
  };
  const inbox = new Inbox(watching({ today }));
  await drop("a.csv");
  await inbox.look();
  await inbox.look();
  expect([said, await names()]).toEqual([[], ["a.csv"]]);
  await drop("a.csv");
  await inbox.look();
  await inbox.look();
  expect(said).toHaveLength(1);
});

test("a file that is taken away while others are read is nobody's any more", async () => {
  const today = () => {
    rmSync(at("b.csv"), { force: true });
    return "2026-12-01";
  };
  const inbox = new Inbox(watching({ today }));
  for (const name of ["a.csv", "b.csv", "c.csv"]) await drop(name);
  await inbox.look();
  await inbox.look();
  expect(said.map((text) => text.split(" ")[0])).toEqual(["a.csv", "c.csv"]);
  expect(await names()).toEqual(["a.csv", "a.csv.report.html", "c.csv", "c.csv.report.html"]);
});

test("what is dropped elsewhere is named by its way from the project", async () => {
  const folder = `${project.root}-elsewhere`;
  const inbox = new Inbox(watching({ folder }));
  await mkdir(folder);
  await writeFile(`${folder}/a.csv`, "x");
  await inbox.look();
  await inbox.look();
  await drop("a.csv", "1700");
  await rename(at("a.csv"), `${folder}/a.csv`);
  await inbox.look();
  await inbox.look();
  expect(said).toEqual([
    "a.csv cannot be added yet: a.csv.report.html",
    "a.csv can be added: a.csv.report.html",
  ]);
  const html = await readFile(`${folder}/a.csv.report.html`, "utf8");
  expect(html).toContain(`../${basename(folder)}/a.csv`);
  await rm(folder, { recursive: true });
});

test("watching ends when it is told to", async () => {
  const stop = new AbortController();
  const everyMs = 2_000_000_000;
  const watched = watchInbox(watching(), { everyMs, signal: stop.signal });
  stop.abort();
  await expect(watched).resolves.toBeUndefined();
});

test("who watches looks again and again, and says what keeps it from that", async () => {
  const stop = new AbortController();
  const log = (text: string) => {
    said.push(text);
    stop.abort();
  };
  await drop("a.csv");
  await watchInbox(watching({ log }), { everyMs: 1, signal: stop.signal });
  expect(said).toEqual(["a.csv can be added: a.csv.report.html"]);
  const folder = at("a.csv");
  const { signal } = new AbortController();
  await expect(watchInbox(watching({ folder }), { everyMs: 1, signal })).rejects.toThrow("EEXIST");
});
