import { expect, test } from "vitest";
import { fullEndings, shortEndings } from "./endings.ts";

test("ends of codes that follow each other are left out, and come again", () => {
  const endings = ["009", "010", "011", "200", "a1", "999", "1000"];
  expect(shortEndings(endings)).toEqual(["009", "", "", "200", "a1", "999", ""]);
  expect(fullEndings(shortEndings(endings))).toEqual(endings);
});
