import { expect, test } from "vitest";
import type { Change } from "../../model/change.ts";
import type { Problem } from "../../model/problem.ts";
import type { Repair } from "../../model/repair.ts";
import type { Addition } from "../add/addition.ts";
import { dropHtml } from "./report.ts";

const addition: Addition = {
  ...{ name: "march.csv", dataset: "homes", by: "labels", nearest: null, tied: [], header: 1 },
  reading: {
    ...{ kind: "text", encoding: "utf-8", hasMark: false, delimiter: ",", hasSepLine: false },
  },
  ...{
    isWritable: true,
    bytes: null,
    columns: [],
    absent: [],
    given: [],
    leftOut: [],
    turned: null,
  },
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
    titles: new Map([["homes", "Homes let by the city"]]),
  });

const changes = (count: number) => Array.from({ length: count }, (_, at) => change(at));

test("a page says first whether the file can be added, and of which state of it that is told", async () => {
  const outcome = async (more: Partial<Addition>) =>
    /<h1>march\.csv<\/h1>\s*<p><strong>([^<]*)/.exec(await html(more))?.[1];
  expect(await outcome({ changes: changes(1) })).toMatch(
    /^This file can be added\..* npm run data:add -- \S+data\/inbox\/march\.csv\S+$/,
  );
  expect(await outcome({ changes: changes(1), obstacle: "workbook" })).toMatch(/cannot be added/);
  expect(await outcome({})).toMatch(/says nothing that is not there already/);
  expect(await html()).toContain('<meta name="of" content="12-34">');
});

const repair: Repair = {
  ...{ kinds: ["spaces"], file: "march.csv", line: 2, column: 1, cell: "A2" },
  ...{ before: "a ", after: "a" },
};

test("how a file was read is told, what was put right in it where it is a dataset's, and what stays", async () => {
  const whole = await html({
    changes: changes(1),
    repairs: [repair],
    counts: { rows: 3, added: 0, changed: 1, gone: 2, same: 2 },
  });
  expect(whole).toContain("is read as Homes let by the city, whose columns it has");
  expect(whole).toContain("cell A2");
  expect(whole).not.toContain("↵"); // what stands in lines is in lines
  expect(whole).toMatch(/<body>\s*<main>/);
  expect(whole.match(/class="rows"(?! tabindex="0")/g)).toBeNull();
  expect(whole).toContain("Rows: 0 new, 1 changed, 2 gone, 2 as they were.");
  expect(whole).toContain("stay as they are, 2 in number");
  expect(await html({ repairs: [repair], dataset: null, by: null })).not.toContain("cell A2");
  expect(await html({ counts: { ...addition.counts, gone: 2 } })).not.toContain("stay as they are");
});

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

test("what is to be done is told of the desk, not of files that whoever drops one never sees", async () => {
  const strange: Problem = {
    ...{ code: "foreign-key", rule: "unknown", severity: "error", file: "march.csv" },
    ...{ line: 2, column: 1, cell: "A2", value: "p9" },
    params: { field: { zh: "地区", en: "place" } },
  };
  const text = await html({ problems: [strange] });
  expect(text).toContain("Choose a place in the step “Fix”");
  expect(text).not.toContain("places.csv");
});
