import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { writeXlsx } from "hucre/xlsx";
import { afterEach, beforeEach, expect, test } from "vitest";
import { rehearse, type Rehearsal } from "../../../tests/stage/rehearsal.ts";
import { mediaTypes } from "../../check/descriptor/descriptor.ts";
import { loadCatalogue } from "../../load/catalogue.ts";
import { checkFiles } from "../../load/files.ts";
import type { Choice } from "../../load/next/choices.ts";
import { choiceOf } from "./choice.ts";
import { formerLog } from "../../model/release.ts";
import { isSound, planAddition, type Addition, type AdditionWanted } from "./addition.ts";
import { looseConsequences } from "./loose.ts";

let project: Rehearsal;

beforeEach(async () => {
  project = await rehearse();
});

afterEach(() => rm(project.root, { recursive: true }));

const plan = (lines: readonly string[], wanted: Partial<AdditionWanted> = {}) =>
  planAddition({
    root: project.root,
    name: "next.csv",
    bytes: new TextEncoder().encode(lines.join("\n")),
    date: "2026-12-01",
    locale: "en",
    ...wanted,
  });

const told = ({ problems }: Addition) =>
  problems.map(({ file, cell, code, rule }) =>
    [file, cell, rule ? `${code}.${rule}` : code].join(" "),
  );

const tableOf = ({ writes, path }: Addition): string =>
  new TextDecoder().decode(writes.get(path ?? "") ?? undefined).replaceAll("\r\n", "\n");

const whole = "period,place,scope,people,obs_status,qualifier,source,note_zh,note_en";

test("a file is known by its labels, by titles and units in them, and by its name", async () => {
  const named = await plan([whole, "2025,999901,all,13,,,yearbook,,"]);
  expect([named.dataset, named.by, told(named)]).toEqual(["volunteers", "labels", []]);
  const titled = await plan(["年份,地区,口径,注册人数（人）,来源", "2025,甲区,all,13,yearbook"]);
  expect(titled.columns.map(({ field, by }) => `${String(field)} ${String(by)}`)).toEqual([
    "period title",
    "place title",
    "scope title",
    "people title",
    "source title",
  ]);
  expect(titled.absent).toEqual(["obs_status", "qualifier", "note_zh", "note_en"]);
  const called = await plan(["period,place,residents,source", "2025,999901,1,census"], {
    name: "residents.csv",
  });
  expect([called.dataset, called.by]).toEqual(["residents", "name"]);
});

test("spaces that set the letters of a label apart say nothing", async () => {
  const spaced = await plan([
    "年　份,地 区,口径,注册 人数（人）,来源",
    "2025,甲 区,all,13,yearbook",
  ]);
  expect([spaced.dataset, told(spaced), spaced.counts.added]).toEqual(["volunteers", [], 1]);
});

test("a file that lacks a column is named against the nearest dataset, and what it lacks is said", async () => {
  const lines = ["年份,地区,类型,注册人数,来源", "2025,甲区,学生,13,yearbook"];
  const renamed = await plan(lines);
  expect(renamed.dataset).toBeNull();
  const nearest = {
    dataset: "volunteers",
    isUnsaid: false,
    lacks: ["scope"],
    strange: ["类型"],
    near: [],
  };
  expect(renamed.nearest).toEqual(nearest);
  expect(told(renamed)).toEqual(["next.csv C1 extra-label", "next.csv J1 missing-label.column"]);
  const said = await plan(lines, { columns: { 类型: "scope" } });
  expect([said.dataset, said.counts.added]).toEqual(["volunteers", 1]);
  const labels = lines[0]?.split(",") ?? [];
  const chosen = { sheet: null, labels, columns: { 类型: "scope" }, given: {} };
  const choice: Choice = { dataset: "volunteers", ...chosen };
  const again = await plan(lines, { choices: [choice], columns: {} });
  expect([again.dataset, again.by]).toEqual(["volunteers", "choice"]);
  expect((await plan(["a,b", "1,2"])).nearest).toBeNull();
});

test("a label that begins or ends one alone that is lacking is named with it, and not taken for it", async () => {
  const { dataset, nearest } = await plan(["年份,地区,口,注册,来源", "2025,甲区,学生,13,yearbook"]);
  expect([dataset, nearest?.dataset]).toEqual([null, "volunteers"]);
  expect(nearest?.near).toEqual([{ label: "注册", index: 3, field: "people" }]); // one letter is too little
});

test("what a file has no column for is one value in all its rows, if that is said", async () => {
  const lines = ["地区,口径,注册人数,来源", "甲区,学生,13,yearbook", "乙区,学生,14,yearbook"];
  expect((await plan(lines)).nearest?.lacks).toEqual(["period"]);
  const april = await plan(lines, { given: { period: "2025" } });
  expect(tableOf(april)).toContain("2025,999902,student,14,,,yearbook,,");
  const wrong = await plan(lines, { given: { period: "2O25" } });
  expect(told(wrong)).toEqual(["next.csv E2 type-error.letter", "next.csv E3 type-error.letter"]);
  const fixes = [2, 3].map((row) => ({ row, column: 5, value: "2025" }));
  const mended = await plan(lines, { given: { period: "2O25" }, fixes });
  expect(mended.writes).toEqual(april.writes);
  expect(mended.repairs.map(({ cell, before }) => [cell, before])).toContainEqual(["E3", "2O25"]);
});

test("what was said of columns and places is kept for the next file, but for its time", async () => {
  const lines = ["口,注册人数,来源", "学生,13,yearbook"];
  const given = { period: "2025", place: "999901" };
  const first = await plan(lines, { columns: { 口: "scope" }, given });
  const { known } = await loadCatalogue(project.root);
  const choice = choiceOf(first, known, {});
  expect(choice).toMatchObject({ columns: { 口: "scope" }, given: { place: "999901" } });
  const next = await plan(lines, { choices: choice ? [choice] : [], columns: {}, given: {} });
  expect([next.dataset, next.nearest?.dataset, next.nearest?.lacks]).toEqual([
    null,
    "volunteers",
    ["period"],
  ]);
});

test("of datasets with the same columns the one that takes the rows is meant; of equal ones none", async () => {
  const from = "data/datasets/residents";
  const copy = "data/datasets/households";
  await mkdir(project.at(copy));
  const descriptor = await readFile(project.at(`${from}/datapackage.json`), "utf8");
  const other = descriptor
    .replaceAll("residents.csv", "households.csv")
    .replace(/"name": "residents",(?=\s*"(title|path))/g, '"name": "households",');
  await writeFile(project.at(`${copy}/datapackage.json`), other);
  await writeFile(
    project.at(`${copy}/households.csv`),
    await readFile(project.at(`${from}/residents.csv`)),
  );
  const lines = ["period,place,residents,source", "2025,999901,1,census"];
  const both = await plan(lines);
  expect([both.dataset, both.tied]).toEqual([null, ["households", "residents"]]);
  expect((await plan(lines, { dataset: "residents" })).by).toBe("told");
});

test("titles, notes, totals and blank rows are left out and listed, and a row is taken back", async () => {
  const lines = [
    "示范市志愿者",
    "年份,地区,口径,注册人数,来源,,",
    "2025,甲区,学生,13,yearbook,,",
    ",,,,,,",
    "2025,乙区,全部,900,yearbook,,",
    "合计,,,913,,,",
    "注：年底在册,,,,,,",
  ];
  const addition = await plan(lines);
  expect(told(addition)).toEqual([]);
  expect(addition.leftOut.map(({ row, reason }) => `${row} ${reason}`)).toEqual([
    "1 above",
    "4 blank",
    "6 total",
    "7 note",
  ]);
  expect(addition.counts).toEqual({ rows: 2, added: 2, changed: 0, gone: 0, same: 0 });
  const wrong = await plan(lines.map((line) => line.replace("913", "1913")));
  expect(told(wrong)).toEqual(["next.csv D6 total-mismatch.sum"]);
  expect(isSound(wrong)).toBe(true); // it is told, and holds up nothing
  const back = await plan(lines, { kept: [6] });
  expect(told(back)).toContain("next.csv A6 extra-row.total");
});

test("a total among places, in its column, is left out as one that leads its row is", async () => {
  const lines = [
    "年份,地区,口径,注册人数,来源",
    "2025,甲区,学生,13,yearbook",
    "2025,乙区,学生,900,yearbook",
    "2025,小计,学生,914,yearbook",
  ];
  const addition = await plan(lines);
  expect(addition.leftOut.map(({ row, reason }) => `${row} ${reason}`)).toEqual(["4 total"]);
  expect(told(addition)).toEqual(["next.csv D4 total-mismatch.sum"]);
});

test("a place in traditional letters is put right, as a draft reads it", async () => {
  const addition = await plan(["年份,地区,口径,注册人数,来源", "2025,甲區,学生,13,yearbook"]);
  expect(told(addition)).toEqual([]);
  expect(addition.counts).toMatchObject({ added: 1 });
});

test("a unit that counts by other numbers than the dataset's is refused, in a label or above them", async () => {
  const rows = ["2025,甲区,学生,13,yearbook"];
  const label = await plan(["年份,地区,口径,注册人数（万人）,来源", ...rows]);
  expect(told(label)).toContain("next.csv D1 other-unit.declared");
  expect(isSound(label)).toBe(false);
  const above = await plan(["单位：千人,,,,", "年份,地区,口径,注册人数,来源", ...rows]);
  expect(told(above)).toContain("next.csv A1 other-unit.declared");
  const same = await plan(["单位：人,,,,", "年份,地区,口径,注册人数（人）,来源", ...rows]);
  expect(told(same)).toEqual([]);
});

test("a row that somebody says is none of the table is left out, and nothing else is", async () => {
  const lines = [whole, "2025,999901,student,13,,,yearbook,,", "市民政局,电话,82001234,,,,,,"];
  expect(isSound(await plan(lines))).toBe(false);
  const { leftOut, counts, ...addition } = await plan(lines, { left: [3] });
  expect(leftOut).toMatchObject([{ row: 3, reason: "said" }]);
  expect(counts).toMatchObject({ rows: 1, added: 1 });
  expect(addition.problems).toEqual([]);
});

test("a file without labels is told so where somebody says what its columns are", async () => {
  const rows = ["2024,甲区,student,1300", "2024,乙区,student,1400"];
  const columns = { 2024: "period", 甲区: "place", student: "scope", 1300: "people" };
  const given = { source: "yearbook" };
  const said = await plan(rows, { dataset: "volunteers", columns, given });
  expect(told(said)).toEqual(["next.csv A1 missing-label.header"]); // else its first row would be lost
  expect(isSound(said)).toBe(false);
});

test("a file that holds nothing is told so", async () => {
  for (const lines of [[], ["", ""], [" "]])
    expect([lines, told(await plan(lines))]).toEqual([lines, ["next.csv  empty-file.blank"]]);
});

test("words for codes are taken as these, and told as put right", async () => {
  const addition = await plan([
    "年份,地区,口径,注册人数,状态,限定,来源,说明（中文）,说明（英文）",
    "2025,甲区,学生,13,初步数,,示范年鉴,,",
    "2025,乙区,学生,14,,约,示范公报,,",
  ]);
  expect(told(addition)).toEqual([]);
  expect(
    addition.repairs.map(({ cell, after, kinds }) => `${String(cell)} ${kinds.join()} ${after}`),
  ).toEqual(
    expect.arrayContaining([
      "C2 word student",
      "E2 word P",
      "F3 word about",
      "G2 word yearbook",
      "B2 place 999901",
    ]),
  );
  expect(tableOf(addition)).toContain("2025,999901,student,13,P,,yearbook,,\n");
});

test("of a column that the file lacks stays what stands there", async () => {
  const addition = await plan([
    "period,place,scope,people,source",
    "2023,999900,all,1501,yearbook",
  ]);
  expect([told(addition), addition.counts.changed]).toEqual([[], 1]);
  expect(tableOf(addition)).toMatch(/2023,999900,all,1501,,about,yearbook,从这一年起/);
});

test("what a check suggests is done where that is wanted, also cell by cell", async () => {
  const lines = [
    whole,
    "2025,999901,studnet,13,,,yearbok,,",
    "2025,999902,studnet,14,,,yearbook,,",
  ];
  const before = await plan(lines);
  expect(before.problems.map(({ correction }) => correction)).toEqual([
    { row: 2, column: 3, value: "student" },
    { row: 2, column: 7, value: "yearbook" },
    { row: 3, column: 3, value: "student" },
  ]);
  const fixed = await plan(lines, { isFixing: true });
  expect([told(fixed), fixed.counts.added]).toEqual([[], 2]);
  const fixes = before.problems.flatMap(({ correction }) => correction ?? []);
  expect(tableOf(await plan(lines, { fixes }))).toBe(tableOf(fixed));
});

/** What was released has a figure of which the file says ten times as many. */
async function doubtful(wanted: Partial<AdditionWanted> = {}) {
  await mkdir(project.at("data/published"), { recursive: true });
  const released = await readFile(project.at("data/datasets/volunteers/volunteers.csv"));
  await writeFile(project.at("data/published/volunteers.csv"), released);
  await writeFile(
    project.at(formerLog),
    "date,change,dataset,key,column,old,new,reason_zh,reason_en\n2026-01-01,published,volunteers,,,,,,\n",
  );
  await writeFile(project.at("data/published/addresses.json"), '{"pages":[]}');
  return plan(["", "年份,地区,口径,注册人数,来源", "2023,全市,全部,15000,yearbook"], {
    dataset: "volunteers",
    ...wanted,
  });
}

test("what is strange is told in the cell of the file, and is added once somebody says why", async () => {
  const strange = await doubtful();
  expect(told(strange)).toEqual(["next.csv D3 implausible-change.factor"]);
  expect([isSound(strange), strange.doubts.length]).toEqual([false, 1]);
  const confirms = strange.doubts[0]?.confirms;
  expect(confirms).toMatchObject({ dataset: "volunteers", column: "people", value: "15000" });
  if (!confirms) throw new Error("no doubt");
  const answer = (zh: string, en: string) =>
    doubtful({ answers: [{ ...confirms, reason: { zh, en }, who: "李四" }] });
  const sound = await answer("新系统补录了历年名单", "The new system holds the lists of all years");
  expect([told(sound), isSound(sound)]).toEqual([[], true]);
  const confirmations = new TextDecoder().decode(
    sound.writes.get("data/confirmations.csv") ?? undefined,
  );
  expect(confirmations.trim().split("\r\n")).toEqual([
    "dataset,key,column,value,reason_zh,reason_en,who,date",
    "volunteers,period=2023;place=999900;scope=all,people,15000,新系统补录了历年名单,The new system holds the lists of all years,李四,2026-12-01",
  ]);
  await writeFile(project.at("data/confirmations.csv"), "PK\u0003\u0004");
  const unread = await answer("新系统补录了历年名单", "The new system holds all lists");
  expect([isSound(unread), unread.writes.has("data/confirmations.csv")]).toEqual([false, false]);
  await rm(project.at("data/confirmations.csv"));
  const placeholder = await answer("原因", "reason");
  expect([isSound(placeholder), told(placeholder)[0]]).toEqual([
    false,
    "data/confirmations.csv E2 missing-cell.suggested",
  ]);
});

test("a loose file that is sound by itself is checked as the data would stand with it", async () => {
  await doubtful();
  const header = "period,place,scope,people,obs_status,qualifier,source,note_zh,note_en";
  const file = project.at("volunteers.csv");
  await writeFile(file, `${header}\n2023,999900,all,15000,,,yearbook,,\n`);
  const consequences = looseConsequences(project.root, { date: "2026-12-01", locale: "en" });
  const { problems } = await checkFiles(project.root, [file], consequences);
  expect(problems.map(({ file: name, cell, code }) => [name, cell, code])).toEqual([
    [file, "D2", "implausible-change"],
  ]);
  expect((await checkFiles(project.root, [file])).problems).toEqual([]);
  // What is wrong with the table that there is already is told with that, and not again.
  await project.edit("data/datasets/volunteers/volunteers.csv", (text) =>
    text.replace("1358", "13S8"),
  );
  expect((await checkFiles(project.root, [file], consequences)).problems).toEqual([]);
});

test("a table with faults of its own takes no rows, and they are told in its cells", async () => {
  const table = "data/datasets/residents/residents.csv";
  await project.edit(table, (text) => text.replace("120000", "12OOOO"));
  const { obstacle, path, problems, writes } = await plan([
    "period,place,residents,source",
    "2025,999901,140000,census",
  ]);
  expect([obstacle, path, writes.size]).toEqual(["faults", table, 0]);
  expect(problems.map(({ file, value }) => [file, value])).toEqual([[table, "12OOOO"]]);
});

test("where rows are lacking and nothing else differs, nothing is to be written until they may go", async () => {
  const rows = ["period,place,residents,source", "2010,999901,100000,census"];
  const table = `${rows[0] ?? ""}\n${["2010,999901,100000,census", "2010,999902,70000,census"].join("\n")}\n`;
  await writeFile(project.at("data/datasets/residents/residents.csv"), table);
  const kept = await plan(rows);
  expect(kept.changes.map(({ kind }) => kind)).toEqual(["removed"]);
  expect([kept.counts.gone, kept.writes.size]).toEqual([1, 0]);
  expect((await plan(rows, { isRemoving: true })).writes.size).toBe(2);
  const all = await readFile(project.at("data/datasets/residents/residents.csv"), "utf8");
  expect((await plan([all], { isRemoving: true })).writes.size).toBe(0);
});

const residents = "data/datasets/residents/residents.csv";
const wide = ["place,source,2010,2020", "999901,census,100000,120000", "999902,census,70000,80000"];
const others = ["999900,census,270000,300000", "999903,census,100000,100000"];

/** Residents as an office exports them: a row a place, a column a year. */
async function asExport(lines: readonly string[]): Promise<void> {
  await project.edit("data/datasets/residents/datapackage.json", (text) =>
    text.replace(
      '"schema": {',
      '"reshape": { "columns": { "place": "place", "source": "source" }, "across": ["period"] }, "schema": {',
    ),
  );
  await writeFile(project.at(residents), lines.join("\n"));
}

const textOf = (bytes: Uint8Array | null | undefined) =>
  new TextDecoder().decode(bytes ?? undefined);

test("a whole export takes the place of the one before, to the byte, and all that it lacks is gone", async () => {
  await asExport([...wide, ...others]);
  const next = [...wide, ...others].map((line, at) =>
    at === 0 ? `${line},2025` : `${line.replace("80000", "81000")},${String(at)}0000`,
  );
  const whole = await plan(next, { dataset: "residents" });
  expect([whole.path, whole.obstacle, told(whole)]).toEqual([residents, null, []]);
  expect(whole.counts).toEqual({ rows: 12, added: 4, changed: 1, gone: 0, same: 7 });
  expect([...whole.writes.keys()]).toEqual([residents, "data/datasets/residents/datapackage.json"]);
  expect(textOf(whole.writes.get(residents))).toBe(next.join("\n"));
  expect([whole.recoded, whole.original]).toEqual([null, null]);
  const lacking = next.filter((line) => !line.startsWith("999903"));
  const kept = await plan(lacking, { dataset: "residents" });
  expect([kept.obstacle, kept.counts.gone, kept.writes.size, isSound(kept)]).toEqual([
    ...["lacks", 2, 0, false],
  ]);
  const gone = await plan(lacking, { dataset: "residents", isRemoving: true });
  expect([gone.obstacle, gone.writes.size]).toEqual([null, 2]);
  expect((await plan([...wide, ...others], { dataset: "residents" })).writes.size).toBe(0);
});

test("what would be wrong with other data once a whole export is there is told of that data", async () => {
  await asExport([...wide, ...others]);
  const without = [...wide, ...others].map((line) => line.split(",").slice(0, 3).join(","));
  const { obstacle, problems } = await plan(without, { dataset: "residents", isRemoving: true });
  expect(obstacle).toBeNull();
  const files = new Set(problems.map(({ file }) => file));
  expect(files).toContain("data/datasets/volunteers/datapackage.json");
  expect(files).not.toContain(residents);
});

test("an export of another kind of file is not taken for the next", async () => {
  await asExport([...wide, ...others]);
  const rows = [...wide, ...others].map((line) => line.split(","));
  const bytes = await writeXlsx({ sheets: [{ name: "A", rows }] });
  const book = await plan([], { name: "next.xlsx", bytes, dataset: "residents" });
  expect([book.obstacle, book.writes.size]).toEqual(["kind", 0]);
  expect(
    (await plan([], { name: "next.xlsx", bytes, dataset: "residents", isTurning: true })).obstacle,
  ).toBe("kind");
});

test("of an unknown dataset the one that is meant is named, or all", async () => {
  const lines = ["period,place,residents,source", "2025,999901,1,census"];
  await expect(plan(lines, { dataset: "resident" })).rejects.toThrow(
    "There is no dataset “resident”. Did you mean: residents",
  );
  await expect(plan(lines, { dataset: "zzzzzzzzzzzzzzzz" })).rejects.toThrow(
    "Did you mean: residents, stations, volunteers",
  );
});

test("rows are counted once, whatever number of their values differs", async () => {
  const { counts, changes } = await plan([
    whole,
    "2021,999900,all,1201,,,bulletin,,",
    "2022,999900,all,1358,,,yearbook,,",
    "2025,999900,all,1700,,,yearbook,,",
  ]);
  expect(counts).toEqual({ rows: 3, added: 1, changed: 1, gone: 13, same: 1 });
  expect(changes.filter(({ kind }) => kind === "changed").length).toBeGreaterThan(1);
});

test("a workbook takes no rows, unless it is to be CSV from now on", async () => {
  const table = "data/datasets/residents/residents.xlsx";
  const text = await readFile(project.at(residents), "utf8");
  const rows = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(","));
  const book = await writeXlsx({ sheets: [{ name: "A", rows }] });
  await rm(project.at(residents));
  await writeFile(project.at(table), book);
  await project.edit("data/datasets/residents/datapackage.json", (json) =>
    json
      .replace('"residents.csv"', '"residents.xlsx"')
      .replace('"format": "csv"', '"format": "xlsx"')
      .replace('"text/csv"', `"${mediaTypes.xlsx}"`)
      .replace(/,\s*"encoding": "utf-8"/, ""),
  );
  const lines = ["period,place,residents,source", "2025,999901,140000,census"];
  const kept = await plan(lines, { dataset: "residents" });
  expect([told(kept), kept.obstacle, kept.path, kept.writes.size]).toEqual([
    [],
    "workbook",
    table,
    0,
  ]);
  expect(kept.counts.added).toBe(1);
  const turned = await plan(lines, { dataset: "residents", isTurning: true });
  const original = "data/originals/residents-2026-12-01.xlsx";
  expect([turned.obstacle, turned.path, turned.original]).toEqual([null, residents, original]);
  expect([...turned.writes.keys()].sort()).toEqual(
    [residents, "data/datasets/residents/datapackage.json", table, original].sort(),
  );
  expect(turned.writes.get(table)).toBeNull();
  expect(turned.writes.get(original)).toEqual(Buffer.from(book));
  expect(turned.recoded).toBeNull();
});

test("of a file with faults nothing is compared, and it is said whose table it would be of", async () => {
  const faulty = await plan(["period,place,residents,source", "2025,999901,many,census"]);
  expect([faulty.dataset, faulty.path, faulty.changes, faulty.writes.size, faulty.after]).toEqual([
    ...["residents", residents, [], 0, null],
  ]);
  expect(faulty.counts).toEqual({ rows: 0, added: 0, changed: 0, gone: 0, same: 0 });
});

test("where places or site cannot be read, a file is told of all the same", async () => {
  for (const file of ["data/places/places.csv", "data/site.json"]) {
    const text = await readFile(project.at(file), "utf8");
    await writeFile(project.at(file), "{");
    const { dataset, writes } = await plan(["地区,数", "甲区,1"]);
    expect([dataset, writes.size], file).toEqual([null, 0]);
    await writeFile(project.at(file), text);
  }
});

test("what is only to be looked at again is no doubt, and holds nothing up", async () => {
  await project.edit("data/places/districts.geojson", (text) =>
    text.replace('"crs": "wgs84",', '"crs": "wgs84", "tolerance": 100,'),
  );
  const labels = "id,name_zh,name_en,place,opened,longitude,latitude,obs_status,source";
  const near = await plan([labels, "S9,甲九站,Jia Nine,999901,2022,10.2002,10.05,,directory"]);
  expect(near.problems.map(({ severity, confirms }) => [severity, confirms !== undefined])).toEqual(
    [["warning", true]],
  );
  expect([near.doubts, isSound(near)]).toEqual([[], true]);
  expect(told(near)).toEqual(["next.csv F2 point-outside.near"]);
});
