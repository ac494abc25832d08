import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { AskedDesk } from "../../../tests/stage/asked.ts";
import type { SameAs } from "../../model/agreement.ts";
import { textRoutes } from "../text/routes.ts";
import { compareRoutes } from "./page.ts";

let desk: AskedDesk;

const residents = "data/datasets/residents";
const twin = "data/datasets/twin";
const table = `${twin}/twin.csv`;

const text = (file: string) => readFile(join(desk.desk.staged.root, file), "utf8");

const change = (...writes: [file: string, content: string][]) =>
  desk.desk.staged.change("", new Map(writes));

/** The residents stand in a dataset of their own once more. */
beforeEach(async () => {
  desk = await AskedDesk.open([...compareRoutes, ...textRoutes]);
  const named = (each: string) =>
    each.replaceAll(/"residents"|residents\.csv/g, (found) => found.replace("residents", "twin"));
  const descriptor = named(await text(`${residents}/datapackage.json`));
  await change(
    [`${twin}/datapackage.json`, descriptor.replace('"topic": "twin"', '"topic": "residents"')],
    [table, (await text(`${residents}/residents.csv`)).replace("residents", "twin")],
  );
});

afterEach(() => desk.remove());

const filled = { other: "twin", "own-value": "residents", "other-value": "twin" };

const declared = async () =>
  (JSON.parse(await text(`${residents}/datapackage.json`)) as { sameAs?: SameAs[] }).sameAs;

const removal = async (index: number) => {
  const form = { index: String(index), declared: JSON.stringify((await declared())?.[index]) };
  return desk.ask("POST", "/compare/residents/remove/", form);
};

test("figures are held against those of another dataset, chosen by titles, and no longer", async () => {
  const before = await text(`${residents}/datapackage.json`);
  const page = await desk.page("/compare/residents/?other=volunteers");
  expect(page).toContain("None of its figures are checked against another dataset");
  expect(page).toMatch(/<option value="volunteers" selected>Registered volunteers</);
  expect(page).not.toContain('value="stations"'); // it has no figures
  expect(page).toMatch(/<select name="other-where-scope">\s*<option value="" selected>any</);
  const to = { to: "/compare/residents/" };
  expect(await desk.ask("POST", "/compare/residents/", filled)).toMatchObject(to);
  const other = { dataset: "twin", value: "twin" };
  expect(await declared()).toEqual([{ value: "residents", other }]);
  expect(await desk.page("/compare/residents/")).toContain("Residents = Residents: Residents");
  expect(await removal(0)).toMatchObject(to);
  expect(await text(`${residents}/datapackage.json`)).toBe(before);
});

test("figures that are not the same are told, and nothing is declared", async () => {
  const wrong = {
    ...{ other: "volunteers", "own-value": "residents", "other-value": "people" },
    "other-where-scope": "all",
  };
  const answer = await desk.ask("POST", "/compare/residents/", wrong);
  expect("page" in answer && answer.page.main.text).toMatch(
    /empty-view[^]*<option value="all" selected>/,
  );
  await change([
    table,
    (await text(table)).replace("120000", "120001").replace("300000", "300001"),
  ]);
  const unlike = await desk.ask("POST", "/compare/residents/", filled);
  expect("page" in unlike && unlike.page.main.text).toContain("figures-differ");
  expect(await declared()).toBeUndefined();
});

test("what a file made differ is compared no longer, by the link beside it", async () => {
  await desk.ask("POST", "/compare/residents/", filled);
  await change([
    table,
    (await text(table)).replace("120000", "120001").replace("300000", "300001"),
  ]);
  expect((await desk.desk.staged.loaded()).catalogue).toBeNull();
  const file = encodeURIComponent(`${residents}/residents.csv`);
  expect(await desk.page(`/text/${file}/`)).toContain('<a href="/compare/residents/">');
  expect(await removal(0)).toMatchObject({ to: "/compare/residents/" });
  expect((await desk.desk.staged.loaded()).catalogue).not.toBeNull();
});

test("one that has changed meanwhile is not taken away", async () => {
  await desk.ask("POST", "/compare/residents/", filled);
  for (const [index, told] of [
    ["0", "{}"],
    ["1", "undefined"],
  ]) {
    const form = { index: index ?? "", declared: told ?? "" };
    const answer = await desk.ask("POST", "/compare/residents/remove/", form);
    expect(answer).toMatchObject({
      notice: expect.stringContaining("changed in the meantime") as string,
    });
  }
  expect(await declared()).toHaveLength(1);
});

test("of no dataset there is nothing to compare", async () => {
  await expect(desk.page("/compare/nowhere/")).rejects.toThrow("nowhere");
});
