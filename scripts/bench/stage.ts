import type { Browser } from "playwright-core";
import { launchChromium } from "../../tests/stage/chromium.ts";
import { freePort } from "../../tests/stage/daemon.ts";
import { serveSite } from "../../tests/stage/server.ts";

/** The built site served, and a browser to look at it. */
export interface Stage {
  origin: string;
  browser: Browser;
  /** Where Lighthouse finds the browser. */
  port: number;
  close: () => Promise<void>;
}

export async function openStage(folder: string): Promise<Stage> {
  const port = await freePort();
  const site = await serveSite(folder);
  const browser = await launchChromium([`--remote-debugging-port=${port}`]);
  return {
    origin: site.origin,
    browser,
    port,
    close: async () => {
      await browser.close();
      site.close();
    },
  };
}
