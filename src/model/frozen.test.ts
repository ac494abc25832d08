import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { archiveFile, archivePath, frozenHash, frozenName, parseFrozen } from "./frozen.ts";

const name = "@2026-11-22-3f9a0c1d2b4e";
const of = { dataset: "population", view: "by-district", date: "2026-11-22", hash: "3f9a0c1d2b4e" };

test.each([
  { live: "/embed/population/by-district/" },
  { live: "/embed/population/by-district/dark/", theme: "dark" },
  { live: "/embed/population/by-district/2012-06/", state: "2012-06" },
  {
    live: "/en/embed/population/by-district/2012-04--2013-04/light/",
    language: "en",
    state: "2012-04--2013-04",
    theme: "light",
  },
])("an address tells language, view, state and theme: $live", ({ live, ...parts }) => {
  const path = `${live}${name}/`;
  expect(parseFrozen(path)).toEqual({ path, ...of, ...parts });
});

test.each([
  "/embed/population/by-district/dark/",
  `/embed/population/by-district/${name}`,
  `/embed/population/${name}/`,
  `/embed/population/by-district/a/b/${name}/`,
  "/embed/population/by-district/@2026-11-3f9a0c1d2b4e/",
  "/embed/population/by-district/@2026-11-22-3F9A0C1D2B4E/",
])("what is no address of a frozen embed is none: %s", (path) => {
  expect(parseFrozen(path)).toBeNull();
});

test("a frozen embed is kept in a file of its address", () => {
  const file = `data/archive/en/embed/population/by-district/${name}.html`;
  const path = `/en/embed/population/by-district/${name}/`;
  expect(archiveFile(path)).toBe(file);
  expect(archivePath(file)).toBe(path);
});

test("its hash is the first 12 digits of SHA-256 over the page without its name", async () => {
  const page = (own: string) => `<p>截至<a href="https://sanshe.example/embed/a/b/${own}/">`;
  const hash = createHash("sha256").update(page("")).digest("hex").slice(0, 12);
  const own = frozenName({ date: "2026-11-22", hash });
  expect(await frozenHash(page(""))).toBe(hash);
  expect(await frozenHash(page(own), own)).toBe(hash);
  expect(await frozenHash(page(own).replace("截至", "截止"), own)).not.toBe(hash);
});
