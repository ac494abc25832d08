import { expect, test } from "vitest";
import { catalogue, pages } from "../rules/site.ts";
import type { BuiltPage } from "../stage/dist.ts";
import { sorts } from "../stage/sorts.ts";

/** What distinguishes a page from others as far as its looks go, e.g. `chart bar`. */
function sortOf({ at, document }: BuiltPage): string {
  if (at.sort === "district") return at.place === catalogue.site.city ? "city" : "district";
  if (at.sort !== "chart") return at.sort;
  if (at.state !== undefined) return "state of a chart";
  return `chart ${document.querySelector("figure")?.getAttribute("data-kind") ?? ""}`;
}

test("the browser tests look at a page of every sort", () => {
  const seen = pages.filter(({ address }) => sorts.includes(address));
  expect(seen.map(({ address }) => address).sort()).toEqual([...sorts].sort());
  expect(new Set(seen.map(sortOf))).toEqual(new Set(pages.map(sortOf)));
});
