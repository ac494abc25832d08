import type { BrowserContextOptions, Page } from "playwright-core";
import { expect, test } from "vitest";
import { paths } from "../../src/address/paths.ts";
import { sorts } from "../stage/sorts.ts";
import { axeFaults } from "./axe.ts";
import { combinations } from "./combinations.ts";
import { countStops } from "./keyboard.ts";
import { chosenElder, desktop, phone, visitor } from "../stage/visit.ts";

const sizes = { phone, desktop };

/** How each mode is asked for, and how a page tells that it is in it. */
const modes = {
  light: { options: { colorScheme: "light" }, sign: "(prefers-color-scheme: light)" },
  dark: { options: { colorScheme: "dark" }, sign: "(prefers-color-scheme: dark)" },
  forced: { options: { forcedColors: "active" }, sign: "(forced-colors: active)" },
  elder: { options: {}, sign: null },
} as const satisfies Record<string, { options: BrowserContextOptions; sign: string | null }>;

const ways = {
  language: ["zh", "en"],
  mode: ["light", "dark", "forced", "elder"],
  size: ["phone", "desktop"],
} as const;

// The page of all parts of pages at once, for who builds them, takes as long as ten others.
const read = sorts.filter((address) => address !== paths.style);

/** Each sort of page in every language and mode, on a phone and on a desktop by turns. */
export const matrix = combinations({ sort: read, language: ways.language, mode: ways.mode }).map(
  (each, index): Combination => {
    const [modes, languages] = [ways.mode.length, ways.language.length];
    const turn = index + Math.floor(index / modes) + Math.floor(index / (modes * languages));
    return { ...each, size: ways.size[turn % ways.size.length]! };
  },
);

/** Each sort of page once, in ways that take turns: those of the next sort are others. */
export const turns = read.map((sort, index): Combination => {
  const each = combinations(ways);
  return { sort, ...each[index % each.length]! };
});

/** The page of all parts of pages, in each way. */
export const gallery = combinations({ sort: [paths.style], ...ways });

export interface Combination {
  sort: string;
  language: (typeof ways.language)[number];
  mode: (typeof ways.mode)[number];
  size: (typeof ways.size)[number];
}

/** The one page for what does not exist speaks both languages. */
const addressOf = ({ sort, language }: Combination) =>
  sort === "/404.html" || language === "zh" ? sort : `/en${sort}`;

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Waits until the maps in view have taken the places of their drawings. */
const mapsLive = (page: Page) =>
  page.waitForFunction(() =>
    [...document.querySelectorAll("figure[data-map][data-kind=points]")].every(
      (figure) =>
        figure.hasAttribute("data-live") || figure.getBoundingClientRect().top >= innerHeight,
    ),
  );

const isInMode = (page: Page, sign: string | null) =>
  page.evaluate(
    (query) =>
      query === null
        ? document.documentElement.dataset["reading"] === "elder"
        : matchMedia(query).matches,
    sign,
  );

/** More stops of the keyboard than these nobody passes by on the way to a page's foot. */
const mostStops = 40;

/** What is wrong with the stops of the keyboard, when all maps have taken the places of their drawings. */
async function stopFaults(page: Page): Promise<string[]> {
  for (const map of await page.locator("figure:has([data-live-map]):visible").all()) {
    await map.scrollIntoViewIfNeeded();
    await map.and(page.locator("[data-live]")).waitFor();
  }
  const count = await countStops(page);
  return count > 5 && count <= mostStops ? [] : [`${count} stops of the keyboard`];
}

/** In large text no letter of a drawing is smaller. */
const leastElderPx = 18;

/** What is wrong with the letters of the drawings in sight: a map in the browser may take a drawing's place. */
async function letterFaults(page: Page): Promise<string[]> {
  const least = await page.locator("svg.drawing").evaluateAll((drawings) => {
    const sizesPx = drawings
      .filter((drawing) => drawing.checkVisibility())
      .flatMap((drawing) => {
        const { width } = (drawing as SVGSVGElement).viewBox.baseVal;
        const zoom = drawing.getBoundingClientRect().width / width;
        return [...drawing.querySelectorAll("text")].map(
          (text) => parseFloat(getComputedStyle(text).fontSize) * zoom,
        );
      });
    return Math.min(...sizesPx);
  });
  return least < leastElderPx ? [`letters of ${least} px`] : [];
}

/** What is wrong with a page: it is not in its mode, does not fit its window, axe forbids it, or it stops the keyboard too often. */
async function faultsOf(page: Page, sign: string | null): Promise<string[]> {
  const stops = await stopFaults(page);
  // What is folded by kind in the gallery is looked at too.
  await page.locator("details.fold").evaluateAll((all) => {
    for (const each of all) each.setAttribute("open", "");
  });
  await mapsLive(page);
  return [
    ...((await isInMode(page, sign)) ? [] : ["not in its mode"]),
    ...(sign === null ? await letterFaults(page) : []),
    ...((await overflow(page)) === 0 ? [] : ["wider than its window"]),
    ...(await axeFaults(page)),
    ...stops,
  ];
}

/** Looks at combinations, those of one mode and size in one window: a test, which lists what is wrong. */
export function inspectAll(all: readonly Combination[]): void {
  const { tour, origin } = visitor();
  const ways = Map.groupBy(all, ({ mode, size }) => `${mode}, ${size}`);
  test.each([...ways])(
    "pages load without complaint, fit and are accessible (%s)",
    async (_, same) => {
      const [{ mode, size }] = same as [Combination];
      const { options, sign } = modes[mode];
      const elder = mode === "elder" ? chosenElder(origin()) : {};
      const asked = { ...sizes[size], ...options, ...elder };
      const seen = await tour(same.map(addressOf), asked, (page) => faultsOf(page, sign));
      expect([...seen].filter(([, faults]) => faults.length > 0)).toEqual([]);
    },
  );
}
