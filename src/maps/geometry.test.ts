import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { drawn, extentOf, limitsOf, marksByRow, paintOf, px } from "../../tests/drawn.ts";
import { mapView as view, tabled } from "../../tests/tabled.ts";
import { standalone } from "../drawing/outlines.ts";
import { drawLocator, layOutLocator } from "./locator.ts";

const values = { a: 42, b: 3, c: 18, d: 55, e: 20, f: 31, g: 4 };
const whole = tabled(view, [
  "place count",
  ...Object.entries(values).map(([id, value]) => `${id} ${value}`),
]);

/** The map of districts a and b under one number, as the office publishes them. */
function merged() {
  const context = tabled(view, ["place count", "core 7", "c 3"]);
  const a = context.catalogue.places.get("a")!;
  context.catalogue.places.set("core", {
    ...a,
    id: "core",
    level: "reporting-area",
    tier: "joint",
    members: ["a", "b"],
  });
  return context;
}

test("a district is painted in the class of which the scale says that it holds its value", () => {
  const svg = drawn(whole);
  const limits = limitsOf(svg);
  const marks = marksByRow(svg);
  for (const [index, value] of Object.values(values).entries()) {
    const [from, to] = limits.get(paintOf(marks.get(index + 2)))!;
    expect(value, `${value} in ${from}–${to}`).toSatisfy(
      (each: number) => from <= each && each < to,
    );
  }
});

test("a higher value is never painted in a lighter shade", () => {
  const marks = marksByRow(drawn(whole));
  const shades = Object.values(values)
    .map((value, index) => [value, paintOf(marks.get(index + 2))] as const)
    .sort(([a], [b]) => a - b)
    .map(([, shade]) => shade);
  expect(shades).toEqual(shades.toSorted());
  expect(new Set(shades).size).toBeGreaterThan(3);
});

test("districts stand where they lie, each with its name and number inside", () => {
  const svg = drawn(whole);
  const extents = [...marksByRow(svg).values()].map(extentOf);
  expect(extents).toEqual(extents.toSorted((one, other) => one[0] - other[0]));
  const labels = [...svg.querySelectorAll(".halo")];
  expect(labels.map((label) => label.textContent)).toEqual(
    Object.entries(values).map(([id, value]) => id + String(value)),
  );
  labels.forEach((label, index) => {
    const [left, top, right, bottom] = extents[index]!;
    expect(px(label, "x")).toBeCloseTo((left + right) / 2, 0);
    expect(px(label, "y")).toSatisfy((y: number) => top < y && y < bottom);
  });
});

test("a reporting area covers all its members, and nothing beside them", () => {
  const members = marksByRow(drawn(whole));
  const [a, b, c] = [2, 3, 4].map((record) => extentOf(members.get(record)));
  const marks = marksByRow(drawn(merged()));
  expect(extentOf(marks.get(2))).toEqual([a![0], a![1], b![2], b![3]]);
  expect(extentOf(marks.get(3))).toEqual(c);
  expect(drawn(merged()).querySelectorAll("path.place").length).toBe(6);
});

test("the locator leads from the shape of each district, with its name inside", () => {
  const places = ["c", "a", "b"].map((id) => ({
    id,
    name: id,
    areas: [id],
    href: `/districts/${id}/`,
  }));
  const areas = whole.catalogue.boundaries.features;
  const locator = drawLocator(layOutLocator({ areas, insets: [] }, places, 360), {
    name: "Locator",
    current: "a",
    near: [],
  });
  const links = [...parseHTML(standalone(locator)).document.querySelectorAll("a")];
  expect(links.map((link) => link.getAttribute("href"))).toEqual(places.map(({ href }) => href));
  expect(links.map((link) => link.getAttribute("aria-current"))).toEqual([null, "page", null]);
  const lefts = links.map((link) => {
    const [left, , right] = extentOf(link.querySelector("path") ?? undefined);
    expect(px(link.querySelector("text") ?? undefined, "x")).toBeCloseTo((left + right) / 2, 0);
    return left;
  });
  expect(lefts[1]! < lefts[2]! && lefts[2]! < lefts[0]!).toBe(true);
});

test("a name that has no room in its district is its title, and nothing but text", () => {
  const name = "</title><b>A name that no district of a phone's width has room for</b>".repeat(3);
  const areas = whole.catalogue.boundaries.features;
  const places = ["a", "b"].map((id) => ({ id, areas: [id], name, href: `/districts/${id}/` }));
  const { links } = layOutLocator({ areas, insets: [] }, places, 360);
  const [content] = links.map((link) => link.shape + link.name);
  expect(content).toContain("<title>&lt;/title&gt;&lt;b&gt;A name");
  expect(content).not.toContain("<b>");
});
