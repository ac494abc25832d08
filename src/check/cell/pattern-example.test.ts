import { expect, test } from "vitest";
import { compilePattern } from "./constraints.ts";
import { patternExample } from "./pattern-example.ts";

const example = (pattern: string) => patternExample(pattern, compilePattern(pattern) ?? /^$/);

test("a pattern is shown by a text that fits it", () => {
  expect(example("\\d{4}")).toBe("2026");
  expect(example("\\d{4}-\\d{2}-\\d{2}")).toBe("2026-01-01");
  expect(example("[A-Z]{2}\\d{3}")).toBe("AA123");
  expect(example("\\d{6}|\\d{9}")).toBe("123456");
  expect(example("(?:N|S)-\\d+")).toBe("N-1");
  expect(example("[0-9]{6}(\\d{3})?")).toBe("123456123");
});

test("one that is too strange has none", () => {
  expect(example("(?!00)\\d\\d(?<=7)")).toBeNull();
  expect(example("[^a]+")).toBeNull();
});
