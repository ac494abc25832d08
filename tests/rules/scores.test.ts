import { expect, test } from "vitest";
import { paths } from "../../src/address/paths.ts";
import { languages, pages } from "./site.ts";

/** Below which no site falls; what a static host cannot do is said on the page. */
const leastPoints = 390;
const leastPractices = 32;

test.each(languages)("the metadata of the site at %s/ keep their scores", (prefix) => {
  const page = pages.find(({ address }) => address === prefix + paths.scores)!.document;
  const [points = "", most] = page.querySelector("[data-score]")!.textContent.match(/[\d.]+/g)!;
  expect(Number(points)).toBeGreaterThanOrEqual(leastPoints);
  expect(most).toBe("405");
  const practices = [...page.querySelectorAll("[data-practice]")];
  expect(practices.map((row) => row.getAttribute("data-practice"))).toEqual(
    Array.from({ length: 35 }, (_, at) => String(at + 1)),
  );
  const met = practices.filter((row) => row.querySelector("a"));
  expect(met.length).toBeGreaterThanOrEqual(leastPractices);
});
