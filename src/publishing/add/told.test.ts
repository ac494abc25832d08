import { expect, test } from "vitest";
import { columnsTold, givenTold, reasonTold } from "./told.ts";

test("a column is told by its label, which may hold the sign itself, and may not be read", () => {
  expect(columnsTold([" a=b = place ", "no. ="])).toEqual({ "a=b": "place", "no.": null });
});

test("what a column is in each row may hold the sign too", () => {
  expect(givenTold(["period=2026-04", "note = a=b"])).toEqual({ period: "2026-04", note: "a=b" });
});

test("a reason is told in each language, and by whom", () => {
  expect(reasonTold(["zh=补录", "en=Entered = late", "xx=?"], "Li")).toEqual({
    reason: { zh: "补录", en: "Entered = late" },
    who: "Li",
  });
  expect(reasonTold(["en=Late"])?.who).toBe("");
  expect(reasonTold([], "Li")).toBeUndefined();
});
