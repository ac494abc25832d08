import { expect, test } from "vitest";
import { cutOff, overlaps, textBoxesOf } from "../../tests/boxes.ts";
import { drawn } from "../../tests/drawn.ts";
import { tabled } from "../../tests/tabled.ts";
import type { View } from "../model/view.ts";

const common = { name: "all", title: { zh: "图", en: "Chart" }, note: null, breaks: [] };
const views: View[] = [
  { ...common, kind: "bar", x: "count", y: "kind" },
  { ...common, kind: "bar", x: "count", y: "kind", series: "place" },
  { ...common, kind: "dot", x: "count", y: "kind", series: "place" },
];

const long = [
  "Достопримечательностей",
  "Grundstücksverkehrsgenehmigung",
  "Special_needs_of_pupils",
];

test.each(views)("no long name is broken within a word, nor on its row ($kind)", (view) => {
  const places = "series" in view && view.series ? ["a", "b"] : ["a"];
  const rows = long.flatMap((name, index) =>
    places.map((place, at) => `${place} ${name} ${[-400, 7, 1200][index] ?? 0}${at}`),
  );
  for (const width of ["phone", "wide"] as const) {
    const svg = drawn(tabled(view, ["place kind count", ...rows]), width);
    const boxes = textBoxesOf(svg);
    const words = boxes.flatMap(({ text }) => text.split(" "));
    expect(words).toEqual(expect.arrayContaining(long));
    expect([...overlaps(boxes), ...cutOff(svg, boxes)]).toEqual([]);
  }
});
