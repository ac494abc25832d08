import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { headersAt, parseHeaders } from "../browser/headers.ts";
import { filesOf, pagesOf } from "./dist.ts";

const files = filesOf("dist");
const pages = pagesOf(files);
const headers = headersAt(parseHeaders(files.get("/_headers") ?? ""), "/about/");
const policy = headers["Content-Security-Policy"] ?? "";

test("the policy allows the one script inside pages by its hash, and no other", () => {
  const scripts = pages.flatMap(({ document }) =>
    [...document.querySelectorAll("script:not([src], [type='application/ld+json'])")].map(
      ({ textContent }) => `'sha256-${createHash("sha256").update(textContent).digest("base64")}'`,
    ),
  );
  expect(policy.match(/'sha256-[^']*'/g)).toEqual([...new Set(scripts)]);
});

test("nothing in a page needs what the policy forbids", () => {
  expect(policy).not.toContain("unsafe");
  for (const { address, document } of pages)
    expect(document.querySelectorAll("[style], style, base, object, embed").length, address).toBe(
      0,
    );
});

test("the lines for nginx say what the file for other hosts says", () => {
  const readme = readFileSync("README.md", "utf8");
  for (const [name, value] of Object.entries(headers))
    expect(readme).toContain(`add_header ${name} "${value}"`);
});
