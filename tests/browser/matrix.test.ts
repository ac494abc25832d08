import { test } from "vitest";
import { inspect, matrix } from "./matrix.ts";
import { pairwise } from "./pairwise.ts";
import { visitor } from "./visit.ts";

const { visit, origin } = visitor();

test.each(pairwise(matrix))(
  "$sort ($language, $mode, $size) loads without complaint, fits and is accessible by axe",
  async (combination) => {
    await inspect(combination, { visit, origin });
  },
);
