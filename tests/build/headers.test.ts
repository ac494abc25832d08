import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { headersAt, parseHeaders } from "../browser/headers.ts";
import { embedsOf, filesOf, pagesOf } from "./dist.ts";

const files = filesOf("dist");
const own = pagesOf(files);
const embeds = embedsOf(files);
const pages = [...own, ...embeds];
const rules = parseHeaders(files.get("/_headers") ?? "");

const policyOf = (document: Document): string =>
  document.querySelector("meta[http-equiv=Content-Security-Policy]")?.getAttribute("content") ?? "";

const hashesOf = (document: Document, selector: string): string[] =>
  [...document.querySelectorAll(selector)].map(
    ({ textContent }) => `'sha256-${createHash("sha256").update(textContent).digest("base64")}'`,
  );

const scripts = "script:not([src], [type='application/ld+json'], [type='application/json'])";

test("the policy of a page allows the script and the sheet inside it by their hashes, and no other", () => {
  for (const { address, document } of pages) {
    const policy = policyOf(document);
    expect(policy, address).toMatch(/^default-src 'none'; /);
    expect(policy.includes("unsafe"), address).toBe(false);
    const within = [...hashesOf(document, scripts), ...hashesOf(document, "style")];
    expect(policy.match(/'sha256-[^']*'/g), address).toEqual(within);
  }
});

test("the policy stands before all that it governs", () => {
  for (const { address, html } of pages)
    expect(html.indexOf("Content-Security-Policy"), address).toBeLessThan(
      html.search(/<(script|style|link)\b/),
    );
});

test("nothing in a page needs what the policy forbids", () => {
  for (const { address, document } of own)
    expect(document.querySelectorAll("[style], style, object").length, address).toBe(0);
  for (const { address, document } of own)
    expect(policyOf(document).includes("; frame-src 'self'; "), address).toBe(
      document.querySelector("iframe") !== null,
    );
  for (const { address, document } of embeds)
    expect(document.querySelectorAll("[style], object, iframe, img").length, address).toBe(0);
});

test("others may show embeds in frames, and no other page", () => {
  const policyAt = (address: string) => headersAt(rules, address)["Content-Security-Policy"];
  for (const { address } of own) expect(policyAt(address), address).toBe("frame-ancestors 'self'");
  for (const { address } of embeds) expect(policyAt(address), address).toBe("frame-ancestors *");
});

test("the lines for nginx say what the file for other hosts says", () => {
  const readme = readFileSync("README.md", "utf8");
  const { "X-Content-Type-Options": sniff, "Referrer-Policy": referrer } = headersAt(rules, "/");
  expect(readme).toContain(`add_header X-Content-Type-Options "${sniff}"`);
  expect(readme).toContain(`add_header Referrer-Policy "${referrer}"`);
  expect(readme).toContain('add_header Content-Security-Policy "frame-ancestors $framers"');
});
