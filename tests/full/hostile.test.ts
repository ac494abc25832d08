import { rm } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../stage/browser.ts";
import { citySite } from "../stage/city.ts";
import { filesOf } from "../stage/dist.ts";
import { buildProject } from "../stage/project.ts";
import { serveSite } from "../stage/server.ts";
import { watch } from "../stage/watch.ts";
import { hostileTexts, mark } from "../hostile.ts";
import { hostileCity, register } from "./hostile-city.ts";

/** What a document is made of, as a browser reads it. */
interface Read {
  /** e.g. `a href`, `p`, `#comment`; of scripts that run what they say. */
  shapes: string[];
  /** The schemes of all that it leads to or asks for. */
  schemes: string[];
  /** JSON that stands in it. */
  json: string[];
  text: string;
  isBroken: boolean;
}

let folder: string;
let page: Page;
let files: Map<string, string>;
let close: () => Promise<void>;

/** Reads a text as a page of one of these types. */
function read([source, type]: [string, DOMParserSupportedType]): Read {
  const { documentElement } = new DOMParser().parseFromString(source, type);
  const shapes = new Set<string>();
  const schemes = new Set<string>();
  const json: string[] = [];
  const walk = document.createTreeWalker(documentElement, NodeFilter.SHOW_ALL);
  for (let node: Node | null = documentElement; node; node = walk.nextNode()) {
    if (!(node instanceof Element)) {
      if (!(node instanceof Text)) shapes.add(node.nodeName); // a CDATA section is text
      continue;
    }
    shapes.add(node.localName);
    if (node.localName === "script") {
      if (/json/.test(node.getAttribute("type") ?? "")) json.push(node.textContent);
      else shapes.add(`script ${node.textContent}`);
    }
    for (const { name, value } of node.attributes) {
      shapes.add(`${node.localName} ${name}`);
      if (/^(href|src|action|formaction|xlink:href|data|poster)$/.test(name))
        schemes.add(new URL(value, "https://own.example/").protocol);
    }
  }
  const isBroken = documentElement.querySelector("parsererror") !== null;
  const text = documentElement.textContent;
  return { shapes: [...shapes], schemes: [...schemes], json, text, isBroken };
}

const types = { ".html": "text/html", ".svg": "image/svg+xml", ".xml": "text/xml" } as const;

/** Every document of a site, in a browser's reading. */
async function readAll(all: Map<string, string>): Promise<[string, Read][]> {
  const seen: [string, Read][] = [];
  for (const [name, text] of all) {
    const type = Object.entries(types).find(([ending]) => name.endsWith(ending))?.[1];
    if (type) seen.push([name, await page.evaluate(read, [text, type] as [string, typeof type])]);
  }
  return seen;
}

let documents: [string, Read][];

beforeAll(async () => {
  folder = await hostileCity();
  const { code, output } = await buildProject(folder);
  expect(code, output).toBe(0);
  const browser = await openBrowser();
  page = await browser.newPage();
  close = () => browser.close();
  files = filesOf(join(folder, "dist"));
  documents = await readAll(files);
});

afterAll(async () => {
  await close();
  await rm(folder, { recursive: true });
});

test("no text becomes an element, an attribute, a comment, a script or an address of another scheme", async () => {
  const usual = await readAll(filesOf(citySite));
  const shapesThere = new Set(usual.flatMap(([, { shapes }]) => shapes));
  const schemesThere = new Set(usual.flatMap(([, { schemes }]) => schemes));
  expect(shapesThere.size).toBeGreaterThan(200);
  const wrong = documents.flatMap(([name, { shapes, schemes, isBroken }]) => [
    ...shapes.filter((each) => !shapesThere.has(each)).map((each) => `${name}: ${each}`),
    ...schemes.filter((each) => !schemesThere.has(each)).map((each) => `${name}: ${each}`),
    ...(isBroken ? [`${name} cannot be read`] : []),
  ]);
  expect(wrong).toEqual([]);
});

/** Without what the check takes away, and with one space for any: as a page has it between tags. */
const plain = (text: string) =>
  text
    .replaceAll(/\p{Cf}/gu, "")
    .replaceAll(/\s+/g, " ")
    .trim();

test("every text is shown as it was written", () => {
  const shown = documents
    .filter(([name]) => name.includes(`/charts/${register}/all/`))
    .map(([, { text }]) => plain(text))
    .join("\n");
  expect(hostileTexts.length).toBeGreaterThan(4000);
  expect(hostileTexts.filter((text) => !shown.includes(plain(text)))).toEqual([]);
});

const parses = (json: string): boolean => {
  try {
    JSON.parse(json);
    return true;
  } catch {
    return false;
  }
};

test("JSON can be read, and no cell of a CSV is a formula", () => {
  const inPages = documents.flatMap(([name, { json }]) =>
    json.map((each) => [name, each] as const),
  );
  const json = [...inPages, ...[...files].filter(([name]) => name.endsWith(".json"))];
  expect(json.flatMap(([name, text]) => (parses(text) ? [] : [name]))).toEqual([]);
  const cells = [...files].flatMap(([name, text]) =>
    name.endsWith(".csv") ? parse(text, { bom: true }).flat() : [],
  );
  const begun = cells.filter((cell) => /^[=+\-@＝＋－＠\t\r]/.test(cell));
  expect(begun.filter((cell) => !/^-?[\d.]+$/.test(cell))).toEqual([]);
  expect(cells.length).toBeGreaterThan(hostileTexts.length);
});

test("nothing that scripts of pages show becomes an element: tables, tips, search, map, checker", async () => {
  const site = await serveSite(join(folder, "dist"));
  const { complaints } = watch(page);
  const marked = () => page.locator(`[${mark}]`).count();
  try {
    await page.goto(`${site.origin}/charts/${register}/all/`);
    await page.locator("thead button").nth(1).click();
    await page.locator(".filter input").fill(`<img ${mark}`);
    expect(await marked()).toBe(0);
    await page.goto(`${site.origin}/charts/${register}/map/`);
    await page.locator("figure[data-live]").waitFor();
    await page.locator(".to-map").first().press("Enter");
    await page.locator(".live-popup").waitFor();
    expect(await marked()).toBe(0);
    await page.goto(`${site.origin}/charts/volunteers/by-district/`);
    await page.locator(".drawings").first().focus();
    await page.keyboard.press("ArrowDown");
    await page.locator(".tip").waitFor();
    expect(await marked()).toBe(0);
    await page.keyboard.press("/");
    await page.locator(".search input[type=search]").fill("甲区");
    await page.locator(".results a").first().waitFor();
    expect(await marked()).toBe(0);
    await page.goto(`${site.origin}/staff/check/`);
    const input = page.locator(".checker input[type=file]:enabled");
    const buffer = Buffer.from(files.get(`/downloads/${register}.csv`) ?? "");
    await input.setInputFiles({
      name: `<img ${mark} src=x onerror=alert(1)>.csv`,
      mimeType: "text/csv",
      buffer,
    });
    await page.locator(".checker .report section").first().waitFor();
    expect(await page.locator(".checker form [role=status]").innerText()).toContain(`<img ${mark}`);
    expect(await marked()).toBe(0);
    expect(complaints).toEqual([]);
  } finally {
    site.close();
  }
});
