import { expect, test } from "vitest";
import { tabled, wholeTable } from "../../../tests/tabled.ts";
import { verdictsPage } from "./verdicts.ts";

test("the rules name the limits by which the site judges, and leave no word open", () => {
  const { catalogue } = tabled(wholeTable, ["period place count", "2020 city 1"]);
  const { page, rules } = verdictsPage(catalogue, "en");
  const text = rules.map((rule) => rule.text).join(" ");
  expect(page.canonical).toMatch(/\/about\/findings\/$/);
  for (const limit of ["Place city", "within 5%", "under 10", "3 at the most", "5 years"])
    expect(text).toContain(limit);
  expect(text).not.toMatch(/[{}]/);
});
