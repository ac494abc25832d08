import { expect, test } from "vitest";
import { boundsOf, type Relation } from "./bounds.ts";

const count = { least: 0, most: Infinity, isInteger: true };

/** The sum of some numbers. */
const sum = (indices: number[], value: number, slack = 0): Relation => ({
  terms: new Map(indices.map((index) => [index, 1])),
  least: value - slack,
  most: value + slack,
});

const told = (numbers: number, relations: Relation[]) =>
  boundsOf(
    Array.from({ length: numbers }, () => count),
    relations,
  ).map(({ least, most }) => [least, most]);

test("one number that is lacking in a sum is the difference", () => {
  expect(told(1, [sum([0], 7)])).toEqual([[7, 7]]);
});

test("two have the sum between them, neither below zero", () => {
  expect(told(2, [sum([0, 1], 7)])).toEqual([
    [0, 7],
    [0, 7],
  ]);
});

test("a block of four in rows and columns stays open, three of them do not", () => {
  const rows = [sum([0, 1], 7), sum([2, 3], 5)];
  expect(told(4, [...rows, sum([0, 2], 6), sum([1, 3], 6)])[0]).toEqual([1, 6]);
  expect(told(3, [sum([0, 1], 7), sum([2], 5), sum([0, 2], 6)])).toEqual([
    [1, 1],
    [6, 6],
    [5, 5],
  ]);
});

test("what only a combination of sums tells is found by elimination", () => {
  // a + b = 9, b + c = 8, a + c = 7: none of them alone says anything exact.
  expect(told(3, [sum([0, 1], 9), sum([1, 2], 8), sum([0, 2], 7)])).toEqual([
    [4, 4],
    [5, 5],
    [3, 3],
  ]);
});

test("a rounded sum leaves as much as it was rounded by", () => {
  expect(told(1, [sum([0], 7, 2)])).toEqual([[5, 9]]);
});

test("numbers that are no counts are not rounded", () => {
  const ranges = [{ least: 0, most: Infinity, isInteger: false }];
  expect(boundsOf(ranges, [sum([0], 1.25, 0.5)])[0]).toMatchObject({ least: 0.75, most: 1.75 });
});
