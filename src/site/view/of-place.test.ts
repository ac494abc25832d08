import { expect, test } from "vitest";
import { country } from "../../../tests/country.ts";
import { mapView, tabled } from "../../../tests/tabled.ts";
import type { Place } from "../../model/place.ts";
import type { ViewOf } from "../../model/view.ts";
import { figureOf } from "./view.ts";

const overTime: ViewOf<"slope"> = {
  kind: "slope",
  name: "over-time",
  title: { zh: "变化", en: "Change" },
  note: null,
  breaks: [],
  x: "period",
  y: "count",
  series: "place",
};

const at = (period: string, counts: string) =>
  Array.from(counts).map((count, index) => `${period} ${"abcdefg"[index] ?? ""} ${count}`);

/** What a view says of a place whose figures stand among those of all districts at two dates. */
function told(view: typeof overTime, [before, after]: [string, string]): string | undefined {
  const lines = [...at("2010", before), ...at("2020", after)];
  return figureOf(tabled(view, ["period place count", ...lines])).ofPlaces["b"];
}

test("what is said of a place tells how its rank changed, where every district has both figures", () => {
  expect(told(overTime, ["7234516", "7634512"])).toContain("2 of 7, up 4 from rank 6 (2010)");
  expect(told(overTime, ["7634512", "7234516"])).toContain("6 of 7, down 4 from rank 2 (2010)");
  expect(told(overTime, ["7634512", "8734512"])).not.toContain("from rank");
  expect(told(overTime, ["723451", "7634512"])).not.toContain("from rank");
  expect(told(overTime, ["7234526", "7634512"])).not.toContain("from rank"); // shared before
});

test("it does not across a change of what is counted", () => {
  const breaks = [{ at: "2015", note: { zh: "变", en: "changed" } }];
  expect(told({ ...overTime, breaks }, ["7234516", "7634512"])).not.toContain("from rank");
});

/** Of whom a view of so many places speaks, of which three are those that readers choose from. */
function spokenOf(count: number): string[] {
  const rows = Array.from({ length: count }, (_, index) => `2020 u${index} ${index}`);
  const context = tabled({ ...mapView, name: "all" }, ["period place count", ...rows]);
  const land = country(context.catalogue, { count, land: "even", nameOf: String });
  const finer = [...land.places.values()].map((place, index): Place => {
    return index > 3 ? { ...place, tier: "finer" } : place;
  });
  const places = new Map(finer.map((place) => [place.id, place]));
  return Object.keys(figureOf({ ...context, catalogue: { ...land, places } }).ofPlaces);
}

test("of thousands of towns a page says no sentence each, but of the places that are chosen", () => {
  expect(spokenOf(400).length).toBe(400);
  expect(spokenOf(401)).toEqual(["u0", "u1", "u2"]);
});
