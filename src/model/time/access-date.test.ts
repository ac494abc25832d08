import { expect, test } from "vitest";
import { aroundBlank } from "./access-date.ts";

test("a text is parted at its blank, also where a title before it looks like one", () => {
  expect(aroundBlank("Seen [____-__-__]. https://x.example/", "iso")).toEqual([
    "Seen [",
    "]. https://x.example/",
  ]);
  expect(aroundBlank("Forms with ____-__-__ [____-__-__]. https://x.example/", "iso")).toEqual([
    "Forms with ____-__-__ [",
    "]. https://x.example/",
  ]);
});

test("a text without its blank stays whole", () => {
  expect(aroundBlank("https://x.example/", "words")).toBeNull();
});
