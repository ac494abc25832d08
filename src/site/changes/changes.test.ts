import { expect, test } from "vitest";
import { tabled, wholeTable } from "../../../tests/tabled.ts";
import type { LoggedChange } from "../../model/change.ts";
import type { Dataset } from "../../model/dataset.ts";
import { withLog } from "../../load/catalogue.ts";
import { changeGroups, changesFeed, changesPage } from "./changes.ts";

const blank = { kind: "changed", key: "", column: "", old: "", new: "", reason: null } as const;

/** A site whose log holds changes of its one dataset, which is keyed by `code`. */
function logged(changes: Partial<LoggedChange>[], primaryKey = ["code"]) {
  const lines = ["code period place count note_zh note_en", "one 2020 a 7 zhu note"];
  const { catalogue, dataset, locale } = tabled(wholeTable, lines);
  const keyed: Dataset = { ...dataset, primaryKey };
  const log = changes.map((each): LoggedChange => {
    return { ...blank, date: "2021-01-01", dataset: dataset.id, ...each };
  });
  return { catalogue: withLog({ ...catalogue, datasets: [keyed] }, log), locale };
}

function groupsOf(changes: Partial<LoggedChange>[]) {
  const { catalogue, locale } = logged(changes);
  return changeGroups(catalogue, locale);
}

const value = { key: "code=one", column: "count", old: "5", new: "7" };

test("a changed value says its row, its unit, what it was and why, and leads to its row", () => {
  const [group] = groupsOf([{ ...value, reason: { zh: "\u8bef", en: "A slip" } }]);
  expect(group?.entries).toEqual([
    {
      kind: "changed",
      label: "Changed",
      what: "one: count",
      href: "/datasets/specimen/#row=2",
      old: "5 people",
      new: "7 people",
      reason: "A slip",
    },
  ]);
});

test("what came has nothing before it, what went nothing after", () => {
  const [group] = groupsOf([
    { ...value, kind: "added", old: "" },
    { ...value, kind: "removed", key: "code=gone", new: "" },
  ]);
  expect(group?.entries.map((each) => [each.old, each.new, each.href])).toEqual([
    [null, "7 people", "/datasets/specimen/#row=2"],
    ["5 people", null, "/datasets/specimen/"],
  ]);
});

test("a note in the other language is no change of this one's", () => {
  const notes = ["note_zh", "note_en"].map((column) => ({ ...value, column }));
  expect(groupsOf(notes)[0]?.entries).toHaveLength(1);
});

test("the newest release stands first, and one dataset's can be told alone", () => {
  const dates = ["2020-05-01", "2021-06-01", "2019-01-01"];
  const { catalogue, locale } = logged(dates.map((date) => ({ ...value, date })));
  const groups = changeGroups(catalogue, locale);
  expect(groups.map(({ date }) => date)).toEqual(["2021-06-01", "2020-05-01", "2019-01-01"]);
  expect(changeGroups(catalogue, locale, ({ dataset }) => dataset === "other")).toEqual([]);
  expect(changesPage(catalogue, locale).page.date).toBe("2021-06-01");
});

test("a dataset that is no longer there keeps its name and leads nowhere", () => {
  const [group] = groupsOf([{ kind: "withdrawn", dataset: "gone" }]);
  expect(group?.dataset).toMatchObject({ label: "gone", href: "" });
  expect(group?.entries[0]).toMatchObject({ what: "", href: null });
});

test("more than a page can list is counted", () => {
  const [group] = groupsOf(Array.from({ length: 1203 }, () => value));
  expect(group?.entries).toHaveLength(20);
  expect(group?.summary).toBe("1,203 changes");
  expect(group?.more).toContain("1,183");
});

test("a feed says the same, one entry a release and dataset", () => {
  const { catalogue, locale } = logged([
    value,
    { ...value, kind: "published", key: "", column: "" },
  ]);
  const { entries, updated } = changesFeed(catalogue, locale);
  expect(updated).toBe("2021-01-01");
  expect(entries).toHaveLength(1);
  expect(entries[0]?.address).toMatch(/[^/]\/changes\/#2021-01-01-specimen$/);
  expect(entries[0]?.text).toContain("5 people \u2192 7 people");
});
