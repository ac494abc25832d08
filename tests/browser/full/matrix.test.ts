import { test } from "vitest";
import { inspect, matrix } from "../matrix.ts";
import { visitor } from "../../stage/visit.ts";

const site = visitor();

test.each(matrix)("$sort ($language, $mode, $size) is accessible by axe", async (combination) => {
  await inspect(combination, site);
});
