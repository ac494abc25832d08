import { expect, test } from "vitest";
import { choiceOf, hashOf, isChosen } from "./address.ts";

const filters = [
  { key: "district", label: "", options: [{ value: "330402", label: "" }] },
  { key: "year", label: "", options: [{ value: "2012-04--2013-04", label: "" }] },
];

test("an address says what is chosen, and is read again as it was written", () => {
  const choice = { district: "330402", year: "2012-04--2013-04" };
  expect(hashOf(choice)).toBe("#district=330402&year=2012-04--2013-04");
  expect(choiceOf(hashOf(choice), filters)).toEqual(choice);
  expect(hashOf({})).toBe("");
});

test("what no filter offers is not chosen, nor is an anchor of the page", () => {
  expect(choiceOf("#district=1&town=2", filters)).toEqual({});
  expect(choiceOf("#content", filters)).toEqual({});
  expect(choiceOf("", filters)).toEqual({});
});

test("a place is shown where it meets every choice", () => {
  const values = { district: "330402", year: "2012" };
  expect(isChosen(values, {})).toBe(true);
  expect(isChosen(values, { district: "330402" })).toBe(true);
  expect(isChosen(values, { district: "330402", year: "2011" })).toBe(false);
});
