import type { TestProject } from "vitest/node";
import { serveChromium } from "./chromium.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the browser of the run listens. */
    browser: string;
  }
}

/** Starts one browser for all test files of a run; gives what ends it. */
export default async function serveBrowser(project: TestProject): Promise<() => Promise<void>> {
  const server = await serveChromium();
  project.provide("browser", server.wsEndpoint());
  return () => server.close();
}
