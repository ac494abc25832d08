import { expect, test } from "vitest";
import { invalidIn, ofEachSort } from "./validity.ts";

test("a page of each sort is valid HTML", () => {
  expect(invalidIn(ofEachSort)).toEqual([]);
});
