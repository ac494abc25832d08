import { expect, test } from "vitest";
import { loadCatalogue } from "../../load/catalogue.ts";
import { mapNotes } from "../../maps/notes.ts";
import { noBoundaries } from "../../model/place.ts";
import { locatorOf } from "./locator.ts";

test("a site without boundaries has no map of its districts, and nothing that stands below maps", async () => {
  const { catalogue } = await loadCatalogue("tests/city");
  if (!catalogue) throw new Error("the city is not sound");
  const without = { ...catalogue, boundaries: noBoundaries };
  expect(locatorOf(catalogue, "zh", null)?.notes).toHaveLength(2);
  expect(locatorOf(without, "zh", null)).toBeNull();
  expect(mapNotes(without, "zh")).toEqual([]);
});
