import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { country } from "../../../tests/country.ts";
import { drawn, limitsOf, marksByRow, paintOf } from "../../../tests/drawn.ts";
import { mapView as view, tabled } from "../../../tests/tabled.ts";
import { choroplethSpec } from "./spec.ts";
import { presentMap } from "../kinds.ts";

/** The specimen's city with a reporting area of districts a and b. */
function withCore(lines: string[]) {
  const context = tabled(view, lines);
  const a = context.catalogue.places.get("a")!;
  context.catalogue.places.set("core", {
    ...a,
    id: "core",
    level: "reporting-area",
    tier: "joint",
    members: ["a", "b"],
    name: { zh: "市本级", en: "Core" },
    short: { zh: "市本级", en: "Core" },
  });
  return context;
}

test("a reporting area paints its members as one mark with one label", () => {
  const context = withCore(["place count", "core 7", "c 3"]);
  expect(choroplethSpec(context).areas.map(({ polygons }) => polygons)).toEqual([
    ["a", "b"],
    ["c"],
  ]);
  const svg = presentMap(context).draw?.("wide").svg ?? "";
  const { document } = parseHTML(svg);
  expect(document.querySelectorAll("[data-row]").length).toBe(2);
  const labels = [...document.querySelectorAll(".halo")].map((text) => text.textContent);
  expect(labels).toEqual(["Core7", "c3"]);
});

test("a district that no row speaks of is drawn plain, without mark, pattern or label", () => {
  const svg = presentMap(withCore(["place count", "c 3", "d 4"])).draw?.("wide").svg ?? "";
  const { document } = parseHTML(svg);
  expect(document.querySelectorAll("use.place").length).toBe(7);
  expect(document.querySelectorAll(".swatch").length).toBe(0);
  expect(document.querySelectorAll(".halo").length).toBe(2);
});

test("every map says whose boundaries it shows and by what right", () => {
  const svg = presentMap(withCore(["place count", "c 3"])).draw?.("phone").svg;
  expect(svg).toContain("schematic");
  expect(svg).toContain("Boundaries: nobody");
});

test("a lone number is a light shade, said on the map without a scale; gaps are said in the legend", () => {
  const context = tabled(view, ["place count", "a 7", "b x", "c x"]);
  const svg = presentMap(context).draw?.("wide").svg ?? "";
  const { document } = parseHTML(svg);
  expect(document.querySelector("[data-row]")?.getAttribute("class")).toContain("class-1 ");
  expect(document.querySelector(".scale")).toBeNull();
  const labels = [...document.querySelectorAll(".halo")].map((text) => text.textContent);
  expect(labels).toEqual(["a7", "b", "c"]);
  const legend = [...document.querySelectorAll(".legend text")].map((text) => text.textContent);
  expect(legend).toEqual(["Not in the table", "not published"]);
});

test("what an area without a row looks like is said where there is one", () => {
  const saysIt = (listed: number) => {
    const rows = Array.from({ length: listed }, (_, index) => `u${index} ${index + 1}`);
    const context = tabled(view, ["place count", ...rows]);
    const catalogue = country(context.catalogue, { count: 5, land: "even", nameOf: String });
    return drawn({ ...context, catalogue }).textContent.includes("Not in the table");
  };
  expect([4, 5].map(saysIt)).toEqual([true, false]);
});

test("what is below zero has shades of its own, and zero has none of either", () => {
  const svg = drawn(tabled(view, ["place count", "a -9", "b -1", "c 0", "d 2", "e 11"]));
  const shades = new Map([...marksByRow(svg)].map(([row, mark]) => [row, paintOf(mark)]));
  const [lowest, low, zero, high, highest] = [2, 3, 4, 5, 6].map((row) => shades.get(row));
  expect([lowest, low].every((shade) => shade?.startsWith("below-"))).toBe(true);
  expect([high, highest].every((shade) => shade?.startsWith("class-"))).toBe(true);
  expect(zero).toBe("");
  expect(lowest).not.toBe(low);
  expect(high).not.toBe(highest);
  const limits = [...limitsOf(svg).values()];
  expect(limits.every(([from, to]) => from < to && (to <= 0 || from >= 0))).toBe(true);
  expect(limits.flat()).toContain(0);
});

test("values that are all below zero are the darker the lower they are", () => {
  const svg = drawn(tabled(view, ["place count", "a -90", "b -40", "c -5"]));
  const shades = [...marksByRow(svg).values()].map((mark) => Number(paintOf(mark).at(-1)));
  expect(shades).toEqual(shades.toSorted((a, b) => b - a));
});

test("a declared middle parts the shades, and is no edge that a class reaches over", () => {
  const lines = ["place count", "a 80", "b 97", "c 100", "d 104", "e 0"];
  const svg = drawn(tabled({ ...view, midpoint: 100 }, lines));
  expect([...marksByRow(svg).values()].map((mark) => paintOf(mark).split("-")[0])).toEqual([
    "below",
    "below",
    "",
    "class",
    "below",
  ]);
  expect([...limitsOf(svg).values()].flat()).toContain(100);
  const looks = [...marksByRow(svg).values()].map((mark) => mark.getAttribute("class") ?? "");
  expect(looks.map((look) => look.includes("obs-zero"))).toEqual([
    false,
    false,
    true,
    false,
    false,
  ]);
});

test("the legend says how the classes were found, and how many areas each has", () => {
  const lines = ["place count", "a 10", "b 11", "c 30", "d 90"];
  const { document } = parseHTML(presentMap(tabled(view, lines)).draw?.("wide").svg ?? "");
  expect(document.querySelector(".scale .unit")?.textContent).toMatch(/ · classes of equal width$/);
  const numbers = [...document.querySelectorAll(".scale .count-number")].map((each) =>
    Number(each.textContent),
  );
  expect(numbers.reduce((sum, each) => sum + each)).toBe(4);
});
