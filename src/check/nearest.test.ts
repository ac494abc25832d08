import { expect, test } from "vitest";
import { nearest, suggest, suggestCalled } from "./nearest.ts";

test.each([
  ["holder", ["holders", "place"], "holders"],
  ["palce", ["holders", "place"], "place"],
  ["Both", ["national", "both"], "both"],
  [" both", ["national", "both"], "both"],
  ["区县", ["区域", "时点"], "区域"],
])("%s was meant to be one of %j", (text, candidates, meant) => {
  expect(nearest(text, candidates)).toBe(meant);
});

test("of several equally near none is guessed", () => {
  expect(nearest("2012", ["2011", "2013"])).toBeNull();
});

test("what is like nothing is not guessed", () => {
  expect(nearest("网络", ["jxrb-2013", "census"])).toBeNull();
  expect(nearest("Q", ["P", "E"])).toBeNull();
  expect(nearest("a", [])).toBeNull();
});

test("a suggestion is a parameter only where there is one", () => {
  expect(suggest("bat", ["bar"])).toEqual({ nearest: "bar" });
  expect(suggest("pie", ["choropleth"])).toEqual({});
});

test("what is called by a title of one is that one", () => {
  const titles = new Map([
    ["period", ["年份", "Year"]],
    ["place", ["地区", "Area"]],
    ["people", ["地区", "People"]],
  ]);
  expect(suggestCalled("Year", titles)).toEqual({ nearest: "period" });
  expect(suggestCalled("peple", titles)).toEqual({ nearest: "people" });
  expect(suggestCalled("地区", titles)).toEqual({});
});
