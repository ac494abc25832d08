import { describe, expect, test } from "vitest";
import { drawn, expectLinear, marksByRow, px } from "../../../tests/drawn.ts";
import { measured, type Pair } from "../../../tests/measured.ts";
import type { Locale } from "../../model/locale.ts";
import { presentScatter } from "./marks.ts";

const few: Pair[] = [
  ["40", "400"],
  ["70", "100"],
  ["90", "250"],
  ["x", "90"],
  ["5", "0"],
];

const said = (pairs: Pair[], locale: Locale = "en") =>
  presentScatter(measured(pairs, { locale })).sentence;

describe("dots", () => {
  test("stand where their two numbers are, each with both in its words", () => {
    const svg = drawn(measured(few));
    const marks = marksByRow(svg);
    const shown = [2, 3, 4, 6].map((record) => marks.get(record));
    expectLinear(shown.map((mark, index) => ({ x: [40, 70, 90, 5][index]!, y: px(mark, "cx") })));
    expectLinear(
      shown.map((mark, index) => ({ x: [400, 100, 250, 0][index]!, y: px(mark, "cy") })),
    );
    expect(shown[0]?.getAttribute("data-tip")).toBe("P0\nwide: 40 people\nhigh: 400 people");
  });

  test("of the same numbers are one, which tells of all", () => {
    const svg = drawn(measured([["7", "7"], ...few, ["7", "7"]]));
    const both = [...svg.querySelectorAll("[data-row]")].filter(
      (mark) => mark.getAttribute("data-row") === "2 8",
    );
    expect(both.map((mark) => mark.getAttribute("data-tip"))).toEqual([
      "P0 and P6\nwide: 7 people\nhigh: 7 people",
    ]);
  });

  test("have areas in proportion to a third number, and the legend too", () => {
    const svg = drawn(measured(few, { size: true }));
    const marks = marksByRow(svg);
    const area = (record: number) => px(marks.get(record), "r") ** 2;
    expect(area(4) / area(2)).toBeCloseTo(90 / 40, 1);
    const legend = [...svg.querySelectorAll(".size circle")].map((circle) => px(circle, "r") ** 2);
    expect(legend[0]! / area(4)).toBeCloseTo(80 / 90, 1);
    expect(svg.textContent).toContain("Area of circles: wide (people)");
  });
});

test("what has no place is said below it, with its pattern, and not drawn at zero", () => {
  const svg = drawn(measured(few));
  expect(marksByRow(svg).has(5)).toBe(false);
  expect(svg.querySelector("[data-record]")?.getAttribute("data-record")).toBe("5");
  expect(svg.textContent).toContain("P3 (wide): not published");
});

test("axes far from zero start above it, and say so", () => {
  const svg = drawn(
    measured([
      ["90", "5"],
      ["95", "1"],
      ["99", "3"],
    ]),
  );
  expect(svg.textContent).toContain("Horizontal axis starts at 90");
  expect(svg.textContent).not.toContain("Vertical axis");
});

test("equal distances are equal ratios where declared", () => {
  const svg = drawn(
    measured(
      [
        ["1", "1"],
        ["10", "10"],
        ["100", "100"],
      ],
      { scale: "log" },
    ),
  );
  const marks = marksByRow(svg);
  expectLinear([2, 3, 4].map((record, index) => ({ x: index, y: px(marks.get(record), "cx") })));
});

describe("the sentence", () => {
  test("says how many have both figures and which has most of each, and nothing of a cause", () => {
    expect(said(few)).toBe(
      "Of 4 with both figures, highest in wide: P2, 90 people; highest in high: P0, 400 people; " +
        "wide: P3: not published.",
    );
    expect(said(few, "zh")).toBe(
      "两项都有数字的4个中，wide最高的是P2，为90人；high最高的是P0，为400人；wide：P3未公布。",
    );
  });

  test("says once who has most of both", () => {
    expect(
      said([
        ["1", "2"],
        ["3", "4"],
      ]),
    ).toBe("Of 2 with both figures, P1 is highest in both: wide 3 people, high 4 people.");
    expect(said([["1", "2"]])).toBe("P0: wide 1 people, high 2 people.");
  });
});
