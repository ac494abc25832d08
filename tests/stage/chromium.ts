import { existsSync } from "node:fs";
import { chromium, type Browser, type BrowserServer, type LaunchOptions } from "playwright-core";
import { canInstall, install, isRoot } from "./debian.ts";
import { patienceMs } from "./patience.ts";

const {
  CHROME_PATH,
  LOCALAPPDATA,
  PROGRAMFILES,
  "PROGRAMFILES(X86)": PROGRAMFILES_X86,
} = process.env;

const usualPlaces = [
  "/usr/bin/chromium-headless-shell", // the same pages at half the work: it has no windows of its own
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/microsoft-edge",
  "/snap/bin/chromium",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...[PROGRAMFILES, PROGRAMFILES_X86, LOCALAPPDATA].flatMap((folder) => [
    `${folder ?? ""}\\Google\\Chrome\\Application\\chrome.exe`,
    `${folder ?? ""}\\Microsoft\\Edge\\Application\\msedge.exe`,
  ]),
];

async function options(more: string[]): Promise<LaunchOptions> {
  return {
    executablePath: findBrowser() ?? (await installBrowser()),
    chromiumSandbox: !isRoot, // Chromium refuses to start as root with it
    args: [
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...more,
    ],
  };
}

/** Starts the machine's own Chromium, Chrome or Edge; root on Debian or Ubuntu gets one installed. */
export const launchChromium = async (more: string[]): Promise<Browser> =>
  chromium.launch(await options(more));

/**
 * The same, for several processes to connect to, by which nothing is timed: pages are looked at too
 * briefly for scripts to be compiled anew beside them.
 */
export const serveChromium = async (): Promise<BrowserServer> =>
  chromium.launchServer(await options(["--js-flags=--single-threaded"]));

/** A browser that another process serves; closing it closes only what was opened through it. */
export async function connectChromium(address: string): Promise<Browser> {
  const browser = await chromium.connect(address);
  browser.on("context", (context) => {
    context.setDefaultTimeout(patienceMs);
  });
  return browser;
}

function findBrowser(): string | undefined {
  return CHROME_PATH ?? usualPlaces.find((path) => existsSync(path));
}

async function installBrowser(): Promise<string> {
  if (canInstall()) {
    await install("chromium-headless-shell").catch(() => install("chromium")); // Ubuntu has no shell
  }
  const installed = findBrowser();
  if (installed !== undefined) return installed;
  throw new Error(
    "The browser tests need Chromium, Chrome or Edge: install one, or set CHROME_PATH to its program file. " +
      "浏览器测试需要 Chromium、Chrome 或 Edge：请安装其中之一，或将 CHROME_PATH 设为其程序文件的路径。",
  );
}
