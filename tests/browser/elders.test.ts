import { expect, test } from "vitest";
import { sorts } from "../stage/sorts.ts";
import { chosenElder, desktop, phone, visitor } from "../stage/visit.ts";

const { context, origin, tour } = visitor();

const charts = sorts.filter((address) => address.startsWith("/charts/"));

test.each([
  ["phone", phone],
  ["desktop", desktop],
] as const)("letters of drawings have 18 px at least in large text (%s)", async (_, size) => {
  const seen = await tour(charts, { ...size, ...chosenElder(origin()) }, (page) =>
    page.locator("svg.drawing").evaluateAll((drawings) => {
      // A map in the browser takes the place of its drawing at any moment.
      const shown = drawings.filter((drawing) => drawing.checkVisibility());
      const sizes = shown.flatMap((drawing) => {
        const scale =
          drawing.getBoundingClientRect().width / (drawing as SVGSVGElement).viewBox.baseVal.width;
        return [...drawing.querySelectorAll("text")].map(
          (text) => parseFloat(getComputedStyle(text).fontSize) * scale,
        );
      });
      const { scrollWidth, clientWidth } = document.documentElement;
      return { least: Math.min(...sizes), isWider: scrollWidth > clientWidth };
    }),
  );
  const small = [...seen].filter(([, { least, isWider }]) => least < 18 || isWider);
  expect(small).toEqual([]);
});

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
