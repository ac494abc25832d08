import { expect, test } from "vitest";
import { cited } from "../../../tests/citable.ts";
import { citationsOf } from "./cite.ts";

const undated = (isFrozen: boolean) =>
  citationsOf({ ...cited.en, isFrozen }, "en")
    .filter(({ dated }) => dated === undefined)
    .map(({ name }) => name);

test("every citation has a blank for the day of access, but CSL-JSON, and APA of what never changes", () => {
  expect(undated(false)).toEqual(["CSL-JSON"]);
  expect(undated(true)).toEqual(["APA, 7th edition", "CSL-JSON"]);
});
