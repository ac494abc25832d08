import type { Page } from "playwright-core";
import type { Stage } from "./stage.ts";

/** What a slow phone shows of a page, and when. */
export interface Paint {
  /** First and largest contentful paint, seconds. */
  fcp: number;
  lcp: number;
  /** Cumulative layout shift: while the page loads, and while a reader scrolls to its end. */
  clsLoaded: number;
  clsScrolled: number;
}

/** A slow phone as Lighthouse takes it ("devtools" throttling, mobile). */
const slow = { latencyMs: 150 * 3.75, kbps: 1.6 * 1024 * 0.9, cpu: 4 };

interface Seen {
  lcp: number;
  cls: number;
}

/** Runs in the page, before anything else of it. */
function observe(): void {
  const seen: Seen = { lcp: 0, cls: 0 };
  Object.assign(window, { seen });
  const listen = (type: string, each: (entry: PerformanceEntry) => void) => {
    new PerformanceObserver((list) => {
      list.getEntries().forEach(each);
    }).observe({ type, buffered: true });
  };
  listen("largest-contentful-paint", ({ startTime }) => (seen.lcp = startTime));
  listen(
    "layout-shift",
    (entry) => (seen.cls += (entry as PerformanceEntry & { value: number }).value),
  );
}

async function throttle(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const throughput = (slow.kbps * 1024) / 8;
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: slow.latencyMs,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: slow.cpu });
}

const seenIn = (page: Page) =>
  page.evaluate(() => {
    const [fcp] = performance.getEntriesByName("first-contentful-paint");
    const { seen } = window as unknown as { seen: Seen };
    return { fcp: fcp?.startTime ?? 0, ...seen };
  });

async function scrollToEnd(page: Page): Promise<void> {
  const heightPx = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let at = 0; at < heightPx; at += 600) {
    await page.evaluate((top) => {
      window.scrollTo(0, top);
    }, at);
    await page.waitForTimeout(100);
  }
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(500);
}

/** Opens a page on a slow phone and scrolls through it. */
export async function measurePaint({ browser, origin }: Stage, address: string): Promise<Paint> {
  const viewport = { width: 390, height: 844 };
  const context = await browser.newContext({ viewport, deviceScaleFactor: 2, isMobile: true });
  const page = await context.newPage();
  await page.addInitScript(observe);
  await throttle(page);
  await page.goto(origin + address, { waitUntil: "networkidle" });
  await page.waitForTimeout(500);
  const loaded = await seenIn(page);
  await scrollToEnd(page);
  const scrolled = await seenIn(page);
  await context.close();
  return {
    fcp: loaded.fcp / 1000,
    lcp: loaded.lcp / 1000,
    clsLoaded: loaded.cls,
    clsScrolled: scrolled.cls,
  };
}
