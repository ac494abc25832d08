import type { Page } from "playwright-core";
import { desktop } from "../stage/visit.ts";

/** Where Model City's map of points stands alone, and among others. */
export const chart = "/charts/stations/map/";
export const topic = "/topics/communities/";

/** How many places it has. */
export const all = 166;

/** A window of a reader who wants nothing to move. */
export const still = { ...desktop, reducedMotion: "reduce" } as const;

/** Until the map has taken its drawing's place. */
export const ready = (page: Page) => page.locator("figure[data-live]").waitFor();

export const rows = (page: Page) => page.locator("tr[data-record]:visible");
/** Of many rows the first alone are seen until all are asked for. */
export const unfold = (page: Page) => page.locator("button.unfold").click();

export const popup = (page: Page) => page.locator(".live-popup");

/** The samples of a topic are folded away. */
export const openSamples = (page: Page) =>
  page.locator("#samples").evaluate((samples: HTMLDetailsElement) => {
    samples.open = true;
  });
