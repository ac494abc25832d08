import { expect, test } from "vitest";
import { laterOf, weigh } from "./weigh.ts";

const files = new Map(
  Object.entries({
    "/a/index.html":
      '<link rel="icon" href="/i.svg"><link rel="stylesheet" href="/s.css"><script type="module" src="/_astro/a.js"></script>',
    "/i.svg": "<svg/>",
    "/s.css": "p{}",
    "/_astro/a.js": 'import{b}from"./b.js";import(`./later.js`);b()',
    "/_astro/b.js": "export const b=()=>import.meta.url",
    "/_astro/later.js": 'import"./b.js";import"./deep.js"',
    "/_astro/deep.js": "0",
  }).map(([path, text]) => [path, Buffer.from(text)]),
);

test("a page weighs what it asks for at once, with what its scripts import", () => {
  const { html, css, script, total, requests } = weigh(files, "/a/index.html");
  expect(requests).toBe(5);
  expect(script).toBeGreaterThan(css);
  expect(total).toBeGreaterThan(html + css + script);
});

test("what comes on need is weighed apart, without what is there already", () => {
  const later = laterOf(files, "/a/index.html");
  expect([...later.keys()]).toEqual(["/_astro/later.js"]);
  expect(later.get("/_astro/later.js")).toBeLessThan(
    laterOf(new Map(files).set("/_astro/deep.js", Buffer.alloc(999)), "/a/index.html").get(
      "/_astro/later.js",
    ) ?? 0,
  );
});
