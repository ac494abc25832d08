import { expect, test } from "vitest";
import { invalidIn } from "../stage/valid-html.ts";
import { ofEachSort } from "./validity.ts";

test("a page of each sort is valid HTML", () => {
  expect(invalidIn(ofEachSort)).toEqual([]);
});
