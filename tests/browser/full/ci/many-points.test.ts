import { rm } from "node:fs/promises";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import type { Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ready, still } from "../../live-map.ts";
import { budgets } from "../../../stage/budgets.ts";
import { readFiles } from "../../../stage/files.ts";
import { manyPoints } from "../../../stage/many-points.ts";
import { buildProject } from "../../../stage/project.ts";
import { serveSite, type SiteServer } from "../../../stage/server.ts";
import { settled } from "../../../stage/visit.ts";
import { weigh, type Files } from "../../../stage/weigh.ts";
import { windows } from "../../../stage/windows.ts";

const count = 20_000;
const chart = "/charts/stations/map/";
const dataset = "/datasets/stations/";

let folder: string;
let files: Files;
let site: SiteServer;

beforeAll(async () => {
  folder = await manyPoints(count);
  expect(await buildProject(folder)).toMatchObject({ code: 0 });
  files = readFiles(join(folder, "dist"));
  site = await serveSite(join(folder, "dist"));
});

afterAll(async () => {
  site.close();
  await rm(folder, { recursive: true });
});

const { inWindow } = windows();

const documentAt = (address: string) =>
  parseHTML(String(files.get(`${address}index.html`))).document;

const rowsOf = (page: Page) => page.locator("tr[data-record]");

/** Opens the map of all points, which comes by a button. */
async function askForMap(page: Page): Promise<void> {
  await page.locator(".live-ask button").click();
}

describe("a table of 20,000 rows, and their map", () => {
  test("no page weighs more than 150 kB before a reader does anything", () => {
    const weights = [...files.keys()]
      .filter((path) => path.endsWith(".html"))
      .map((path) => [path, weigh(files, path).total] as const);
    expect(weights.length).toBeGreaterThan(100);
    expect(weights.filter(([, total]) => total > budgets.longPage)).toEqual([]);
  });

  test.each([chart, `/en${chart}`, dataset])(
    "each row stands on one page of %s that needs no script, and each page leads to all",
    (address) => {
      const links = [...documentAt(address).querySelectorAll(".parts a")];
      const parts = links.map((link) => link.getAttribute("href") ?? "");
      expect(parts[0]).toBe(address);
      const records = parts.flatMap((part) => {
        const document = documentAt(part);
        expect([...document.querySelectorAll(".parts:last-of-type a")].length).toBe(parts.length);
        return [...document.querySelectorAll("table[data-part] tbody tr")].map((row) =>
          Number(row.getAttribute("data-record") ?? row.id.replace("row=", "")),
        );
      });
      expect(records.length).toBe(count);
      expect(new Set(records).size).toBe(count);
    },
  );

  test("the map comes when it is asked for, with all rows, and narrows them", async () => {
    await inWindow(still, async (page, { requests, complaints }) => {
      await page.goto(site.origin + chart);
      await settled(page);
      expect(requests.filter((url) => url.includes("rows@"))).toEqual([]);
      expect(await rowsOf(page).count()).toBeLessThan(count);
      await askForMap(page);
      await ready(page);
      expect(requests.filter((url) => url.includes("rows@")).length).toBe(19);
      expect(await rowsOf(page).count()).toBe(count);
      const shown = page.locator(".filters output");
      expect(await shown.innerText()).toBe("共20,000个地点，现在显示20,000个");
      await page.locator("select[name=district]").selectOption({ index: 1 });
      const left = await page.locator("tr[data-record]:not([hidden])").count();
      expect(left).toBeGreaterThan(0);
      expect(await shown.innerText()).toBe(
        `共20,000个地点，现在显示${left.toLocaleString("en")}个`,
      );
      expect(complaints).toEqual([]);
    });
  });

  test("the filter finds rows of all pages, and the button shows all", async () => {
    await inWindow(still, async (page, { complaints }) => {
      await page.goto(site.origin + chart);
      await page.locator(".filter input").fill("S19999");
      await page.locator(".filter output", { hasText: "1 / 20000" }).waitFor();
      expect(await page.locator("tr[data-record]:visible").count()).toBe(1);
      await page.locator(".filter input").fill("");
      await page.getByRole("button", { name: "显示全部 20,000 行" }).click();
      await expect.poll(() => page.locator("tr[data-record]:visible").count()).toBe(count);
      expect(complaints).toEqual([]);
    });
  });

  test("the button shows the rows that there are, and waits for the others", async () => {
    await inWindow(still, async (page) => {
      const held: Route[] = [];
      await page.route("**/rows@7/", (route) => void held.push(route));
      await page.goto(site.origin + chart);
      const button = page.locator(".unfold");
      const shown = page.locator("tr[data-record]:visible");
      const folded = await shown.count();
      await button.click();
      await expect.poll(() => shown.count()).toBeGreaterThan(folded);
      expect(await button.isVisible()).toBe(true);
      await expect.poll(() => held.length).toBe(1);
      await held[0]?.continue();
      await expect.poll(() => shown.count()).toBe(count);
      await expect.poll(() => button.count()).toBe(0);
    });
  });

  test("a head sorts all rows, not those alone that are there", async () => {
    await inWindow(still, async (page) => {
      await page.goto(site.origin + chart);
      const code = page.locator("thead th button", { hasText: "编号" });
      const head = page.locator("thead th[aria-sort]");
      await code.click();
      await head.waitFor();
      await code.click();
      await page.locator("thead th[aria-sort=descending]").waitFor();
      expect(await rowsOf(page).first().innerText()).toContain("S20000");
    });
  });

  test("what does not come is said, and can be asked for again", async () => {
    await inWindow(still, async (page, { complaints }) => {
      await page.route("**/rows@7/", (route) => route.abort());
      await page.goto(site.origin + chart);
      await askForMap(page);
      await page.getByText("地图没有载入，请检查网络后再试").waitFor();
      await page.getByText("其余的行没有载入，请检查网络后再试").waitFor();
      expect(await page.locator("svg.drawing-wide").isVisible()).toBe(true);
      await page.unrouteAll();
      await askForMap(page);
      await ready(page);
      expect(await rowsOf(page).count()).toBe(count);
      expect(complaints.splice(0)).toContain("Failed to load resource: net::ERR_FAILED");
    });
  });

  test("the address of a row leads to the page that has it", async () => {
    await inWindow(still, async (page) => {
      await page.goto(`${site.origin}${dataset}#row=14500;14502`);
      await page.waitForURL(`**${dataset}rows@15/#row=14500;14502`);
      const lit = page.locator("tr[data-named]");
      await expect.poll(() => lit.count()).toBe(2);
      expect(await lit.first().innerText()).toContain("S14499");
    });
  });

  test("an embed has the drawing and the first rows, and leads to all of them", async () => {
    await inWindow(still, async (page, { requests }) => {
      await page.goto(`${site.origin}/embed/stations/map/`);
      expect(await page.locator("svg.drawing-wide").isVisible()).toBe(true);
      expect(await page.getByText("只列出前200行，共20,000行；全部见原页。").count()).toBe(1);
      expect(requests.filter((url) => url.startsWith("http")).length).toBe(1);
    });
  });
});
