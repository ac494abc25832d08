import { expect, test } from "vitest";
import { overlaps, textBoxesOf } from "../../../tests/boxes.ts";
import { country } from "../../../tests/country.ts";
import { drawn, px } from "../../../tests/drawn.ts";
import { tabled } from "../../../tests/tabled.ts";
import type { ViewOf } from "../../model/view.ts";

const view: ViewOf<"symbols"> = {
  kind: "symbols",
  name: "map",
  title: { zh: "图", en: "Map" },
  note: null,
  breaks: [],
  value: "count",
  place: "place",
};

/** A map of so many places with their figures. */
function mapOf(
  count: number,
  figureOf: (index: number) => string,
  nameOf: (index: number) => string = (index) => `N${index}`,
): Element {
  const rows = Array.from({ length: count }, (_, index) => `u${index} ${figureOf(index)}`);
  const context = tabled(view, ["place count", ...rows]);
  const catalogue = country(context.catalogue, { count, land: "even", nameOf });
  return drawn({ ...context, catalogue });
}

const circlesOf = (svg: Element) =>
  [...svg.querySelectorAll("circle[data-row]")].map((each) => ({
    x: px(each, "cx"),
    y: px(each, "cy"),
    r: px(each, "r"),
  }));

const labelOf = (svg: Element, name: string) =>
  [...svg.querySelectorAll(".halo")].find(({ textContent }) => textContent.startsWith(name));

test("a name stands on its circle where it has room there, in the paint of dark shades, else beside it", () => {
  const svg = mapOf(4, (index) => ["900", "1", "40", "x"][index]!);
  expect(labelOf(svg, "N0")?.getAttribute("class")).toContain("series-0");
  expect(labelOf(svg, "N1")?.getAttribute("class")).toBe("halo");
  const [, small] = circlesOf(svg).toSorted((a, b) => a.r - b.r);
  const beside = labelOf(svg, "N2");
  expect(Math.abs(px(beside, "x") - small!.x)).toBeLessThan(small!.r + 40);
  expect(labelOf(svg, "N3")?.textContent).toBe("N3");
});

test("many circles cover no more of the land than lets it be seen", () => {
  const svg = mapOf(600, () => "50");
  const radii = circlesOf(svg).map(({ r }) => r);
  const [, , width = 0, height = 0] = svg.getAttribute("viewBox")!.split(" ").map(Number);
  const covered = radii.reduce((sum, r) => sum + Math.PI * r * r, 0);
  expect(radii.length).toBe(600);
  expect(covered).toBeLessThan(0.35 * width * height);
});

test("few names without room beside their circles have numbers, places without a figure among them", () => {
  const long = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";
  const figureOf = (index: number) => (index === 8 ? "z" : String(50 + index));
  const svg = mapOf(9, figureOf, (index) => `${long}${long}${index}`);
  const signs = [...svg.querySelectorAll(".sign")].map(({ textContent }) => Number(textContent));
  const numbers = Array.from({ length: 9 }, (_, index) => index + 1);
  expect(signs).toEqual([...numbers, ...numbers]);
  const said = [...svg.querySelectorAll("text")].map(({ textContent }) => textContent);
  expect(said.findLast((text) => text.startsWith(long))).toContain(`${long}8`);
  expect(overlaps(textBoxesOf(svg))).toEqual([]);
});
