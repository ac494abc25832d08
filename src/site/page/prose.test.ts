import { expect, test } from "vitest";
import { renderProse } from "./prose.ts";

test("markup and scripts in a note are shown, never run", () => {
  expect(renderProse("<script>alert(1)</script>")).not.toContain("<script>");
  expect(renderProse("[x](javascript:alert(1))")).not.toContain("href");
  expect(renderProse("![x](https://elsewhere.example/x.png)")).not.toContain("<img");
});

test("a note's headings begin below the page's", () => {
  expect(renderProse("# 口径\n\n正文")).toBe("<h3>口径</h3>\n<p>正文</p>\n");
});
