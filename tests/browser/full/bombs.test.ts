import { resolve } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { desktop, visitor } from "../../stage/visit.ts";

const { visit } = visitor();

const id = "volunteers";

const chosen = (name: string) => (page: Page) =>
  page
    .locator(".checker input[type=file]")
    .setInputFiles(resolve(`tests/cases/${name}/data/datasets/${id}/${id}.xlsx`));

/** Made in the page: to bring a file there takes longer than to check it. */
const dropped = (text: string, times: number) => async (page: Page) => {
  const dataTransfer = await page.evaluateHandle(
    ([name, text, times]) => {
      const data = new DataTransfer();
      data.items.add(new File([text.repeat(times)], name));
      return data;
    },
    [`${id}.csv`, text, times] as const,
  );
  await page.dispatchEvent("footer", "drop", { dataTransfer });
};

test.each([
  ["a workbook that merges its sheet", chosen("workbook-merged-sheet"), "too-large"],
  ["a workbook that unpacks to a gigabyte", chosen("workbook-bomb"), "too-large"],
  ["a workbook with a cell far away", chosen("workbook-far-cell"), "too-large"],
  ["a cell of 300 MB", dropped("a", 300e6), "too-large"],
  ["a cell of 100 MB", dropped("a", 100e6), "too-large"],
  ["JSON of 10,000 levels", dropped("[", 10_000), "missing-label"],
])("%s is named in the browser too, and the page goes on", async (_, give, code) => {
  await visit("/staff/check/", desktop, async (page) => {
    await page.locator(".checker input[type=file]:enabled").waitFor();
    await give(page);
    const codes = page.locator(".checker .report article li code");
    await codes.first().waitFor();
    expect(await codes.allInnerTexts()).toContain(code);
    await page.locator(".checker select").selectOption("communities");
    await codes.first().waitFor();
  });
});
