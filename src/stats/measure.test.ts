import { expect, test } from "vitest";
import { absent, observed } from "../model/observation.ts";
import { measure, ratePer10000, share } from "./measure.ts";

test("a rate is per 10,000 residents (D01, D03 of the derived rates)", () => {
  expect(ratePer10000(1358, 4_501_657).toFixed(2)).toBe("3.02");
  expect(ratePer10000(356, 815_848).toFixed(2)).toBe("4.36");
});

test("a share is in percent (D06: 166 of 1,170)", () => {
  expect(share(166, 1170).toFixed(1)).toBe("14.2");
});

test("a missing figure stays missing in a rate, and a qualifier stays with its number", () => {
  expect(measure(absent("x"), "ratePer10000", 100)).toEqual(absent("x"));
  expect(measure(observed(50, null, "over"), "share", 200)).toEqual({
    status: "estimated",
    value: 25,
    qualifier: "over",
  });
});
