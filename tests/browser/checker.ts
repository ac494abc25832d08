import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { cityRoot } from "../stage/city.ts";

export const id = "volunteers";

/** A table that the checker finds nothing wrong with. */
export const sound = await readFile(`${cityRoot}/data/datasets/${id}/${id}.csv`, "utf8");

/** For the tests of a file: writes files as staff would have them on their disk, and gives their paths. */
export function disk(): (name: string, content: string | Uint8Array) => Promise<string> {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "sanshe-"));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });
  return async (name, content) => {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  };
}

export const input = (page: Page) => page.locator(".checker input[type=file]");
export const status = (page: Page) => page.locator(".checker form [role=status]");
export const report = (page: Page) => page.locator(".checker .report");

export const ready = (page: Page) =>
  expect.poll(() => status(page).innerText()).toBe("可以检查了。");

/** Chooses a file, and gives what the page says of it. */
export async function check(page: Page, path: string): Promise<string> {
  await input(page).setInputFiles(path);
  await report(page).locator("section").first().waitFor();
  return status(page).innerText();
}

/** Cell and code of every problem that is shown. */
export const problemsIn = (page: Page) =>
  report(page)
    .locator("article li p:first-child")
    .evaluateAll((spots) =>
      spots.map((spot) => [
        spot.querySelector("strong")?.textContent ?? null,
        spot.querySelector("code")?.textContent,
      ]),
    );

/** What is saved of a sound file. */
export const cleanedFrom = (text: string) => `\ufeff${text.replaceAll("\n", "\r\n")}`;

/** What the page gives to save: its name and text. */
export async function saved(page: Page): Promise<{ name: string; text: string }> {
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "保存 CSV" }).click();
  const file = await download;
  const bytes = await buffer(await file.createReadStream());
  return { name: file.suggestedFilename(), text: bytes.toString() };
}
