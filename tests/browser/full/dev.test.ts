import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { cityRoot } from "../../stage/city.ts";
import { copyProject, terminalEnv } from "../../stage/project.ts";
import { openBrowser } from "../../stage/browser.ts";
import { patienceMs } from "../../stage/patience.ts";

let folder: string;
let server: ChildProcess;
let browser: Browser;
let page: Page;
let origin: string;

/** Starts `astro dev` on a free port of loopback and waits for its address. */
async function startDev(): Promise<string> {
  const astro = join(folder, "node_modules/astro/bin/astro.mjs");
  const args = [astro, "dev", "--host", "127.0.0.1", "--port", "0", "--ignore-lock"];
  server = spawn(process.execPath, args, { cwd: folder, env: terminalEnv({ NO_COLOR: "1" }) });
  let output = "";
  server.stdout?.on("data", (text: Buffer) => (output += text.toString()));
  server.stderr?.on("data", (text: Buffer) => (output += text.toString()));
  const address = () => {
    const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(output) ?? [];
    if (found === undefined) throw new Error(`astro dev did not start: ${output}`);
    return found;
  };
  return vi.waitFor(address, { timeout: patienceMs });
}

/** Opens a page in a new tab, for the last may be loaded anew yet, and waits until it hears of changes. */
async function open(path: string): Promise<void> {
  page = await browser.newPage();
  const listening = page.waitForEvent("console", (said) => said.text() === "[vite] connected.");
  await page.goto(origin + path);
  await listening;
}

/** Waits until the open page says something by itself, as one who edits beside it would. */
const saying = (words: string) => page.getByText(words).filter({ visible: true }).first().waitFor();

beforeAll(async () => {
  folder = await copyProject(cityRoot);
  [origin, browser] = await Promise.all([startDev(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  server.kill();
  await once(server, "exit"); // it writes no more
  await rm(folder, { recursive: true });
});

test("an open page shows a changed CSV at once, a broken one as a report, and recovers", async () => {
  const csv = join(folder, "data/datasets/volunteers/volunteers.csv");
  const text = await readFile(csv, "utf8");
  await open("/charts/volunteers/by-district/");
  await saying("乙区最多，为近 820人");
  await writeFile(csv, text.replace("999902,all,820", "999902,all,821"));
  await saying("乙区最多，为近 821人");
  await writeFile(csv, text.replace("999902,all,820", "999902,all,8二0"));
  await saying("应是整数");
  await saying("D22");
  expect(await page.locator("vite-error-overlay").count()).toBe(0);
  const inEnglish = await (
    await fetch(`${origin}/en/`, { headers: { accept: "text/html" } })
  ).text();
  expect(inEnglish).toContain("Report on the data");
  expect(inEnglish).not.toMatch(/node_modules|at async /);
  for (const path of ["/", "/datasets/", "/nothing.json"])
    expect((await fetch(origin + path, { headers: { accept: "*/*" } })).status, path).toBe(500);
  await page.close();
  await open("/");
  await saying("应是整数");
  expect(await page.locator("vite-error-overlay").count()).toBe(0);
  await page.close();
  await open("/charts/volunteers/by-district/");
  await writeFile(csv, text);
  await saying("乙区最多，为近 820人");
  expect(await page.getByText("应是整数").count()).toBe(0);
});

test("a changed descriptor and a new dataset show at once", async () => {
  const from = join(folder, "data/datasets/training");
  const to = join(folder, "data/datasets/courses");
  const descriptor = await readFile(join(from, "datapackage.json"), "utf8");
  await open("/datasets/training/");
  await writeFile(
    join(from, "datapackage.json"),
    descriptor.replace(/"title": "[^"]*"/, '"title": "改过的题目"'),
  );
  await saying("改过的题目");
  await page.getByRole("link", { name: "datapackage.json", exact: true }).waitFor();
  await open("/datasets/");
  await cp(from, to, { recursive: true, filter: (path) => !path.endsWith(".csv") });
  await cp(join(from, "training.csv"), join(to, "courses.csv"));
  const renamed = descriptor
    .replaceAll('"training"', '"courses"')
    .replaceAll("training.csv", "courses.csv")
    .replace(/"title": "[^"]*"/, '"title": "新的数据集"');
  await writeFile(join(to, "datapackage.json"), renamed);
  await saying("新的数据集");
  expect((await fetch(`${origin}/datasets/courses/`)).status).toBe(200);
});
