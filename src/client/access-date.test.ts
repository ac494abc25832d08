import { expect, test } from "vitest";
import { dateBlanks } from "../model/time/access-date.ts";
import { accessDate } from "./access-date.ts";

const late = new Date(2026, 2, 5, 23, 59, 59); // of the reader's own day, wherever that is

test("the day is the reader's own, in the form that the blank has", () => {
  expect(accessDate("iso", late)).toBe("2026-03-05");
  expect(accessDate("slash", late)).toBe("2026/03/05");
  expect(accessDate("words", late)).toBe("March 5, 2026");
});

test("a blank is as long as what fills it, so that the line hardly moves", () => {
  for (const form of ["iso", "slash"] as const)
    expect(dateBlanks[form].length).toBe(accessDate(form, late).length);
});

test("a form that no blank has is an error", () => {
  for (const form of [undefined, "", "toString"])
    expect(() => accessDate(form, late)).toThrow("unknown date");
});
