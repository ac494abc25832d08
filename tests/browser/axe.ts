import AxeBuilder from "@axe-core/playwright";
import type { RunOptions } from "axe-core";
import type { Page } from "playwright-core";

/**
 * What a page does that axe forbids, every rule on, one too that axe leaves to the user: the rule and
 * the first element each. Frames are left out unless asked for; without them the "legacy" way does,
 * in half the time.
 */
export async function axeFaults(
  page: Page,
  { iframes = false }: Pick<RunOptions, "iframes"> = {},
): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({
      iframes,
      rules: { "target-size": { enabled: true } },
      resultTypes: ["violations"],
    })
    .setLegacyMode(!iframes)
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}
