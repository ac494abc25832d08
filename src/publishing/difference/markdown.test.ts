import { expect, test } from "vitest";
import type { Change } from "../../model/change.ts";
import type { Affected, Chart, Page } from "./affected.ts";
import type { Difference } from "./difference.ts";
import { differenceMarkdown } from "./markdown.ts";
import type { PictureNames } from "./pictures.ts";

const changed = (more: Partial<Change> = {}): Change => ({
  ...{ kind: "changed", dataset: "homes", key: "2024 a", column: "count", old: "3", new: "5" },
  reason: null,
  ...more,
});

const chart: Chart = {
  ...{ id: "homes/all", title: "All homes", states: [], pages: [] },
  ...{ before: "There are 3.", after: "There are 5." },
};

interface Given extends Partial<Affected> {
  difference?: Partial<Difference>;
  pictures?: Record<string, PictureNames>;
}

const parts = ({ difference = {}, pictures = {}, charts = [], pages = [] }: Given = {}) => {
  const told = differenceMarkdown(
    {
      ...{ against: "elsewhere", changes: [], views: [], editions: null },
      ...{ problems: 0, isSound: true, language: "en", ...difference },
    },
    { charts, pages },
    {
      pictures: new Map(Object.entries(pictures)),
      addresses: { page: (href) => `https://preview.example${href}`, pictures: "drawn/" },
      locale: "en",
    },
  );
  expect(told).toMatch(/[^\n]\n$/);
  return told.trimEnd().split("\n\n");
};

const head =
  "| Dataset | What | Where | Before | After | Reason |\n| --- | --- | --- | --- | --- | --- |";
const tableOf = (...changes: Change[]) => parts({ difference: { changes } })[2];
const row = (change: Change) => tableOf(change)?.slice(head.length + 1);

test("where nothing differs only that is said, and beside what", () => {
  expect(parts()).toEqual(["### What this change makes different", "**No value differs.**"]);
  expect(parts({ difference: { against: null } })[0]).toBe(
    "### What differs from the last release",
  );
});

test("a change says what became of which cell, and why", () => {
  const reason = { zh: "补录", en: "Entered | late" };
  expect(tableOf(changed(), changed({ reason }))).toBe(
    [
      head,
      "| homes | Changed | 2024 a · count | 3 | 5 |  |",
      "| homes | Changed | 2024 a · count | 3 | 5 | Entered \\| late |",
    ].join("\n"),
  );
});

test("a changed cell without anything is called blank; where a row or dataset comes or goes, nothing is", () => {
  expect(row(changed({ new: "" }))).toBe("| homes | Changed | 2024 a · count | 3 | blank |  |");
  expect(row(changed({ old: "" }))).toBe("| homes | Changed | 2024 a · count | blank | 5 |  |");
  expect(row(changed({ kind: "added", column: "", old: "", new: "2024,a,5" }))).toBe(
    "| homes | Added | 2024 a |  | 2024,a,5 |  |",
  );
  expect(row(changed({ kind: "published", key: "", column: "", old: "", new: "" }))).toBe(
    "| homes | First published |  |  |  |  |",
  );
});

test("what cannot be seen is shown, and no text makes anything of its own", () => {
  expect(row(changed({ dataset: "a_b", key: "*x*", old: "3\u200b", new: "<b>" }))).toBe(
    "| a\\_b | Changed | \\*x\\* · count | 3\\[U+200B\\] | &lt;b&gt; |  |",
  );
});

test("fifteen changes are in sight, the next folded, and no more than a comment holds are listed", () => {
  const listed = (count: number) => {
    const changes = Array.from({ length: count }, (_, at) => changed({ key: `row${at}.` }));
    const [, heading, shown = "", ...rest] = parts({ difference: { changes } });
    const rows = [shown, ...rest].map((part) => part.match(/ row\d+\. /g)?.length ?? 0);
    return { heading, rows, rest };
  };
  expect(listed(1)).toMatchObject({ heading: "**1 value differs**", rows: [1], rest: [] });
  expect(listed(15)).toMatchObject({ rows: [15], rest: [] });
  const folded = listed(16);
  expect(folded.heading).toBe("**16 values differ**");
  expect(folded.rest).toEqual([
    "<details><summary>1 more</summary>",
    `${head}\n| homes | Changed | row15. · count | 3 | 5 |  |`,
    "</details>",
  ]);
  expect(listed(150)).toMatchObject({ rows: [15, 0, 135, 0] });
  const most = listed(152);
  expect(most.rows).toEqual([15, 0, 135, 0, 0]);
  expect(most.rest[0]).toBe("<details><summary>137 more</summary>");
  expect(most.rest.at(-1)).toBe("2 more are not listed here; npm run data:diff lists all.");
});

test("a chart shows its sentences before and after, and which of its other states differ", () => {
  expect(parts({ charts: [chart] }).slice(2)).toEqual([
    "**1 chart shows something else:**",
    "**All homes** `homes/all`",
    "| Before | After |\n| --- | --- |\n| There are 3. | There are 5. |",
  ]);
  expect(parts({ charts: [{ ...chart, title: "A*", states: ["2023", "2024"] }] }).slice(3)).toEqual(
    [
      "**A\\*** `homes/all`",
      expect.stringContaining("There are 3."),
      "Other states that differ: 2023 and 2024",
    ],
  );
  const [, , , , born] = parts({ charts: [{ ...chart, before: null }] });
  expect(born).toContain("| (not there) | There are 5. |");
  const [, , , , gone] = parts({ charts: [{ ...chart, after: null }] });
  expect(gone).toContain("| There are 3. | (not there) |");
});

test("pictures stand below the sentences, where there are some, whatever signs their addresses have", () => {
  const pictured = (pictures: Record<string, PictureNames>) =>
    parts({ charts: [chart], pictures })[4]
      ?.split("\n")
      .slice(3);
  expect(pictured({ "homes/all": { before: "a b.png", after: "图(1)|<2>.png" } })).toEqual([
    "| ![Before](drawn/a%20b.png) | ![After](drawn/%E5%9B%BE%281%29%7C%3C2%3E.png) |",
  ]);
  expect(pictured({ "homes/all": { before: null, after: "a%2Fb%.png" } })).toEqual([
    "|  | ![After](drawn/a%2Fb%25.png) |",
  ]);
  expect(pictured({ "homes/other": { before: "b.png", after: "a.png" } })).toEqual([]);
});

test("twenty charts are shown of more, and all are counted", () => {
  const charts = Array.from({ length: 22 }, (_, at) => ({ ...chart, id: `homes/v${at}` }));
  const told = parts({ charts });
  expect(told[2]).toBe("**22 charts show something else:**");
  expect(told.filter((part) => part.startsWith("**All homes**"))).toHaveLength(20);
});

test("pages are folded links into the preview, sixty of them", () => {
  const pages = (count: number): Page[] =>
    Array.from({ length: count }, (_, at) => ({ label: `Page [${at}]`, href: `/en/${at}/` }));
  expect(parts({ pages: [...pages(1), { label: "图", href: "/%E5%9B%BE/" }] }).slice(2)).toEqual([
    "<details><summary>2 pages show something else:</summary>",
    "- [Page \\[0\\]](https://preview.example/en/0/)\n- [图](https://preview.example/%E5%9B%BE/)",
    "</details>",
  ]);
  const [, , summary, links] = parts({ pages: pages(62) });
  expect(summary).toContain("62 pages");
  expect(links?.split("\n")).toHaveLength(60);
});

test("how much is wrong with the data is said last, where anything is", () => {
  expect(parts({ difference: { problems: 1 } }).at(-1)).toBe(
    "The check finds 1 problem, which has to be fixed or confirmed before a release: npm run data:check",
  );
});
