import { expect, test } from "vitest";
import { overlaps, textBoxesOf } from "../../../tests/boxes.ts";
import { country } from "../../../tests/country.ts";
import { drawn } from "../../../tests/drawn.ts";
import { mapView as view, tabled } from "../../../tests/tabled.ts";

test.each(["phone", "wide"] as const)(
  "a number too long for its area leaves its name there alone: %s",
  (width) => {
    const count = 7;
    const numbers = Array.from({ length: count }, (_, index) =>
      String(index % 2 === 0 ? 123_456_789_012_340 + index : 10 + index),
    );
    const rows = numbers.map((number, index) => `u${index} ${number}`);
    const context = tabled(view, ["place count", ...rows]);
    const nameOf = (index: number) => `N${index}`;
    const catalogue = country(context.catalogue, { count, land: "even", nameOf });
    const boxes = textBoxesOf(drawn({ ...context, catalogue }, width));
    const texts = boxes.map(({ text }) => text);
    for (const [index, number] of numbers.entries()) {
      expect(texts).toContain(`N${index}`);
      if (number.length < 5) expect(texts).toContain(number);
      else if (width === "phone") expect(texts).not.toContain(Number(number).toLocaleString("en"));
    }
    expect(overlaps(boxes)).toEqual([]);
  },
);

const longNames = [
  "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
  "Taumatawhakatangihangakoauauotamateaturipukaka",
  "Hof",
];

/** A map of so many places whose names are one long word each, but every third. */
function longNamed(count: number, at: "phone" | "wide" | "large" = "phone") {
  const rows = Array.from({ length: count }, (_, index) => `u${index} ${100 + index}`);
  const context = tabled(view, ["place count", ...rows]);
  const nameOf = (index: number) => `${longNames[index % 3]}${index}`;
  const catalogue = country(context.catalogue, { count, land: "even", nameOf });
  return drawn({ ...context, catalogue }, at);
}

test("a name of one long word has a number in its area, which a list below the map explains with its figure", () => {
  const svg = longNamed(9);
  const signs = [...svg.querySelectorAll(".sign")].map(({ textContent }) => textContent);
  const numbers = ["1", "2", "3", "4", "5", "6"];
  expect(signs).toEqual([...numbers, ...numbers]);
  const said = [...svg.querySelectorAll("text")].map(({ textContent }) => textContent);
  expect(said).toContain(`${longNames[0]}0 100`);
  expect(said).toContain(`${longNames[1]}7 107`);
  expect(overlaps(textBoxesOf(svg))).toEqual([]);
});

test("many names without room have no numbers, nor have those of a picture in large letters", () => {
  expect(longNamed(30).querySelector(".sign")).toBeNull();
  expect(longNamed(9, "large").querySelector(".sign")).toBeNull();
});
