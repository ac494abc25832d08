import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { AskedDesk } from "../../../tests/stage/asked.ts";
import { placesRoutes } from "../places/page.ts";
import { viewRoutes } from "../view/routes.ts";
import { withdrawRoutes } from "./page.ts";
import { usersPart } from "./users.ts";

let desk: AskedDesk;

beforeEach(async () => {
  desk = await AskedDesk.open([...withdrawRoutes, ...viewRoutes, ...placesRoutes]);
});

afterEach(() => desk.remove());

const text = (file: string) => readFile(join(desk.desk.staged.root, file), "utf8");

test("nothing is withdrawn without a reason in each language", async () => {
  const page = await desk.page("/withdraw/stations/");
  expect(page).toContain('name="reason-zh"');
  expect(page).toContain('name="reason-en"');
  const half = { "reason-zh": "来源撤回了", who: "王" };
  expect(await desk.ask("POST", "/withdraw/stations/", half)).toHaveProperty("page");
  const idle = { ...half, "reason-en": "TODO" };
  expect(await desk.ask("POST", "/withdraw/stations/", idle)).toHaveProperty("page");
  expect(await desk.desk.staged.changed()).toEqual([]);
});

test("a dataset goes with its files and from its topic, and comes back by one step", async () => {
  const said = { "reason-zh": "来源撤回了", "reason-en": "The source withdrew it", who: "王" };
  const answer = await desk.ask("POST", "/withdraw/stations/", said);
  expect(answer).toMatchObject({ to: "/see/" });
  expect(await text("data/site.json")).not.toContain("stations/");
  expect((await desk.desk.staged.loaded()).known.map(({ id }) => id)).toEqual([
    "residents",
    "volunteers",
  ]);
  await desk.desk.staged.undo();
  expect(await desk.desk.staged.changed()).toEqual([]);
});

test("charts that divide by its figures are told by title, with the way to each", async () => {
  const page = await desk.page("/withdraw/residents/");
  expect(page).toMatch(/Charts of “Registered volunteers” divide by its figures/);
  expect(page).toMatch(/<a href="\/view\/volunteers\/rate-map\/"\s*>[^<]+</);
  expect(page).not.toMatch(/datapackage\.json|data\/datasets|unknown-dataset|<textarea/);
  const said = { "reason-zh": "来源撤回了", "reason-en": "The source withdrew it", who: "王" };
  expect(await desk.ask("POST", "/withdraw/residents/", said)).toHaveProperty("page");
});

test("figures that are held against its own are told by the title of their dataset", async () => {
  const { catalogue } = await desk.desk.staged.loaded();
  if (!catalogue) throw new Error("the small city is not sound");
  const other = { dataset: "stations", value: "places" };
  const datasets = catalogue.datasets.map((each) =>
    each.id === "volunteers" ? { ...each, sameAs: [{ value: "people", other }] } : each,
  );
  const { text: told } = usersPart({ ...catalogue, datasets }, "stations", "en");
  expect(told).toContain("Figures of “Registered volunteers” are checked against it");
  expect(told).not.toContain("divide by");
  expect(usersPart(catalogue, "stations", "en").text).not.toContain("Registered volunteers");
});

test("a view goes from its dataset, its translations and its topic", async () => {
  const removed = await desk.ask("POST", "/view/volunteers/city-over-time/remove/");
  expect(removed).toMatchObject({ to: "/view/volunteers/" });
  expect(await text("data/datasets/volunteers/datapackage.json")).not.toContain("city-over-time");
  expect(await text("data/site.json")).not.toContain("volunteers/city-over-time");
});

test("a place is called anew, or added, but not twice; a wrong one is told", async () => {
  const names = { "cell-name_zh": "甲新区", "cell-name_en": "New Jia" };
  expect(await desk.ask("POST", "/places/999901/", names)).toMatchObject({ to: "/see/" });
  expect(await text("data/places/places.csv")).toMatch(/^999901,district,甲新区,New Jia/m);
  const again = { ...names, "cell-id": "999901", "cell-level": "district" };
  expect(await desk.ask("POST", "/places/new/", again)).toMatchObject({ to: "/places/999901/" });
  expect(await desk.ask("POST", "/places/999902/", { "cell-parent": "x" })).toHaveProperty("page");
});
