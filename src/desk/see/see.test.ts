import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { AskedDesk } from "../../../tests/stage/asked.ts";
import { seeRoutes } from "./routes.ts";

const table = "data/datasets/volunteers/volunteers.csv";

let desk: AskedDesk;

beforeEach(async () => {
  desk = await AskedDesk.open(seeRoutes);
});

afterEach(() => desk.remove());

async function change(from: string, to: string): Promise<void> {
  const text = await readFile(join(desk.desk.staged.root, table), "utf8");
  await desk.desk.staged.change("changed", new Map([[table, text.replace(from, to)]]));
}

const idsIn = (page: string): string[] =>
  [...page.matchAll(/<article class="differing" id="([^"]*)"/g)].map(([, id = ""]) => id);

test("where nothing was changed no view is shown", async () => {
  expect(idsIn(await desk.page("/see/"))).toEqual([]);
});

test("a view that differs is shown before and after, with both sentences and its pages", async () => {
  await change("2024,999900,all,1629", "2024,999900,all,1729");
  const page = await desk.page("/see/");
  expect(idsIn(page)).toContain("volunteers-city-over-time");
  const [, first = ""] = page.split('<article class="differing"');
  expect(first).toContain("1,629");
  expect(first).toContain("1,729");
  expect(first).toContain("/topics/volunteers/");
  const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) < index)).toEqual([]);
});

test("at each width it is drawn for that, and taken back it differs no more", async () => {
  await change("2024,999900,all,1629", "2024,999900,all,1729");
  expect(await desk.page("/see/?width=wide")).toContain("drawing-wide");
  expect(await desk.page("/see/?width=nonsense")).not.toContain("drawing-wide");
  await desk.desk.staged.undo();
  expect(idsIn(await desk.page("/see/"))).toEqual([]);
});

test("data with faults is not drawn: they are told", async () => {
  await change("2024,999900,all,1629", "2024,999900,all,lots");
  const page = await desk.page("/see/");
  expect(page).toContain("lots");
  expect(idsIn(page)).toEqual([]);
});
