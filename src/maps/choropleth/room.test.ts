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
