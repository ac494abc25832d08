import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { rehearse, type Rehearsal } from "../../../tests/stage/rehearsal.ts";
import { hashesIn } from "../../publishing/files/hashes.ts";
import type { Desk } from "../desk.ts";
import { allDropped, keepDropped } from "../dropped.ts";
import type { Form } from "../form.ts";
import { routes } from "../rooms.ts";
import { matched, type Answer } from "../route.ts";
import { Staged } from "../staged.ts";

let project: Rehearsal;
let desk: Desk;

const now = () => new Date("2026-12-01T10:00:00Z");

beforeEach(async () => {
  project = await rehearse();
  const staged = await Staged.open(project.root, { disk: project.disk, now });
  desk = {
    ...project,
    now,
    staged,
    today: () => "2026-12-01",
    run: () => Promise.reject(new Error("nothing is run here")),
    env: {},
    locale: "en",
    job: null,
    notice: null,
    isLed: false,
    begin: () => false,
    close: () => undefined,
  };
});

afterEach(() => rm(project.root, { recursive: true }));

const formOf = (fields: Record<string, string>): Form => ({
  text: (name) => fields[name] ?? "",
  texts: (name) => (fields[name] === undefined ? [] : [fields[name]]),
  startingWith: () => new Map(),
  file: () => null,
  files: () => [],
});

/** Asks for an address of the desk as a browser does. */
async function ask(method: "GET" | "POST", address: string, fields: Record<string, string> = {}) {
  for (const route of routes) {
    const params = route.method === method ? matched(route.path, address) : null;
    if (params)
      return route.answer({
        desk,
        locale: "zh",
        params,
        query: new URLSearchParams(),
        form: formOf(fields),
      });
  }
  throw new Error(`no route ${address}`);
}

const textOf = (answer: Answer): string => ("page" in answer ? answer.page.main.text : "");

const drop = (lines: readonly string[]) =>
  keepDropped(desk, { name: "next.csv", bytes: Buffer.from(lines.join("\n")) });

const header = "年份,地区,口径,注册人数,来源";

test("cells are mended one by one, all that hold the same, and taken back; the file stays as it is", async () => {
  const id = await drop([header, "2025,甲区,studnet,13,yearbook", "2025,乙区,studnet,14,yearbok"]);
  const page = textOf(await ask("GET", `/mend/${id}/`));
  expect(page).toContain("<mark>studnet</mark>");
  expect(page).toMatch(/同样的 2 处都这样改/);
  expect(page).toContain("→ 学生"); // what readers call it
  const same = {
    code: "constraint-error",
    rule: "enum",
    column: "3",
    value: "studnet",
    text: "student",
  };
  await ask("POST", `/mend/${id}/same/`, same);
  expect((await allDropped(desk))[0]?.fixes).toEqual([
    { row: 2, column: 3, value: "student" },
    { row: 3, column: 3, value: "student" },
  ]);
  await ask("POST", `/mend/${id}/`, { cell: "e3", text: "yearbook" });
  expect(textOf(await ask("GET", `/mend/${id}/`))).toContain("都改好了。");
  await ask("POST", `/mend/${id}/back/`, { cell: "3,5" });
  expect(textOf(await ask("GET", `/mend/${id}/`))).toContain("<mark>yearbok</mark>");
});

test("what is to be of a list is chosen from its names, for all that hold the same at once", async () => {
  const id = await drop([header, "2025,甲,学生,13,yearbook", "2025,甲,全部,14,yearbook"]);
  const page = textOf(await ask("GET", `/mend/${id}/`));
  expect(page).toMatch(/<select[^>]*aria-label="单元格 B2 改成"[^>]*required>/);
  expect(page).toMatch(/<option\s+value="999901"\s*>\s*甲区\s*<\/option>/);
  expect(page).not.toContain("places.csv");
  const same = { code: "foreign-key", rule: "unknown", column: "2", value: "甲", text: "999901" };
  await ask("POST", `/mend/${id}/same/`, same);
  expect((await allDropped(desk))[0]?.fixes).toEqual([
    { row: 2, column: 2, value: "999901" },
    { row: 3, column: 2, value: "999901" },
  ]);
});

test("a number that is not exact is mended with its qualifier, one by one or all at once", async () => {
  const rows = ["2025,甲区,学生,约13,,yearbook", "2025,乙区,学生,40以上,,yearbook"];
  const id = await drop(["年份,地区,口径,注册人数,限定,来源", ...rows]);
  const page = textOf(await ask("GET", `/mend/${id}/`));
  expect(page).toMatch(/name="text"\s+value="13"/);
  expect(page).toMatch(/<option value="about" selected>约<\/option>/);
  expect(page).toMatch(/<option value="over" selected>以上<\/option>/);
  const one = { row: "2", column: "4", text: "13", qualifiers: "5", qualifier: "about" };
  await ask("POST", `/mend/${id}/`, one);
  const about = [
    { row: 2, column: 4, value: "13" },
    { row: 2, column: 5, value: "about" },
  ];
  expect((await allDropped(desk))[0]?.fixes).toEqual(about);
  await ask("POST", `/mend/${id}/all/`, { code: "type-error", rule: "qualified", column: "4" });
  const over = [
    { row: 3, column: 4, value: "40" },
    { row: 3, column: 5, value: "over" },
  ];
  expect((await allDropped(desk))[0]?.fixes).toEqual([...about, ...over]);
  expect(textOf(await ask("GET", `/mend/${id}/`))).toContain("都改好了。");
});

test("of two rows that speak of the same, one is told apart by a cell of its key, or left out and taken back", async () => {
  const id = await drop([header, "2025,甲区,学生,13,yearbook", "2025,甲区,学生,13,yearbook"]);
  const page = textOf(await ask("GET", `/mend/${id}/`));
  expect(page).toContain('<th scope="row">第 2 行</th>'); // beside the one that repeats it
  for (const label of ["年份", "地区", "口径"]) expect(page).toContain(`<span>${label}</span>`);
  expect(page).toMatch(/<option\s+value="student"\s+selected/);
  await ask("POST", `/read/${id}/leave/`, { row: "3", page: "mend" });
  expect(textOf(await ask("GET", `/mend/${id}/`))).toContain("没有要改的。");
  expect(textOf(await ask("GET", `/read/${id}/`))).toContain("第 3 行，您说不是数据行：");
  await ask("POST", `/read/${id}/keep/`, { row: "3" });
  expect((await allDropped(desk))[0]).toMatchObject({ left: [], kept: [] });
  await ask("POST", `/mend/${id}/`, { row: "3", column: "3", text: "all" });
  expect(textOf(await ask("GET", `/mend/${id}/`))).toContain("都改好了。");
});

test("a row of which many cells are wrong can be left out, since it may be a line of addresses", async () => {
  const id = await drop([header, "2025,甲区,学生,13,yearbook", "市民政局,电话,82001234,abc,x"]);
  const page = textOf(await ask("GET", `/mend/${id}/`));
  expect(page.match(/第 3 行不是数据，略过/g)).toHaveLength(1);
  await ask("POST", `/read/${id}/leave/`, { row: "3", page: "mend" });
  expect(textOf(await ask("GET", `/mend/${id}/`))).toContain("没有要改的。");
});

test("a warning of a total that was left out leads to no mending", async () => {
  const id = await drop([header, "2025,甲区,学生,13,yearbook", "合计,,,14,"]);
  const page = textOf(await ask("GET", `/read/${id}/`));
  expect(page).toContain(`class="button main" href="/add/${id}/"`);
  expect(textOf(await ask("GET", `/add/${id}/`))).toContain("total-mismatch");
});

test("what is hostile in a file is text on the page", async () => {
  const id = await drop([header, '2025,甲区,"<img src=x onerror=alert(1)>",13,yearbook']);
  for (const room of ["mend", "read"]) {
    const page = textOf(await ask("GET", `/${room}/${id}/`));
    expect(page).toContain("&lt;img src=x");
    expect(page).not.toContain("<img");
  }
});

test("a file is added to the copy alone, can be taken back, and is forgotten then", async () => {
  const before = await hashesIn(project.at("data"), () => true);
  const id = await drop([header, "2025,甲区,学生,13,yearbook"]);
  const page = textOf(await ask("GET", `/add/${id}/`));
  expect(page).toMatch(/<td>甲区<\/td>\s*<td>学生<\/td>/);
  expect(await ask("POST", `/add/${id}/`)).toMatchObject({ to: "/see/" });
  const table = join(desk.staged.root, "data/datasets/volunteers/volunteers.csv");
  expect(await readFile(table, "utf8")).toContain("2025,999901,student,13,,,yearbook,,");
  expect(await allDropped(desk)).toEqual([]);
  expect(await hashesIn(project.at("data"), () => true)).toEqual(before);
  await desk.staged.undo();
  expect(await readFile(table, "utf8")).not.toContain("2025,999901");
});
