import { expect, test } from "vitest";
import { isMap } from "../model/kinds.ts";
import { pictured } from "../../tests/drawn.ts";
import { specimen, specimenPoints, specimenViews } from "../../tests/specimen.ts";

test("a map of districts of every status looks as it did", () => {
  const view = specimenViews.find(({ kind }) => isMap(kind))!;
  expect(pictured(specimen(view))).toMatchSnapshot();
});

test("a map of points of every status looks as it did", () => {
  expect(pictured(specimenPoints())).toMatchSnapshot();
});
