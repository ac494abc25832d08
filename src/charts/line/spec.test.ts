import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { tabled } from "../../../tests/tabled.ts";
import type { ViewOf } from "../../model/view.ts";
import { endDay } from "../../model/period.ts";
import { describeLine } from "./describe.ts";
import { endNames } from "./labels.ts";
import { drawLine } from "./marks.ts";
import { lineSpec } from "./spec.ts";

const view: ViewOf<"line"> = {
  kind: "line",
  name: "over-time",
  title: { zh: "图", en: "Chart" },
  note: null,
  breaks: [],
  x: "period",
  y: "count",
};

const withBreak = (at: string): ViewOf<"line"> => ({
  ...view,
  breaks: [{ at, note: { zh: "口径", en: "definition" } }],
});

function joined(view: ViewOf<"line">, lines: string[]): number {
  const { svg } = drawLine(lineSpec(tabled(view, lines)), { id: "t", widthPx: 360 }, "en");
  return parseHTML(svg).document.querySelectorAll(".line").length;
}

test("a period stands at its last day", () => {
  const day = (date: string) => Date.parse(date) / 86_400_000;
  expect(["2013", "2013-04", "2012-04/2013-02", "2019-12-31"].map(endDay)).toEqual(
    ["2013-12-31", "2013-04-30", "2013-02-28", "2019-12-31"].map(day),
  );
});

test("neighbours are joined, but not across a gap or a break", () => {
  const lines = ["period count", "2001 1", "2002 2", "2003 3", "2004 4"];
  expect(joined(view, lines)).toBe(3);
  expect(joined(view, ["period count", "2001 1", "2002 x", "2003 3", "2004 4"])).toBe(1);
  expect(joined(withBreak("2003"), lines)).toBe(2);
});

test("two scopes are two series, each with its own change", () => {
  const lines = [
    "period scope count",
    "2013-04 national 504",
    "2013-04 both 1358",
    "2017-11 national 4383",
  ];
  const spec = lineSpec(tabled({ ...view, series: "scope" }, lines));
  expect(describeLine(spec, "en")).toBe(
    "National kind: up 3,879 people, from 504 people (April 2013) to 4,383 people (November 2017); both kind: 1,358 people (April 2013).",
  );
  expect(endNames(spec)).toEqual(["national kind", "both kind"]);
});

test("a rise is said between breaks, never across one", () => {
  const lines = ["period count", "2000 5", "2010 7", "2021 9"];
  expect(describeLine(lineSpec(tabled(withBreak("2021"), lines)), "en")).toBe(
    "Up 2 people, from 5 people (2000) to 7 people (2010); after the change of definition 9 people (2021).",
  );
});
