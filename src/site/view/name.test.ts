import { expect, test } from "vitest";
import { tabled } from "../../../tests/tabled.ts";
import type { View } from "../../model/view.ts";
import { nameOf } from "./name.ts";

const bar: View = {
  name: "all",
  title: { zh: "人数", en: "People" },
  note: null,
  breaks: [],
  kind: "bar",
  x: "count",
  y: "place",
  where: { period: "2020" },
};

/** What views of one dataset are called. */
function namesOf(views: View[]): string[] {
  const { catalogue, dataset: counted } = tabled(bar, ["period place count", "2020 a 50"]);
  const dataset = { ...counted, title: { zh: "志愿者", en: "Volunteers" }, views };
  const all = { ...catalogue, datasets: [dataset] };
  return views.map((view) => nameOf({ catalogue: all, dataset, view, locale: "en" }, "People"));
}

test("views of one title are told apart by what they are, and by their order where that is the same", () => {
  const map = { ...bar, kind: "choropleth", name: "map" } as unknown as View;
  expect(namesOf([bar])).toEqual(["People"]);
  expect(namesOf([bar, map])).toEqual(["People · Volunteers · chart", "People · Volunteers · map"]);
  expect(namesOf([bar, { ...bar, name: "again" }, map])).toEqual([
    "People · Volunteers · chart 1",
    "People · Volunteers · chart 2",
    "People · Volunteers · map",
  ]);
});
