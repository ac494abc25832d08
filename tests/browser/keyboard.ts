import type { Page } from "playwright-core";
import { expect } from "vitest";
import { desktop, type Visit } from "../stage/visit.ts";

interface Stop {
  /** The element in focus, e.g. `<a href="/">`; empty where none is. */
  html: string;
  isThere: boolean;
  isSeen: boolean;
  isBehind: boolean;
}

/** Where the keyboard stands: whether there is where it should go, is seen, and follows the last. */
const stopAt = (page: Page, selector: string): Promise<Stop> =>
  page.evaluate((wanted) => {
    const here = document.activeElement ?? document.body;
    const last = document.querySelector("[data-last-stop]");
    last?.removeAttribute("data-last-stop");
    here.setAttribute("data-last-stop", "");
    const { outlineStyle, outlineWidth } = getComputedStyle(here);
    const { width, height } = here.getBoundingClientRect();
    const order = last ? last.compareDocumentPosition(here) : Node.DOCUMENT_POSITION_FOLLOWING;
    return {
      html: here === document.body ? "" : (here.cloneNode(false) as Element).outerHTML,
      isThere: here.matches(wanted),
      isSeen: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && width * height > 0,
      isBehind: (order & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    };
  }, selector);

/** Goes by arrows to something in the list that the focus is in; says whether it is there. */
const goWithin = async (page: Page, selector: string): Promise<boolean> => {
  const isNear = await page.evaluate((wanted) => {
    const list = document.activeElement?.closest("ul, ol, table, .view");
    return (
      list?.querySelector(`:is(${wanted})[tabindex="-1"]`)?.closest("ul, ol, table, .view") === list
    );
  }, selector);
  for (let presses = 0; isNear && presses < 100; presses += 1) {
    await page.keyboard.press("ArrowDown");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector))
      return true;
  }
  return false;
};

/** Presses Tab, and arrows within lists, until something is in focus; each stop on the way is seen and follows the last. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 400; presses += 1) {
    await page.keyboard.press("Tab");
    const stop = await stopAt(page, selector);
    if (stop.html === "") break; // past the last one
    expect(stop).toMatchObject({ isSeen: true, isBehind: true });
    if (stop.isThere || (await goWithin(page, selector))) return;
  }
  expect(selector).toBe("");
}

/** Walks by Tab from the top of a page to its last link. */
export const passThrough = (visit: Visit, address: string): Promise<void> =>
  visit(address, { ...desktop, reducedMotion: "reduce" }, (page) =>
    tabTo(page, "footer.site div:last-of-type a"),
  );

/** Until what has changed in a page is settled. */
const twoFrames = () =>
  new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(done));
  });

/** All that Tab stops at before the foot of a page. */
export async function countStops(page: Page): Promise<number> {
  await page.evaluate(twoFrames);
  return page.evaluate(() => {
    const foot = document.querySelector("footer.site");
    const all = document.querySelectorAll<HTMLElement>(
      "a[href], button, input, select, summary, textarea, [tabindex]",
    );
    return [...all].filter(
      (each) =>
        each.tabIndex >= 0 &&
        each.checkVisibility({ visibilityProperty: true }) &&
        !foot?.contains(each),
    ).length;
  });
}
