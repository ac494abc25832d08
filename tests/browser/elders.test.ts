import { expect, test } from "vitest";
import { chosenElder, desktop, phone, visitor } from "../stage/visit.ts";

const { context, origin, tour } = visitor();

test("finding and table are read aloud, and stopped, where the browser has a voice", async () => {
  const window = await context({ ...phone, ...chosenElder(origin()) });
  await window.addInitScript(() => {
    const said: string[] = [];
    const synthesis = {
      speak: ({ text, lang }: SpeechSynthesisUtterance) => said.push(`${lang} ${text}`),
      cancel: () => (said.length = 0),
    };
    Object.defineProperty(globalThis, "speechSynthesis", { value: synthesis });
    Object.assign(globalThis, { said });
  });
  const page = await window.newPage();
  await page.goto(`${origin()}/en/charts/volunteers/by-district/`);
  const said = () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
  const button = page.locator(".aloud");
  await button.click();
  const lines = await said();
  expect(lines[0]).toBe(`en ${await page.locator(".finding").innerText()}`);
  expect(lines.length).toBeGreaterThan(await page.locator("tbody tr").count());
  expect(lines.at(-1)).toContain(
    (await page.locator("tbody tr").last().locator("th").innerText()).trim(),
  );
  expect(await button.innerText()).toBe("Stop reading");
  await button.click();
  expect(await said()).toEqual([]);
  expect(await button.innerText()).toBe("Read aloud");
  await page.locator("button[data-reading]").click();
  await button.waitFor({ state: "detached" });
  await window.close();
});

test("who has the usual text loads nothing of large text's", async () => {
  const asked = await tour(["/"], desktop, (page) =>
    page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name)),
  );
  expect([...asked.values()].flat().filter((name) => /aloud|pointer/.test(name))).toEqual([]);
});
