import { expect, test } from "vitest";
import { pictured } from "../../tests/drawn.ts";
import { specimen, specimenPoints, specimenViews } from "../../tests/specimen.ts";

test("a map of districts of every status looks as it did", () => {
  const view = specimenViews.find(({ kind }) => kind === "choropleth")!;
  expect(pictured(specimen(view))).toMatchSnapshot();
});

test("a map of points of every status looks as it did", () => {
  expect(pictured(specimenPoints())).toMatchSnapshot();
});
