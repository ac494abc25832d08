import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import AxeBuilder from "@axe-core/playwright";
import type axe from "axe-core";
import type { AxeResults, RunOptions } from "axe-core";
import type { BrowserContext, Page } from "playwright-core";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const axeSource = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/** What looks at each letter and each target takes two thirds of the time: CI and test:full do it. */
const { CI: isCi, npm_lifecycle_event: script } = process.env;
const isMeasured = isCi !== undefined || script !== "test:code";

const options: RunOptions = {
  rules: {
    "color-contrast": { enabled: isMeasured },
    "target-size": { enabled: isMeasured },
  },
  resultTypes: ["violations"],
  preload: false, // sheets and sounds, for rules that are off and pages without a sound
};

const provided = new WeakSet<BrowserContext>();

/** Sends axe once to a window, whose further pages have it from the start. */
async function provideAxe(page: Page): Promise<void> {
  const context = page.context();
  if (provided.has(context)) return;
  provided.add(context);
  await context.addInitScript({ content: axeSource });
  await page.evaluate(axeSource);
}

/** What axe finds in a page, frames left out. */
async function analyzeAlone(page: Page): Promise<AxeResults> {
  await provideAxe(page);
  return page.evaluate((asked) => window.axe.run(document, asked), { ...options, iframes: false });
}

/** What axe finds in a page and in its frames, which may be of other origins. */
const analyzeWhole = (page: Page): Promise<AxeResults> =>
  new AxeBuilder({ page, axeSource }).options(options).analyze();

/**
 * What a page does that axe forbids, every rule on, one too that axe leaves to the user: the rule and
 * the first element each. Frames are left out unless asked for.
 */
export async function axeFaults(
  page: Page,
  { iframes = false }: Pick<RunOptions, "iframes"> = {},
): Promise<string[]> {
  await page.waitForLoadState(); // its sheets too
  const { violations } = await (iframes ? analyzeWhole(page) : analyzeAlone(page));
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}
