import { expect, test } from "vitest";
import { desktop, visitor } from "../../stage/visit.ts";
import { throughClusters, throughList } from "../reach.ts";

const { visit } = visitor();

/** Of 166 stations three have no position, each for another reason. */
const placed = 163;

test.each([
  ["list", throughList],
  ["clusters", throughClusters],
] as const)("the keyboard reaches every place of a map through its %s", async (_, through) => {
  const still = { ...desktop, reducedMotion: "reduce" } as const;
  await visit("/charts/stations/map/", still, async (page) => {
    await page.locator("figure[data-live]").waitFor();
    expect(await through(page)).toBe(placed);
  });
});
