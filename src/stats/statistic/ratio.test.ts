import { expect, test } from "vitest";
import { absent, observed } from "../../model/observation.ts";
import { measure, ratePer10000, share } from "./ratio.ts";

test("a rate is per 10,000 residents (D01, D03 of the derived rates)", () => {
  expect(ratePer10000(1358, 4_501_657).toFixed(2)).toBe("3.02");
  expect(ratePer10000(356, 815_848).toFixed(2)).toBe("4.36");
});

test("a share is in percent (D06: 166 of 1,170)", () => {
  expect(share(166, 1170).toFixed(1)).toBe("14.2");
});

const exactly = (value: number) => observed(value, null, null);

test("what is divided by an inexact number is inexact itself, and provisional wins", () => {
  expect(measure(exactly(50), "share", observed(200, null, "over"))).toEqual({
    status: "estimated",
    value: 25,
    qualifier: "about",
  });
  expect(measure(exactly(50), "share", observed(200, "P", null)).status).toBe("provisional");
});

test("a missing figure stays missing in a rate, and a qualifier stays with its number", () => {
  expect(measure(absent("x"), "ratePer10000", exactly(100))).toEqual(absent("x"));
  expect(measure(observed(50, null, "over"), "share", exactly(200))).toEqual({
    status: "estimated",
    value: 25,
    qualifier: "over",
  });
});

test("what is divided by a provisional number keeps its own qualifier, by an estimate it is about right", () => {
  const divided = (flag: "P" | "E") =>
    measure(observed(50, null, "over"), "share", observed(200, flag, null));
  expect(divided("P")).toEqual({ status: "provisional", value: 25, qualifier: "over" });
  expect(divided("E").qualifier).toBe("about");
});
