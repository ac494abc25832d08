import type { Page } from "playwright-core";
import { pathOf } from "../../src/address/parse.ts";
import { paths } from "../../src/address/paths.ts";
import { dialects, hostPage, serveHosts } from "../../tests/stage/hosts.ts";
import { barView } from "../../tests/stage/sorts.ts";
import { slotOf } from "../../tests/stage/slots.ts";
import type { Stage } from "./stage.ts";

export type DialectName = keyof typeof dialects;

const view = pathOf({ sort: "embed", ...barView });

/** The hosts that make frames as high as they ask to be. */
export const listening = (Object.keys(dialects) as DialectName[]).filter(
  (name) => "script" in dialects[name] || name === "loader",
);

/** Runs in the host's page before anything else of it: when a frame was loaded, and last resized. */
function observe(): void {
  const times = { loaded: 0, resized: 0 };
  Object.assign(window, { times });
  const resized = new ResizeObserver(() => (times.resized = performance.now()));
  new MutationObserver(() => {
    for (const frame of document.querySelectorAll("iframe")) resized.observe(frame);
  }).observe(document, { childList: true, subtree: true });
  const loaded = ({ target }: Event) => {
    if (target instanceof HTMLIFrameElement) times.loaded = performance.now();
  };
  document.addEventListener("load", loaded, { capture: true }); // such events reach no window
}

interface Height {
  /** From a frame's load until its height is right; 0 where it was before. */
  loadedMs: number;
  widenedMs: number;
}

/** Nothing comes after this long. */
const quietMs = 1000;

const timesIn = (page: Page) =>
  page.evaluate(() => (window as unknown as { times: { loaded: number; resized: number } }).times);

async function measureOnce({ browser }: Stage, host: string): Promise<Height> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1500 } });
  const page = await context.newPage();
  await page.addInitScript(observe);
  await page.goto(host);
  await page.waitForTimeout(quietMs);
  const { loaded, resized } = await timesIn(page);
  const widened = await page.evaluate(() => {
    document.querySelector<HTMLElement>("[id^=column]")?.style.setProperty("width", "280px");
    dispatchEvent(new Event("resize"));
    return performance.now();
  });
  await page.waitForTimeout(quietMs);
  const last = await timesIn(page);
  await context.close();
  if (loaded === 0 || last.resized < widened) throw new Error(`nothing resized: ${host}`);
  return { loadedMs: Math.max(0, resized - loaded), widenedMs: last.resized - widened };
}

/** The slowest of three times, in a host that speaks a dialect. */
export async function measureHeight(stage: Stage, dialect: DialectName): Promise<Height> {
  const hosts = await serveHosts();
  const slot = slotOf(view, stage.origin, { id: "chart", sandbox: "allow-scripts" });
  hosts.put("/", hostPage(dialect, [slot], stage.origin + paths.loader));
  const runs = [];
  for (let run = 0; run < 3; run += 1) runs.push(await measureOnce(stage, `${hosts.origin}/`));
  hosts.close();
  return {
    loadedMs: Math.max(...runs.map(({ loadedMs }) => loadedMs)),
    widenedMs: Math.max(...runs.map(({ widenedMs }) => widenedMs)),
  };
}
