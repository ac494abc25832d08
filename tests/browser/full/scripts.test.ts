import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { sorts } from "../../stage/sorts.ts";
import { chosenElder, desktop, phone, visitor } from "../../stage/visit.ts";

const { tour, inWindow, origin } = visitor();

const places = "/districts/999901/";
const lines = "/charts/residents/districts-over-time/";
const stack = "/charts/services/cases-by-month/";

/** What is there only with scripts or only without: what it says is how it is used, or what today has made of a date. */
const controls =
  "[data-due] .overdue, .modes, .filter, form.search, .hint, .checker, .scriptless, .toolbar button, .copyable :is(button, output), .cite .quiet, .unfold, thead a + button";

/** In view at once, so that its drawing may have gone already: ../map.test.ts compares it. */
const liveMap = "/charts/stations/map/";

test("every page says without JavaScript all that it says with it", async () => {
  const addresses = sorts.filter((each) => each !== liveMap);
  const read = async (page: Page) => {
    await page.evaluate((selector) => {
      for (const table of document.querySelectorAll("[data-folded]"))
        table.removeAttribute("data-folded");
      for (const control of document.querySelectorAll(selector)) control.remove();
    }, controls);
    return (await page.locator("body").innerText()).split("\n");
  };
  const [on, off] = await Promise.all(
    [true, false].map((javaScriptEnabled) =>
      tour(addresses, { ...desktop, javaScriptEnabled }, read),
    ),
  );
  expect(on).toEqual(off);
  for (const [address, texts] of off ?? [])
    expect(texts.join("").length, address).toBeGreaterThan(50);
});

/** Opens a page whose script is held back, and gives where its parts are before it comes and after. */
async function movesOf(
  page: Page,
  address: string,
): Promise<{ before: string[]; after: string[] }> {
  let release = () => {};
  const held = new Promise<void>((released) => (release = released));
  await page.route("**/_astro/{Tools,LiveMap}*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(origin() + address, { waitUntil: "commit" });
  await page.locator("footer").waitFor();
  await page.waitForFunction(() =>
    [...document.querySelectorAll("link")].every(
      ({ rel, sheet }) => rel !== "stylesheet" || sheet, // which has come
    ),
  );
  const boxes = () =>
    page.locator("main :is(th, td, h2, h3, li, svg)").evaluateAll((all) =>
      all
        .filter((each) => each.checkVisibility({ contentVisibilityAuto: true }))
        .map((each) => {
          const { x, y, width, height } = each.getBoundingClientRect();
          return [x, y + scrollY, width, height].map(Math.round).join(" ");
        }),
    );
  const before = await boxes();
  release();
  await page.locator("thead button, .filter input").first().waitFor({ state: "attached" });
  return { before, after: await boxes() };
}

test("nothing moves when the script comes", async () => {
  for (const size of [phone, desktop])
    for (const reading of [{}, chosenElder(origin())])
      for (const address of [lines, stack, places])
        await inWindow({ ...size, ...reading }, async (page) => {
          const { before, after } = await movesOf(page, address);
          const moved = before.flatMap((box, at) => (box === after[at] ? [] : [[box, after[at]]]));
          expect([address, moved.length, moved[0]]).toEqual([address, 0, undefined]);
          expect(after.length).toBe(before.length);
        });
});
