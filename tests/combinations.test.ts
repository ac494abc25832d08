import { expect, test } from "vitest";
import { combinations } from "./browser/combinations.ts";

const all = combinations({
  page: ["front", "topic", "chart", "dataset", "about"],
  language: ["zh", "en"],
  mode: ["light", "dark", "forced", "elder"],
  size: ["phone", "desktop"],
});

test("every combination is there once", () => {
  expect(all.length).toBe(5 * 2 * 4 * 2);
  expect(new Set(all.map((each) => JSON.stringify(each))).size).toBe(all.length);
});
