import fc from "fast-check";
import { expect, test } from "vitest";
import { cutOff, overlaps, textBoxesOf } from "../../tests/boxes.ts";
import { drawn } from "../../tests/drawn.ts";
import { tabled } from "../../tests/tabled.ts";
import { times } from "../../tests/times.ts";
import type { Annotation, View } from "../model/view.ts";

const kinds = ["line", "column"] as const;

const viewWith = (kind: (typeof kinds)[number], annotations: Annotation[]): View => ({
  kind,
  name: "over-time",
  title: { zh: "图", en: "Chart" },
  note: null,
  breaks: [{ at: times.months(3), note: { zh: "换算法", en: "Counted anew" } }],
  annotations,
  x: "period",
  y: "count",
});

const counts = (months: number, size = 900) => [
  "period count",
  ...Array.from(
    { length: months },
    (_, index) => `${times.months(index)} ${(((index * 7919) % 101) * size) / 100}`,
  ),
];

const event = (at: string, text: string): Annotation => ({ at, text: { zh: text, en: text } });

const texts = (svg: Element, selector: string) =>
  [...svg.querySelectorAll(selector)].map((text) => text.textContent);

const said = [
  "New law",
  "全市改用新的登记办法",
  "A law that takes some words to be told in full",
  "W".repeat(40),
];

const cases = fc.record({
  kind: fc.constantFrom(...kinds),
  width: fc.constantFrom("phone" as const, "wide" as const),
  months: fc.integer({ min: 1, max: 140 }),
  size: fc.constantFrom(0, 100, 1_000_000),
  events: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...said)), {
    minLength: 1,
    maxLength: 9,
  }),
});

test("the words of events stand on no other text and within the drawing, and none is lost", () => {
  fc.assert(
    fc.property(cases, ({ kind, width, months, size, events }) => {
      const annotations = events.map(([part, text]) =>
        event(times.months(Math.floor(part * (months - 1))), text),
      );
      const svg = drawn(tabled(viewWith(kind, annotations), counts(months, size)), width);
      const boxes = textBoxesOf(svg);
      expect([...overlaps(boxes), ...cutOff(svg, boxes)]).toEqual([]);
      const told = texts(svg, ".told text").join("").replace(/\s/g, "");
      for (const [, text] of events) expect(told).toContain(text.replace(/\s/g, ""));
      expect(svg.querySelector("path.event")?.getAttribute("d")?.match(/M/g)?.length).toBe(
        annotations.length,
      );
    }),
    { numRuns: 16, seed: 20261128 },
  );
});

test("an event stands at its day between the months of a line, and over its month of columns", () => {
  const xOf = (kind: (typeof kinds)[number], at: string) => {
    const svg = drawn(tabled(viewWith(kind, [event(at, "New law")]), counts(13)));
    return Number(
      /^M([\d.]+),/.exec(svg.querySelector("path.event")?.getAttribute("d") ?? "")?.[1],
    );
  };
  const [before = 0, middle = 0, after = 0] = ["1900-05", "1900-06-15", "1900-06"].map((at) =>
    xOf("line", at),
  );
  expect((middle - before) / (after - before)).toBeCloseTo(0.5, 1);
  expect(xOf("column", "1900-06-15")).toBe(xOf("column", "1900-06"));
});

test("events that have no room for their words have numbers, whose words stand below", () => {
  const near = [
    event("1900-05", "One law that takes words"),
    event("1900-06", "Another of as many words"),
    event("1900-08", "The last of all"),
  ];
  const told = (width: "phone" | "wide") =>
    texts(drawn(tabled(viewWith("line", near), counts(13)), width), ".told text");
  // Lines of one text follow each other without a space here.
  expect(told("wide").sort()).toEqual([
    "Another of asmany words",
    "One law thattakes words",
    "The last of all",
  ]);
  expect(told("phone")).toEqual([
    "①",
    "②",
    "③",
    "① One law that takes words② Another of as many words③ The last of all",
  ]);
});

test("no line is broken by an event", () => {
  const path = (annotations: Annotation[]) =>
    drawn(tabled(viewWith("line", annotations), counts(13)))
      .querySelector("path.line")
      ?.getAttribute("d")
      ?.match(/M/g)?.length;
  expect(path([event("1900-08", "New law")])).toBe(path([]));
});
