import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

const popup = (page: Page) => page.locator(".live-popup");

/** What stands on the map: places, and clusters of them. */
export const marks = (page: Page) => page.locator("[role=button][data-row]");

/** The records of marks; those of a cluster are parted by spaces. */
export const recordsOf = (found: Locator): Promise<string[]> =>
  found.evaluateAll((elements) =>
    elements.map((element) => element.getAttribute("data-row") ?? ""),
  );

/** Goes with the keyboard from each place of the list to the map and back; gives how many there are. */
export async function throughList(page: Page): Promise<number> {
  await page.locator("button.unfold").click();
  const listed = page.locator("tr[data-record]:visible .to-map");
  const names = await listed.allInnerTexts();
  await listed.first().focus();
  for (const name of names) {
    await page.keyboard.press("Enter");
    await popup(page).getByText(name, { exact: true }).waitFor();
    expect(await page.locator("tr[aria-current]").innerText()).toContain(name);
    await page.keyboard.press("Escape"); // back to the list
    await page.keyboard.press("ArrowDown");
    // Links of the row lead to its district and to the data.
    for (let links = 0; links < 4 && (await page.locator("tr a:focus").count()) > 0; links += 1)
      await page.keyboard.press("ArrowDown");
  }
  return names.length;
}

/** Goes with the keyboard from the whole map through its clusters; gives how many places it reaches. */
export async function throughClusters(page: Page): Promise<number> {
  const reached = new Set<string>();
  const whole = page.getByRole("button", { name: "看全图" });
  /** From the whole map through these clusters, each by its records, to what they hold. */
  const walk = async (path: string[]): Promise<void> => {
    await whole.press("Enter");
    for (const records of path) {
      await page.locator(`[role=button][data-row="${records}"]`).focus();
      await page.keyboard.press("Enter");
      const [first] = records.split(" ");
      const next = await page.evaluate(() => document.activeElement?.getAttribute("data-row"));
      expect(next?.split(" ")).toContain(first); // the keyboard is where it was
    }
    const within = new Set((path.at(-1) ?? "").split(" "));
    for (const records of await recordsOf(marks(page))) {
      const each = records.split(" ");
      if (path.length > 0 && !each.every((record) => within.has(record))) continue;
      if (each.length === 1) reached.add(records);
      else await walk([...path, records]);
    }
  };
  await walk([]);
  return reached.size;
}
