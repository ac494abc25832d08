import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { frozenHash } from "./frozen.ts";

test("its hash is the first 12 digits of SHA-256 over the page without its name", async () => {
  const page = (own: string) => `<p>截至<a href="https://sanshe.example/embed/a/b/${own}/">`;
  const hash = createHash("sha256").update(page("")).digest("hex").slice(0, 12);
  const own = `@2026-11-22-${hash}`;
  expect(await frozenHash(page(""))).toBe(hash);
  expect(await frozenHash(page(own), own)).toBe(hash);
  expect(await frozenHash(page(own).replace("截至", "截止"), own)).not.toBe(hash);
});
