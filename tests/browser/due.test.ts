import { expect, test } from "vitest";
import { paths } from "../../src/address/paths.ts";
import { desktop, phone, visitor } from "../stage/visit.ts";

const { context, origin } = visitor();

// Model City is of 2026-01-15, and volunteers are to be released on 2027-01-15.
test.each([
  ["2027-01-14T12:00:00Z", false],
  ["2027-01-15T15:59:00Z", false],
  ["2027-01-15T16:01:00Z", true], // the next day where the city is
] as const)("a dataset that is due says at %s whether it is overdue", async (moment, isOverdue) => {
  const window = await context(desktop);
  const page = await window.newPage();
  await page.clock.setFixedTime(new Date(moment));
  await page.goto(origin() + paths.dataset({ dataset: "volunteers" }));
  await expect.poll(() => page.locator("[data-due] .overdue").isVisible()).toBe(isOverdue);
  await window.close();
});

test("without a script what was missed when the site was built says so", async () => {
  const window = await context({ ...desktop, javaScriptEnabled: false });
  const page = await window.newPage();
  for (const [dataset, isOverdue] of [
    ["community-counts", true],
    ["volunteers", false],
  ] as const) {
    await page.goto(origin() + paths.dataset({ dataset }));
    expect(await page.locator("[data-due] .overdue").isVisible(), dataset).toBe(isOverdue);
  }
  await window.close();
});

test("what is overdue moves nothing on the page", async () => {
  const heights: number[] = [];
  for (const moment of ["2025-12-01T12:00:00Z", "2027-02-01T12:00:00Z"]) {
    const window = await context(phone);
    const page = await window.newPage();
    await page.clock.setFixedTime(new Date(moment));
    await page.goto(origin() + paths.changes);
    const overdue = page.locator("[data-due] .overdue:visible");
    await expect.poll(() => overdue.count()).toBe(moment < "2026" ? 0 : 3);
    heights.push(await page.evaluate(() => document.documentElement.scrollHeight));
    await window.close();
  }
  expect(heights[0]).toBe(heights[1]);
});
