import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** The city whose figures stand in `data/`, by its names and the codes of its districts. */
const city = /嘉兴|Jiaxing|\b3304\d\d\b/;

test("what is shared by tests, and looks at a site, is of every city", () => {
  const files = globSync("tests/**/*.ts").filter((path) => !path.endsWith("cities.test.ts"));
  expect(files.filter((path) => city.test(readFileSync(path, "utf8")))).toEqual([]);
});
