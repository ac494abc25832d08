import { expect, test } from "vitest";
import { archiveFile, archivePath, frozenName, parseFrozen } from "./frozen.ts";

const name = "@2026-11-22-3f9a0c1d2b4e";
const of = { dataset: "population", view: "by-district", date: "2026-11-22", hash: "3f9a0c1d2b4e" };

test("the last part of its address has its date and its hash, and is read again", () => {
  expect(frozenName(of)).toBe(name);
  expect(parseFrozen(`/embed/population/by-district/${name}/`)).toEqual({ sort: "frozen", ...of });
});

test("a live embed is no frozen one", () => {
  expect(parseFrozen("/embed/population/by-district/dark/")).toBeNull();
});

test("a frozen embed is kept in a file of its address", () => {
  const file = `data/archive/en/embed/population/by-district/${name}.html`;
  const path = `/en/embed/population/by-district/${name}/`;
  expect(archiveFile(path)).toBe(file);
  expect(archivePath(file)).toBe(path);
});
