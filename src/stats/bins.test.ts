import fc from "fast-check";
import { expect, test } from "vitest";
import { binOf, classing, type Bin } from "./bins.ts";

/** The classes alone. */
const bins = (...given: Parameters<typeof classing>) => classing(...given).bins;

const edges = (classes: Bin[]) => [classes[0]?.from, ...classes.map(({ to }) => to)];

test("classes have round edges, cover every value and do not overlap", () => {
  const classes = bins([4.4, 9.4, 26.2], 4);
  expect(edges(classes)).toEqual([0, 5, 10, 15, 20, 25, 30]);
  expect([4.4, 5, 26.2].map((value) => binOf(value, classes))).toEqual([0, 1, 5]);
});

test("one value alone is one class, and none is none", () => {
  expect(bins([4.36, 4.36], 4)).toEqual([{ from: 4.36, to: 4.36 }]);
  expect(binOf(4.36, bins([4.36], 4))).toBe(0);
  expect(bins([], 4)).toEqual([]);
});

test("what is counted has whole edges", () => {
  expect(edges(bins([1, 2, 3], 4))).toEqual([1, 2, 3]);
  expect(edges(bins([1, 2, 3, 5, 8, 9], 4)).every(Number.isInteger)).toBe(true);
});

const skewed = [1, 2, 5, 30, 400, 13_700_000_000];

test("one value far from all others does not leave them in one class", () => {
  const classes = bins(skewed, 4);
  const [highest, ...others] = skewed.toReversed().map((value) => binOf(value, classes));
  expect(others).not.toContain(highest);
  expect(new Set(others).size).toBeGreaterThan(1);
});

test("a round number far above all others has a class of its own, as others have", () => {
  const near = Array.from({ length: 40 }, (_, index) => 20 + (index % 30));
  for (const far of [50_000, 49_999]) {
    const { method, bins } = classing([...near, far], 4);
    const counts = bins.map((_, at) => [...near, far].filter((value) => binOf(value, bins) === at));
    expect(method).toBe("natural");
    expect(counts.at(-1)).toEqual([far]);
  }
  expect(classing([1, 1, 1, 1, 1, 1, 2, 3, 4, 5], 4).bins.every(({ to }) => to % 1 === 0)).toBe(
    true,
  );
});

test("quantiles hold as many values each, between round edges", () => {
  const values = Array.from({ length: 160 }, (_, index) => Math.round(8000 * 1.04 ** index));
  const classes = bins(values, 4, { declared: "quantile" });
  const counts = classes.map(
    (_, at) => values.filter((value) => binOf(value, classes) === at).length,
  );
  for (const count of counts) expect(Math.abs(count - 40)).toBeLessThanOrEqual(1);
  expect(edges(classes).every((edge = 0.5) => edge % 100 === 0)).toBe(true);
});

test("declared edges are kept, and what lies beyond them has classes too", () => {
  expect(edges(bins([3, 12, 47], 4, { declared: [20, 10] }))).toEqual([3, 10, 20, 47]);
  expect(edges(bins([12, 15], 4, { declared: [10, 20] }))).toEqual([10, 20]);
});

test("two sides of a middle have steps of one width, whole ones of what is counted", () => {
  expect(edges(bins([-4, -1, 2, 17], 4, { declared: "equal", middle: 0 }))).toEqual([
    -5, 0, 5, 10, 15, 20,
  ]);
  expect(edges(bins([93, 98, 104], 4, { declared: "equal", middle: 100 }))).toEqual([
    92, 94, 96, 98, 100, 102, 104,
  ]);
});

/** Numbers of one size, some of them far from the others. */
const numbers = fc
  .record({
    power: fc.integer({ min: -4, max: 9 }),
    parts: fc.array(fc.tuple(fc.integer({ min: -300, max: 700 }), fc.constantFrom(1, 1, 1, 1000)), {
      minLength: 1,
      maxLength: 60,
    }),
  })
  .map(({ power, parts }) => parts.map(([part, times]) => Number(`${part * times}e${power}`)));

test.each(["equal", "natural", "quantile", undefined] as const)(
  "whatever the values, each is in a class that covers it (%s)",
  (declared) => {
    fc.assert(
      fc.property(numbers, (values) => {
        const classes = bins(values, 4, { declared });
        for (const [index, { from, to }] of classes.entries()) {
          expect(from).toBeLessThanOrEqual(to);
          expect(classes[index + 1]?.from ?? to).toBe(to);
        }
        for (const value of values) {
          const { from, to } = classes[binOf(value, classes)]!;
          expect(from <= value && value <= to, `${value} in ${from}–${to}`).toBe(true);
        }
      }),
      { numRuns: 300, seed: 20261127 },
    );
  },
);

test("it is said how the classes were found", () => {
  const methodOf = (...given: Parameters<typeof classing>) => classing(...given).method;
  expect(methodOf([1, 2, 3, 4, 5, 6, 7, 8], 4)).toBe("equal");
  expect(methodOf([1, 1.1, 1.2, 1.3, 1.4, 30, 31, 400], 4)).not.toBe("equal");
  expect(methodOf([1, 2, 3, 4, 5, 6], 4, { declared: "quantile" })).toBe("quantile");
  expect(methodOf([1, 2, 3, 4, 5, 6], 4, { declared: [3] })).toBe("declared");
  expect(methodOf([5, 5], 4)).toBe("single");
});

test("where all values are the middle, they are one class", () => {
  expect(classing([3, 3], 4, { middle: 3 })).toEqual({
    method: "single",
    bins: [{ from: 3, to: 3 }],
  });
});

test("what is not counted has classes of parts, and quantiles as many as are asked for", () => {
  expect(edges(bins([0.1, 0.2, 0.45], 4))).toEqual([0.1, 0.2, 0.3, 0.4, 0.5]);
  const values = Array.from({ length: 90 }, (_, index) => index * index);
  expect(bins(values, 3, { declared: "quantile" })).toHaveLength(3);
  expect(bins(values, 5, { declared: "quantile" })).toHaveLength(5);
});

test("no class reaches over zero where no number does, however far the middle is from it", () => {
  for (const declared of [undefined, "natural", "quantile"] as const) {
    const above = bins([0, 0.4, 3, 5, 12, 18, 20], 4, { middle: 2, declared });
    expect(above[0]?.from, declared).toBe(0);
    const below = bins([0, -0.4, -3, -5, -12, -18, -20], 4, { middle: -2, declared });
    expect(below.at(-1)?.to, declared).toBe(0);
  }
});

test("a value on the edge of two quantiles is of the lower one", () => {
  const classes = bins([1, 2, 3, 4, 5], 2, { declared: "quantile" });
  expect([1, 2, 3, 4, 5].map((value) => binOf(value, classes))).toEqual([0, 0, 0, 1, 1]);
});
