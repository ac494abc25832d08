import { describe, expect, test } from "vitest";
import { nearest, stepped, walkOrder, type Box } from "./walk.ts";

interface Mark {
  name: string;
  series: string;
  box: Box;
}

/** A mark that is called by its name and, if need be, its series: `a` or `ax`. */
const mark = (called: string, x: number, y: number): Mark => ({
  name: called.charAt(0),
  series: called.charAt(1),
  box: { left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 },
});

const boxOf = ({ box }: Mark) => box;
const names = (marks: Mark[]) => marks.map(({ name }) => name).join("");

describe("the nearest mark", () => {
  const marks = [mark("a", 10, 10), mark("b", 50, 10), mark("c", 50, 14)];
  const at = (x: number, y: number) => nearest(marks, { x, y }, boxOf)?.name;

  test("is the one whose edge is nearest, within reach of a finger", () => {
    expect(at(10, 10)).toBe("a");
    expect(at(28, 10)).toBe("a");
    expect(at(10, 38)).toBe("a");
    expect(at(10, 41)).toBeUndefined();
  });

  test("is the one whose middle is nearest where several are under the point", () => {
    expect(at(50, 11)).toBe("b");
    expect(at(50, 13)).toBe("c");
  });
});

describe("the way through marks", () => {
  test("goes from left to right, and down where marks stand above each other", () => {
    const marks = [mark("c", 50, 10), mark("b", 10.4, 40), mark("a", 10, 10)];
    expect(names(walkOrder(marks, boxOf, false))).toBe("abc");
  });

  test("goes on along a long line whose marks stand closer than that", () => {
    const rising = Array.from({ length: 20 }, (_, index) =>
      mark("a", 10 + index * 0.8, 90 - index),
    );
    const xs = walkOrder(rising, boxOf, false).map(({ box }) => box.left);
    expect(xs.every((x, index) => index < 2 || x > (xs[index - 2] ?? 0))).toBe(true);
    expect(xs.at(-1)).toBeGreaterThan(18);
  });

  test("goes down first where it is told to", () => {
    const marks = [mark("c", 5, 40), mark("b", 50, 10), mark("a", 10, 10.4)];
    expect(names(walkOrder(marks, boxOf, true))).toBe("abc");
  });
});

describe("a key", () => {
  const order = [mark("ax", 10, 10), mark("by", 10, 40), mark("cx", 50, 10), mark("dy", 50, 40)];
  const from = (name: string | null, key: string) =>
    stepped(
      order,
      order.find((each) => each.name === name),
      { key, seriesOf: ({ series }) => series },
    )?.name;

  test("leads up and down through all marks", () => {
    expect(from("a", "ArrowDown")).toBe("b");
    expect(from("c", "ArrowUp")).toBe("b");
  });

  test("leads left and right along the series", () => {
    expect(from("a", "ArrowRight")).toBe("c");
    expect(from("d", "ArrowLeft")).toBe("b");
  });

  test("leads to either end, and no further", () => {
    expect(from("b", "End")).toBe("d");
    expect(from("b", "Home")).toBe("a");
    expect(from("d", "ArrowDown")).toBe("d");
    expect(from("b", "ArrowLeft")).toBe("b");
  });

  test("leads from nowhere to the first mark", () => {
    expect(from(null, "ArrowLeft")).toBe("a");
    expect(from(null, "End")).toBe("d");
  });

  test("that is none of these leads nowhere", () => {
    expect(from("a", "Tab")).toBeUndefined();
    expect(from(null, "x")).toBeUndefined();
  });
});
