import { expect, test } from "vitest";
import type { Page } from "playwright-core";
import { paths } from "../../../src/address/paths.ts";
import { sorts } from "../../stage/sorts.ts";
import { desktop, visitor } from "../../stage/visit.ts";

const { tour, visit } = visitor();

/** How many sheets of A4 a page takes. */
async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: "A4", printBackground: true, preferCSSPageSize: true });
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

const inBoth = (start: string) =>
  sorts
    .filter((address) => address.startsWith(start) && address !== start)
    .flatMap((address) => [address, `/en${address}`]);

test.each([
  ["topic", "/topics/", 8],
  ["district", paths.compare, 4],
] as const)("a %s takes few sheets of paper", async (_, start, most) => {
  const addresses = inBoth(start);
  expect(addresses.length).toBeGreaterThan(2);
  const counted = await tour(addresses, desktop, sheets);
  expect([...counted].filter(([, count]) => count === 0 || count > most)).toEqual([]);
});

test("letters of drawings are large on paper", async () => {
  const addresses = sorts.filter((address) => /^\/(topics|charts)\/./.test(address));
  const seen = await tour(addresses, desktop, async (page) => {
    await page.emulateMedia({ media: "print" });
    return page.locator(".view svg.drawing").evaluateAll((drawings) =>
      drawings
        .filter((drawing) => drawing.checkVisibility())
        .map((drawing) => {
          const { width } = (drawing as SVGSVGElement).viewBox.baseVal;
          return (13 * drawing.getBoundingClientRect().width) / width;
        }),
    );
  });
  const all = [...seen.values()].flat();
  expect(all.length).toBeGreaterThan(20);
  // What is higher than a sheet is as large as it may be.
  expect([...seen].filter(([, sizesPx]) => sizesPx.some((px) => px < 18))).toEqual([]);
});

test("what is folded away leaves no heading on paper, and what is opened is there", async () => {
  const district = sorts.filter((address) => /^\/districts\/./.test(address)).at(-1) ?? "";
  await visit(district, desktop, async (page) => {
    const parts = page.locator(".part");
    await parts.first().evaluate((part: HTMLDetailsElement) => (part.open = true));
    await page.emulateMedia({ media: "print" });
    const seen = await parts.evaluateAll((all) => all.map((part) => part.checkVisibility()));
    expect(seen.length).toBeGreaterThan(1);
    expect(seen).toEqual(seen.map((_, at) => at === 0));
  });
});

test("a table of over 50 rows is left to the download, as paper says", async () => {
  await visit("/en/charts/stations/map/", desktop, async (page) => {
    const table = page.locator(".view table");
    const line = page.locator(".view .printed");
    expect([await table.isVisible(), await line.isVisible()]).toEqual([true, false]);
    await page.emulateMedia({ media: "print" });
    expect([await table.isVisible(), await line.isVisible()]).toEqual([false, true]);
    expect(await line.innerText()).toContain("/en/charts/stations/map/");
  });
});
