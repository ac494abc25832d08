import { expect, test } from "vitest";
import { citySite } from "../stage/city.ts";
import { sorts } from "../stage/sorts.ts";
import { filesOf, pagesOf, type BuiltPage } from "../stage/dist.ts";

/** What distinguishes a page from others as far as its looks go, e.g. `charts bar`. */
function sortOf({ address, document }: BuiltPage): string {
  const [folder = "", ...rest] = address
    .replace(/^\/en\//, "/")
    .split("/")
    .filter(Boolean);
  if (folder === "districts") return address.includes("999900") ? "city" : "district";
  if (folder !== "charts") return [folder, rest.length].join(" ");
  if (rest.at(-1) === "wechat") return "article";
  if (rest.length > 2) return "state of a chart";
  return `chart ${document.querySelector("figure")?.getAttribute("data-kind") ?? ""}`;
}

test("the browser tests look at a page of every sort", () => {
  const pages = pagesOf(filesOf(citySite));
  const looked: readonly string[] = sorts;
  const seen = pages.filter(({ address }) => looked.includes(address));
  expect(new Set(seen.map(sortOf))).toEqual(new Set(pages.map(sortOf)));
});
