import { expect, test } from "vitest";
import { nothingDeployed, planOf } from "./plan.ts";

const today = "2026-11-27T10:00:00.000Z";
const inDays = (days: number) =>
  new Date(Date.parse(today) + days * 24 * 3600 * 1000).toISOString();

const first = new Map([
  ["index.html", "1"],
  ["_astro/a.1.css", "2"],
  ["images/a.png", "3"],
]);
const second = new Map([
  ["index.html", "4"],
  ["_astro/a.2.css", "5"],
]);

test("all of a first deploy is put, what pages ask for before them", () => {
  const { put, remove, done } = planOf(first, nothingDeployed, today);
  expect(put).toEqual({
    assets: ["_astro/a.1.css"],
    others: ["images/a.png"],
    pages: ["index.html"],
  });
  expect(remove).toEqual([]);
  expect(done.files).toEqual(Object.fromEntries(first));
});

test("what is compressed is put with what it is of", () => {
  const { put } = planOf(
    new Map(["index.html.br", "_astro/a.1.css.gz", "feed.xml.br"].map((name) => [name, "1"])),
    nothingDeployed,
    today,
  );
  expect(put).toEqual({
    assets: ["_astro/a.1.css.gz"],
    others: ["feed.xml.br"],
    pages: ["index.html.br"],
  });
});

test("of the same site nothing is put again", () => {
  const { done } = planOf(first, nothingDeployed, today);
  const again = planOf(first, done, inDays(1));
  expect([again.put, again.remove, again.done]).toEqual([
    { assets: [], others: [], pages: [] },
    [],
    done,
  ]);
});

test("what is gone is removed at once, a sheet only when no open page can ask for it", () => {
  const { done: before } = planOf(first, nothingDeployed, today);
  const next = planOf(second, before, inDays(1));
  expect(next.remove).toEqual(["images/a.png"]);
  expect(next.done.left).toEqual({ "_astro/a.1.css": inDays(1) });
  expect(planOf(second, next.done, inDays(7)).remove).toEqual([]);
  const last = planOf(second, next.done, inDays(8));
  expect([last.remove, last.done.left]).toEqual([["_astro/a.1.css"], {}]);
});

test("a sheet that comes back is put again and stays", () => {
  const { done: before } = planOf(first, nothingDeployed, today);
  const { done: after } = planOf(second, before, inDays(1));
  const back = planOf(first, after, inDays(2));
  expect(back.put.assets).toEqual(["_astro/a.1.css"]);
  expect(back.done.left).toEqual({ "_astro/a.2.css": inDays(2) });
});

test("a run that was cut short is done again, and leaves nothing behind that nobody knows", () => {
  const { begun } = planOf(first, nothingDeployed, today);
  expect(planOf(first, begun, inDays(1)).put.pages).toEqual(["index.html"]);
  const other = planOf(second, begun, inDays(1));
  expect(other.remove).toEqual(["images/a.png"]);
});
