import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import AxeBuilder from "@axe-core/playwright";
import type { RunOptions } from "axe-core";
import type { Page } from "playwright-core";

/** Half as long as what the builder gives each page by itself. */
const axeSource = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/**
 * What a page does that axe forbids, every rule on, one too that axe leaves to the user: the rule and
 * the first element each. Frames are left out unless asked for; without them the "legacy" way does,
 * in half the time.
 */
export async function axeFaults(
  page: Page,
  { iframes = false }: Pick<RunOptions, "iframes"> = {},
): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page, axeSource })
    .options({
      iframes,
      rules: { "target-size": { enabled: true } },
      resultTypes: ["violations"],
    })
    .setLegacyMode(!iframes)
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}
