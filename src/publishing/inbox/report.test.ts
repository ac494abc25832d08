import { expect, test } from "vitest";
import type { Change } from "../../model/change.ts";
import type { Problem } from "../../model/problem.ts";
import type { Addition } from "../add/addition.ts";
import { dropHtml } from "./report.ts";

const addition: Addition = {
  ...{ name: "march.csv", dataset: "homes", by: "labels", nearest: null, tied: [], header: 1 },
  reading: {
    ...{ kind: "text", encoding: "utf-8", hasMark: false, delimiter: ",", hasSepLine: false },
  },
  ...{ isWritable: true, bytes: null, columns: [], absent: [], given: [], leftOut: [] },
  ...{ path: "data/datasets/homes/homes.csv", obstacle: null, changes: [], isRemoving: false },
  ...{ original: null, counts: { rows: 2, added: 0, changed: 0, gone: 0, same: 2 } },
  ...{ problems: [], repairs: [], doubts: [], writes: new Map(), after: null, recoded: null },
};

const change = (at: number): Change => ({
  ...{ kind: "changed", dataset: "homes", key: `period=2024;place=p${at}`, column: "count" },
  ...{ old: "3", new: "5", reason: null },
});

const html = (more: Partial<Addition> = {}) =>
  dropHtml({ ...addition, ...more }, new TextEncoder().encode("period,count\n2024,x\n"), {
    ...{ locale: "en", stamp: "12-34", path: "data/inbox/march.csv" },
  });

const changes = (count: number) => Array.from({ length: count }, (_, at) => change(at));

test("a page says of a file that adds nothing that it does not, and counts nothing", async () => {
  const text = await html();
  expect(text).toContain("nothing that is not there already");
  expect(text).not.toContain("<table>");
  expect(text).not.toMatch(/\d+ new/);
});

test("changes are listed by what tells their rows apart, two hundred of them", async () => {
  const few = await html({ changes: changes(200) });
  expect(few).toContain("2024 · p199");
  expect(few).not.toContain("more");
  const many = await html({ changes: changes(203) });
  expect(many).toContain("3 more");
  expect(many).not.toContain("p200");
});

test("the rows of a file in which something is wrong are shown, where that stands in a line of it", async () => {
  const wrong: Problem = {
    code: "missing-cell",
    rule: "value",
    severity: "error",
    file: "march.csv",
    line: 2,
    column: 2,
    cell: "B2",
    value: "",
    params: { field: { zh: "套数", en: "flats" } },
  };
  expect(await html({ problems: [wrong] })).toContain("2024");
  expect(await html({ problems: [{ ...wrong, line: null }] })).not.toContain("2024");
  expect(await html({ problems: [{ ...wrong, file: "other.csv" }] })).not.toContain("2024");
});
