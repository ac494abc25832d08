import { readdir } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { citySite } from "../stage/city.ts";
import { desktop, phone, visitor } from "../stage/visit.ts";

const { visit, inWindow, context, origin } = visitor();

test("on a phone two districts stand side by side, the reader's own first", async () => {
  await visit("/districts/#place=999903", phone, async (page) => {
    const heads = page.locator(".pair thead select");
    expect(await heads.first().inputValue()).toBe("999903");
    const cells = page.locator(".pair tbody tr:first-child td");
    const inAll = (place: string) =>
      page.locator(`.compared tr:has(a[data-place="${place}"]) td`).first().innerText();
    expect(await cells.first().innerText()).toBe(await inAll("999903"));
    await heads.last().selectOption("999905");
    expect(await cells.last().innerText()).toBe(await inAll("999905"));
    const width = () => document.documentElement.scrollWidth;
    expect(await page.evaluate(width)).toBe(phone.viewport.width);
  });
});

test("on a wide screen all districts are sorted by a column, the whole below", async () => {
  await visit("/districts/", desktop, async (page) => {
    expect(await page.locator(".pair").isVisible()).toBe(false);
    const values = () =>
      page
        .locator(".compared tbody td:nth-child(2)")
        .evaluateAll((cells) => cells.map((cell) => Number((cell as HTMLElement).dataset.value)));
    await page.locator(".compared thead button").nth(1).click();
    expect(await values()).toEqual((await values()).toSorted((a, b) => a - b));
    expect(await page.locator(".compared tfoot .total").innerText()).toContain("示范市");
  });
});

test("without script the table of all is there and the pair is not", async () => {
  const window = await context({ ...phone, javaScriptEnabled: false });
  const page = await window.newPage();
  await page.goto(`${origin()}/en/districts/`);
  expect(await page.locator(".pair").isVisible()).toBe(false);
  expect(await page.locator(".compared tbody th a").count()).toBe(7);
  const cell = await page.locator(".compared tbody td").first().boundingBox();
  expect((cell?.x ?? 360) + 60).toBeLessThan(360);
});

/** Has the districts come in a group that opens, as those of a country of more than sixty do. */
const inGroup = (page: Page) =>
  page.route("**/districts/", async (route) => {
    const response = await route.fetch();
    const group =
      '<tr class="group"><th scope="rowgroup" colspan="9"><details><summary>All</summary></details></th></tr>';
    const html = await response.text();
    const body = html.replace(/class="scroll compared".*?<tbody[^>]*>/s, `$&${group}`);
    await route.fulfill({ response, body });
  });

const seenRows = (page: Page) => page.locator(".compared tbody tr:not(.group):visible");

test.each([phone, desktop])(
  "many districts open by what they lie in, without a script",
  async (view) => {
    const window = await context({ ...view, javaScriptEnabled: false });
    const page = await window.newPage();
    await inGroup(page);
    await page.goto(`${origin()}/en/districts/`);
    expect(await seenRows(page).count()).toBe(0);
    await page.locator(".compared summary").click();
    expect(await seenRows(page).count()).toBe(7);
    await page.locator(".compared summary").click();
    expect(await seenRows(page).count()).toBe(0);
    await page.emulateMedia({ media: "print" });
    expect(await seenRows(page).count()).toBe(7);
  },
);

test("of a group that is closed the reader's place is seen, in the order of a column all", async () => {
  await inWindow(phone, async (page) => {
    await inGroup(page);
    await page.goto(`${origin()}/districts/#place=999903`);
    await expect.poll(() => seenRows(page).count()).toBe(1);
    expect(await seenRows(page).innerText()).toContain("丙县");
    const head = page.locator(".compared thead button").nth(1);
    const group = page.locator(".compared .group");
    await head.click();
    await expect.poll(() => seenRows(page).count()).toBe(7);
    expect(await group.isVisible()).toBe(false);
    await head.click();
    await head.click();
    await expect.poll(() => seenRows(page).count()).toBe(1);
    expect(await group.isVisible()).toBe(true);
  });
});

test("a matrix of what is published is one stop of the keyboard, and arrows go through it", async () => {
  await visit("/coverage/", desktop, async (page) => {
    const tables = page.locator("table.matrix");
    const stops = page.locator('table.matrix td a[tabindex="0"]');
    expect(await stops.count()).toBe(await tables.count());
    await stops.first().focus();
    await page.keyboard.press("ArrowDown");
    const [row, focused] = await page.evaluate(() => {
      const link = document.activeElement as HTMLAnchorElement;
      return [link.closest("tr")?.rowIndex, link.dataset["known"]];
    });
    expect(row).toBeGreaterThan(1);
    expect(focused).toBeDefined();
    expect(await stops.count()).toBe(await tables.count());
  });
});

/** Has a page come as that of a country of hundreds of districts, which none lists to choose from. */
const unlisted = (page: Page) =>
  page.route("**/about/", async (route) => {
    const response = await route.fetch();
    const [script = ""] = (await readdir(`${citySite}/_astro`)).filter((name) =>
      /^Choices.*\.js$/.test(name),
    );
    const from = 'data-places-in="/api/v1/places.json" data-level="district" data-language="en"';
    const html = await response.text();
    const body = html
      .replace("<select data-place-choice", `$& ${from}`)
      .replaceAll(/<option value="\d+">[^<]*<\/option>/g, "")
      .replace("</body>", `<script type="module" src="/_astro/${script}"></script>$&`);
    await route.fulfill({ response, body });
  });

test("a place is chosen from a list that comes when it is reached for, and is there on the next page", async () => {
  const window = await context(desktop);
  const page = await window.newPage();
  await unlisted(page);
  await page.goto(`${origin()}/en/about/`);
  const select = page.locator("select[data-place-choice]");
  expect(await select.locator("option").count()).toBe(1);
  await select.focus();
  await select.locator('option[value="999903"]').waitFor({ state: "attached" });
  expect(await select.locator("option").count()).toBe(8);
  await select.selectOption("999903");
  await page.reload();
  await page.waitForFunction(
    () => document.querySelector<HTMLSelectElement>("[data-place-choice]")?.value === "999903",
  );
});

test("a map that leads to places is as wide as a phone allows, unless it is high", async () => {
  await visit("/", phone, async (page) => {
    const map = page.locator(".opening .locator");
    const sizeAt = async (width: number, height: number) => {
      await map.evaluate(
        (svg, size) => {
          svg.setAttribute("viewBox", `0 0 ${size.join(" ")}`);
          svg.setAttribute("width", String(size[0]));
          svg.setAttribute("height", String(size[1]));
        },
        [width, height],
      );
      return map.boundingBox();
    };
    const room = await page.locator(".locator-map").boundingBox();
    const wide = await sizeAt(360, 120);
    expect(wide?.width).toBeCloseTo(room?.width ?? 0, 0);
    const high = await sizeAt(360, 900);
    expect(high?.height).toBeLessThan(250);
    expect((high?.width ?? 0) / (high?.height ?? 1)).toBeCloseTo(360 / 900, 1);
  });
});

test("without a script the line above a page is there where it says something", async () => {
  const window = await context({ ...phone, javaScriptEnabled: false });
  const page = await window.newPage();
  await page.goto(`${origin()}/`);
  const line = page.locator(".utility");
  expect(await line.isVisible()).toBe(true);
  await line.evaluate((element) => {
    for (const said of element.querySelectorAll(".notice, .language")) said.remove();
  });
  expect(await line.isVisible()).toBe(false);
});

const longName =
  "Taumatawhakatangihangakoauauotamateaturipukakapikimaungahoronukupokaiwhenuakitanatahu";

test.each(["/en/", "/en/districts/999903/", "/en/topics/volunteers/", "/en/search/"])(
  "a place whose name is one long word makes no page wider than its window: %s",
  async (path) => {
    for (const width of [360, 1280]) {
      const window = { ...phone, viewport: { width, height: 800 }, javaScriptEnabled: false };
      await inWindow(window, async (page) => {
        await page.route("**/en/**", async (route) => {
          const response = await route.fetch();
          const html = await response.text();
          const named = /<svg.*?<\/svg>|(?<=>[^<>]*)Bing(?: County)?(?=[^<>]*<)/gs;
          const body = html.replaceAll(named, (text) => (text.startsWith("<") ? text : longName));
          await route.fulfill({ response, body });
        });
        await page.goto(origin() + path);
        expect(await page.getByText(longName).count()).toBeGreaterThan(0);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      });
    }
  },
);
