import { expect, test } from "vitest";
import type { Confirmation, Releases } from "../model/release.ts";
import { isConfirmed, isKnownTo, saidOf } from "./confirmed.ts";

const row = "period=2013-04;place=330400";
const target = { dataset: "d", key: row, column: "count", value: "500" };

/** A confirmation of 2 May of the target, but for what is said. */
const confirmation = (change: Partial<Confirmation> = {}, words = "why"): Confirmation => ({
  ...target,
  reason: { zh: words, en: words },
  date: "2026-05-02",
  ...change,
});

const releases = (confirmations: Confirmation[], last = "2026-05-01"): Releases => ({
  tables: new Map(),
  samples: new Map(),
  confirmations,
  languages: ["zh", "en"],
  log: [],
  lines: new Map(),
  lastChanged: new Map([["d", last]]),
});

test("only exactly what is named is confirmed", () => {
  expect(isConfirmed(releases([confirmation()]), target)).toBe(true);
  for (const other of [{ dataset: "e" }, { key: "" }, { column: "" }, { value: "501" }])
    expect(isConfirmed(releases([confirmation(other)]), target)).toBe(false);
});

test("a confirmation is used up when the dataset is released again", () => {
  expect(isConfirmed(releases([confirmation()], "2026-05-02"), target)).toBe(true);
  expect(isConfirmed(releases([confirmation()], "2026-05-03"), target)).toBe(false);
});

test("the closest reason is given: of the value, the row, the place, the column, the dataset", () => {
  const all = [
    confirmation({ key: "", column: "", value: "" }, "dataset"),
    confirmation({ key: "", value: "" }, "column"),
    confirmation({ key: "place=330400", column: "", value: "" }, "place"),
    confirmation({ column: "", value: "" }, "row"),
    confirmation({}, "value"),
    confirmation({ key: "place=330402", column: "" }, "elsewhere"),
  ];
  const change = { dataset: "d", key: row, column: "count", new: "500" };
  for (const expected of ["value", "row", "place", "column", "dataset"]) {
    const left = all.slice(0, all.findIndex(({ reason }) => reason.en === expected) + 1);
    expect(saidOf(releases(left), change)?.reason.en).toBe(expected);
  }
  expect(saidOf(releases(all.slice(5)), change)).toBeNull();
});

test("what is gone has the reason of its going, many strange values that of them all", () => {
  const gone = { dataset: "d", key: row, column: "count", new: "" };
  const reasons = releases([confirmation({ key: "place=330400", column: "", value: "vanished" })]);
  expect(saidOf(reasons, gone)).not.toBeNull();
  expect(saidOf(reasons, { ...gone, new: "500" })).toBeNull();
  const many = releases([confirmation({ key: "", value: "48 factor" })]);
  expect(saidOf(many, { ...gone, new: "500" })).not.toBeNull();
});

test("what was ever confirmed stays known, and only exactly that", () => {
  const all = releases([confirmation({ value: "7" }), confirmation()], "2026-06-01");
  expect(isKnownTo(all, target)).toBe(true);
  for (const other of [{ dataset: "e" }, { key: "" }, { column: "" }, { value: "501" }])
    expect(isKnownTo(all, { ...target, ...other })).toBe(false);
});

test("the reason of a value goes before that of its cell, in whichever order they are written", () => {
  const change = { dataset: "d", key: row, column: "count", new: "500" };
  const all = [confirmation({ value: "" }, "cell"), confirmation({}, "value")];
  for (const order of [all, all.toReversed()])
    expect(saidOf(releases(order), change)?.reason.en).toBe("value");
});
