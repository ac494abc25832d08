import type { Browser } from "playwright-core";
import { inject } from "vitest";
import { connectChromium } from "./chromium.ts";

/** The browser of the run, as a file's own. */
export const openBrowser = (): Promise<Browser> => connectChromium(inject("browser"));
