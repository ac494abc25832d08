import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { HttpDesk } from "../../../tests/stage/http-desk.ts";
import { disk } from "../../publishing/files/disk.ts";
import { stagedIn } from "../../publishing/staged/base.ts";
import { editHref } from "../problems.ts";

const file = "data/datasets/residents/datapackage.json";
const href = editHref(file);

let root: string;
let desk: HttpDesk;
let sound: string;

const onDesk = () => readFile(join(stagedIn(root), file), "utf8");

async function openWith(change: (text: string) => string): Promise<void> {
  sound = await readFile(join(root, file), "utf8");
  await writeFile(join(root, file), change(sound));
  desk = await HttpDesk.open({
    root,
    disk,
    today: () => "2026-12-01",
    run: () => Promise.reject(new Error("nothing is released here")),
  });
}

const stateIn = (text: string): string => /name="state" value="(\w+)"/.exec(text)?.[1] ?? "";

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "text-"));
  await cp("tests/cases/_base/data", join(root, "data"), { recursive: true });
});

afterEach(async () => {
  await desk.close();
  await rm(root, { recursive: true, maxRetries: 5 });
});

test("what a fault suggests is one click, and can be taken back", async () => {
  await openWith((text) => text.replace('"role": "value"', '"role": "valeu"'));
  const home = await desk.see("/");
  expect(home.text).toContain(`<a href="${href}">${file} · Line`);
  const page = await desk.see(href);
  expect(page.text).toContain("“valeu” → “value”");
  const mended = await desk.send(`${href}mend/`, { state: stateIn(page.text), index: "0" });
  expect([mended.path, await onDesk()]).toEqual(["/", sound]);
  expect(mended.text).toContain("No errors in datapackage.json");
  expect((await desk.send("/undo/")).text).toContain("The data on the desk has errors");
});

const table = "data/datasets/residents/residents.csv";

/** The column of figures is called another name in the table and its fields, and nowhere else. */
async function openRenamed(): Promise<void> {
  const csv = await readFile(join(root, table), "utf8");
  await writeFile(join(root, table), csv.replace("residents", "people"));
  await openWith((text) =>
    text.replace(/"name": "residents",\s+"type": "int/, '"name": "people", "type": "int'),
  );
}

test("another column is chosen for all that named one which is gone, in one click", async () => {
  await openRenamed();
  const page = await desk.see(href);
  expect(page.text).toContain(
    "The table no longer has the column “residents”, but 4 places still refer to it.",
  );
  expect(page.text).not.toContain('<option value="place">'); // which is none of figures
  expect(page.text).toContain('<option value="people">常住人口 (people)</option>');
  const state = stateIn(page.text);
  await desk.send(`${href}column/`, { state, before: "residents", after: "people" });
  const made = await onDesk();
  expect(made.match(/"x": "people"/g)).toHaveLength(3);
  expect(made).toContain('"people": { "title": "Residents" }');
});

test("a view that names a column which is gone is taken away in one click", async () => {
  await openRenamed();
  const { text } = await desk.see(href);
  const removals = [...text.matchAll(/action="(\/view\/residents\/[a-z-]+\/remove\/)"/g)];
  expect(removals).toHaveLength(3);
  expect(text).toContain("Remove the view “Residents by district”");
  await desk.send(removals[0]?.[1] ?? "");
  expect(await onDesk()).not.toContain('"by-district"');
});

test("JSON that is none is written anew, by its line or as a whole, with its own line ends", async () => {
  await openWith((text) => text.replace(",\n", ",,\n").replaceAll("\n", "\r\n"));
  const before = sound.split("\n").find((each) => each.endsWith(","));
  const line = String(sound.split("\n").findIndex((each) => each === before) + 1);
  const wrong = await desk.send(`${href}line/`, { line, before: "{", text: "" });
  expect(wrong.text).toContain("That line was changed");
  const still = await desk.send(`${href}line/`, { line, before: `${before ?? ""},`, text: ",," });
  expect(still.text).toContain("datapackage.json still has 1 error.");
  const state = stateIn(still.text);
  const mended = await desk.send(href, { state, text: sound.replaceAll("\n", "\r\n") });
  expect([mended.path, await onDesk()]).toEqual(["/", sound.replaceAll("\n", "\r\n")]);
});

test("what somebody wrote is not lost where the file was changed meanwhile, and nothing is overwritten unasked", async () => {
  await openWith((text) => text.replace("{", ""));
  const state = stateIn((await desk.see(href)).text);
  await desk.send(href, { state, text: `${sound}\n` });
  const late = await desk.send(href, { state, text: '{ "late": "<&>" }' });
  expect(late.text).toContain("changed after you opened this page");
  expect(late.text).toContain("{ &quot;late&quot;: &quot;&lt;&amp;&gt;&quot; }</textarea>");
  expect(await onDesk()).toBe(`${sound}\n`);
});

test("a file is fetched, put back, restored and taken away; no other file is reached", async () => {
  await openWith((text) => text.replace("{", ""));
  expect((await desk.see(`${href}file/`)).text).toBe(sound.replace("{", ""));
  const bytes = new TextEncoder().encode(sound);
  const sent = { file: { name: "mended.json", bytes } };
  expect((await desk.sendWith(`${href}file/`, {}, sent)).text).toContain(
    "datapackage.json replaced",
  );
  const gone = await desk.send(`${href}remove/`);
  expect(gone.text).toContain("This file does not exist yet");
  expect((await desk.send(`${href}restore/`)).text).toContain("Errors in this file");
  for (const other of ["data/../secret", "/etc/passwd", "data/.git/config", "src/desk/desk.ts"])
    await expect(desk.see(editHref(other))).rejects.toThrow("404");
});
