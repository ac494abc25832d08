import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { siteIcon } from "./icon.ts";

test("the icon has the accent of the site's tokens, in light and in dark", () => {
  const tokens = readFileSync("src/styles/tokens.css", "utf8");
  const [, light = "", dark = ""] = /--accent: light-dark\((\S+), (\S+)\)/.exec(tokens) ?? [];
  expect(siteIcon(tokens)).toContain(`circle{fill:${light};`);
  expect(siteIcon(tokens)).toContain(`dark){circle{fill:${dark}}`);
});

test("tokens without an accent make no icon", () => {
  expect(() => siteIcon(":root { --ink: black; }")).toThrow("no accent");
});
