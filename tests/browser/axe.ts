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

const options: RunOptions = {
  rules: { "target-size": { enabled: true } },
  resultTypes: ["violations"],
  preload: false, // sheets and sounds, for rules that are off and pages without a sound
};

/** What looks at each letter and each target, which takes two thirds of the time. */
const withoutMeasures: RunOptions = {
  ...options,
  rules: { "color-contrast": { enabled: false } }, // target-size is off by itself
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
async function analyzeAlone(page: Page, asked: RunOptions): Promise<AxeResults> {
  await provideAxe(page);
  return page.evaluate((asked) => window.axe.run(document, asked), { ...asked, iframes: false });
}

/** What axe finds in a page and in its frames, which may be of other origins. */
const analyzeWhole = (page: Page): Promise<AxeResults> =>
  new AxeBuilder({ page, axeSource }).options(options).analyze();

export interface AxeOptions {
  iframes?: boolean;
  /** Whether contrasts and the sizes of targets are measured. */
  isMeasured?: boolean;
}

/**
 * What a page does that axe forbids, every rule on, one too that axe leaves to the user: the rule and
 * the first element each. Frames are left out unless asked for.
 */
export async function axeFaults(
  page: Page,
  { iframes = false, isMeasured = true }: AxeOptions = {},
): Promise<string[]> {
  const { violations } = await (iframes
    ? analyzeWhole(page)
    : analyzeAlone(page, isMeasured ? options : withoutMeasures));
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}
