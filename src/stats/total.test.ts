import { expect, test } from "vitest";
import { absent, observed } from "../model/observation.ts";
import { totalOf } from "./total.ts";

const [twelve, zero] = [observed(12, null, null), observed(0, null, null)];

test("exact parts have an exact total, and zeros a total of zero", () => {
  expect(totalOf([twelve, zero, observed(0.3, null, null)])).toEqual(observed(12.3, null, null));
  expect(totalOf([zero, zero])).toEqual(zero);
});

test("a part that is missing or suppressed leaves a lower bound", () => {
  for (const symbol of ["x", "c"] as const)
    expect(totalOf([twelve, absent(symbol)])).toEqual(observed(12, null, "over"));
  expect(totalOf([absent("z"), absent("c")])).toEqual(absent("c"));
});

test("a part that is not applicable takes nothing from a total", () => {
  expect(totalOf([twelve, absent("z")])).toEqual(twelve);
  expect(totalOf([absent("z")])).toEqual(absent("z"));
});

test("a total of projections is one, whatever its other parts are", () => {
  const parts = [twelve, observed(1, "E", null), observed(2, "P", null), observed(3, "F", "over")];
  expect(totalOf(parts)).toEqual({ status: "projected", value: 18, qualifier: "over" });
});

test("a total is as uncertain as its parts", () => {
  const [over, near, upto, about] = (["over", "near", "upto", "about"] as const).map((qualifier) =>
    observed(5, null, qualifier),
  );
  expect(totalOf([twelve, over!]).qualifier).toBe("over");
  expect(totalOf([twelve, near!]).qualifier).toBe("near");
  expect(totalOf([near!, upto!]).qualifier).toBe("upto");
  expect(totalOf([about!, upto!]).qualifier).toBe("about");
  expect(totalOf([over!, upto!])).toEqual(absent("x"));
  expect(totalOf([absent("x"), about!])).toEqual(absent("x"));
  expect(totalOf([twelve, observed(1, "P", null), observed(1, "E", null)]).status).toBe(
    "provisional",
  );
  expect(totalOf([twelve, observed(1, "E", null)])).toEqual(observed(13, "E", null));
});
