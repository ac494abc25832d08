import { expect, test } from "vitest";
import { paths } from "../../src/address/paths.ts";
import { desktop, visitor } from "../stage/visit.ts";

const { context, origin } = visitor();

// Model City is of 2026-01-15, and volunteers are to be released on 2027-01-15.
test.each([
  ["2027-01-14", false],
  ["2027-01-15", false],
  ["2027-01-16", true],
] as const)("a dataset that is due says on %s whether it is overdue", async (day, isOverdue) => {
  const window = await context(desktop);
  const page = await window.newPage();
  await page.clock.setFixedTime(new Date(`${day}T12:00:00Z`));
  await page.goto(origin() + paths.dataset({ dataset: "volunteers" }));
  await expect.poll(() => page.locator("[data-due] .overdue").isVisible()).toBe(isOverdue);
  await window.close();
});

test("without a script what was missed when the site was built says so", async () => {
  const window = await context({ ...desktop, javaScriptEnabled: false });
  const page = await window.newPage();
  for (const [dataset, isOverdue] of [
    ["training", true],
    ["volunteers", false],
  ] as const) {
    await page.goto(origin() + paths.dataset({ dataset }));
    expect(await page.locator("[data-due] .overdue").isVisible(), dataset).toBe(isOverdue);
  }
  await window.close();
});
