import { expect, test } from "vitest";
import { sentence } from "./describe.ts";

test("a sentence that a shortened unit ends has one full stop", () => {
  expect(sentence([{ name: null, text: "всего 12 чел." }], "2025 г.", "ru")).toBe(
    "2025 г.: всего 12 чел.",
  );
});
