import { expect, test } from "vitest";
import { selection } from "./in-data.ts";

test("rows are selected as RFC 7111 says it: numbers, and runs of them, in their order", () => {
  expect(selection(["17"])).toBe("17");
  expect(selection(["9", "4", "8", "2", "10"])).toBe("2;4;8-10");
});
