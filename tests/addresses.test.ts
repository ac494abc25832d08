import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { templates } from "../src/address/paths.ts";
import { codeFiles, codeOf } from "./code.ts";

/** How addresses begin, and the names of files that stand at the root. */
const names = Object.values(templates)
  .map((template) => /^\/([^/{]+)/.exec(template)?.[1])
  .filter((name) => name !== undefined);

const literal = new Set(names.map((name) => name.replaceAll(".", String.raw`\.`)));
const sign = new RegExp(`(?<![\\w.])/(${[...literal].join("|")})(?=["'\`/])|index\\.html`);

test("what an address looks like is said by none but the addresses", () => {
  const all = codeFiles(["src", "scripts", "tests/stage"]);
  const own = all.filter((path) => !path.startsWith("src/address/"));
  const naming = own.filter((path) => sign.test(codeOf(readFileSync(path, "utf8"))));
  expect(naming).toEqual([]);
  expect(all.length).toBeGreaterThan(own.length);
});
