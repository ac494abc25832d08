import { expect, test } from "vitest";
import type { Change } from "../../model/change.ts";
import type { Difference } from "./difference.ts";
import { differenceLines } from "./text.ts";

const change: Change = {
  ...{ kind: "changed", dataset: "homes", key: "2024 a", column: "count", old: "3", new: "5" },
  reason: null,
};

const told = (difference: Partial<Difference>, affected = {}) =>
  differenceLines(
    {
      ...{ against: "elsewhere", changes: [], views: [], editions: null },
      ...{ problems: 0, isSound: true, language: "en", ...difference },
    },
    { charts: [], pages: [], ...affected },
    "en",
  );

test("where nothing differs that is all that is said, beside samples since a release", () => {
  expect(told({})).toBe("Nothing differs from what was last released.\n");
  expect(told({ against: null })).toBe(
    "Nothing differs from what was last released.\n\nSamples are not compared.\n",
  );
});

test("changes, charts, pages and how many things are wrong are told below each other", () => {
  const chart = { states: [], before: null, after: null, pages: [] };
  const charts = [{ ...chart, id: "homes/all", title: "All homes" }];
  const pages = [
    { href: "/en/", label: "Home" },
    { href: "/en/homes/", label: "Homes" },
  ];
  expect(told({ changes: [change], problems: 2 }, { charts, pages })).toBe(
    [
      "1 difference from what was last released:\n",
      "homes\n  Changed  2024 a  count  3 → 5\n",
      "1 chart shows something else:\n  homes/all  All homes\n",
      "2 pages show something else:\n  /en/  Home\n  /en/homes/  Homes\n",
      "",
    ].join("\n") +
      "The check finds 2 problems, which have to be fixed or confirmed before a release: npm run data:check\n",
  );
});
