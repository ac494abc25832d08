import { existsSync } from "node:fs";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { archiveFile } from "../../src/address/frozen.ts";
import { filesOf, isFrozen, pagesOf } from "../stage/dist.ts";
import {
  buildProject,
  copyProject,
  runScript,
  setStatuses,
  useModelCity,
} from "../stage/project.ts";

let folder: string;

const at = (path: string): string => join(folder, path);
const freeze = (...names: string[]) =>
  runScript(folder, ["scripts/freeze.ts", ...names, "--lang", "en"]);
const site = () => filesOf(at("dist"));
const archive = () => Object.fromEntries(filesOf(at("data/archive")));
const frozenIn = (files: Map<string, string>) =>
  Object.fromEntries([...files].filter(([name]) => isFrozen(name)));

/** What may differ between an embed and the same as it was frozen. */
const withoutDate = (html: string) => html.replace(/<p class="source as-of">.*?<\/p>/, "");

async function edit(path: string, change: (text: string) => string): Promise<void> {
  const text = await readFile(at(path), "utf8");
  expect(change(text)).not.toBe(text);
  await writeFile(at(path), change(text));
}

const views = ["volunteers/city-over-time", "residents/by-district"];
const chartPage = () =>
  pagesOf(site()).find(({ address }) => address === "/en/charts/volunteers/city-over-time/")
    ?.document;

/** What is kept and published, of whatever view. */
let frozen: Record<string, string>;

beforeAll(async () => {
  folder = await copyProject();
  await useModelCity(folder);
  await setStatuses(folder, { residents: "reported", volunteers: "reported" });
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

test("a name of no view is refused with the one that was meant, a sample always", async () => {
  const unknown = await freeze("volunteers/citi-over-time", "nothing");
  expect(unknown.code).toBe(2);
  expect(unknown.output).toMatch(/citi-over-time {2}Did you mean “volunteers\/city-over-time”\?/);
  expect(unknown.output).toContain("\n  nothing\n");
  expect(await freeze("stations/map")).toMatchObject({ code: 2 });
  expect(existsSync(at("dist"))).toBe(false);
});

test("a view is kept whole, in every language and theme, and published as it is kept", async () => {
  const { code, output } = await freeze(...views);
  expect(code, output).toBe(0);
  frozen = frozenIn(site());
  expect(Object.keys(frozen)).toHaveLength(12);
  for (const [name, html] of Object.entries(frozen)) {
    const [, live = "", own = ""] = /^(.*\/)(@.*\/)index\.html$/.exec(name) ?? [];
    expect(await readFile(at(archiveFile(live + own)), "utf8"), name).toBe(html);
    expect(withoutDate(html), name).toBe(withoutDate(site().get(`${live}index.html`) ?? ""));
  }
  const [address = ""] = /https:\S+\/en\/embed\/volunteers\S+/.exec(output) ?? [];
  expect(frozen[`${new URL(address).pathname}index.html`]).toContain(
    `As of <a href="${address}" rel="bookmark">15 January 2026</a>; latest figures: <a href="https://model-city.example/en/charts/volunteers/city-over-time/">Model City`,
  );
  const codes = chartPage()?.querySelectorAll(".embedding [data-version=frozen] pre");
  expect(codes?.[0]?.textContent).toContain(`src="${address}"`);
  expect(chartPage()?.querySelector(".cite pre")?.textContent).toContain(address);
});

test("the same figures are not kept twice", async () => {
  const before = archive();
  expect(await freeze(...views)).toMatchObject({
    code: 0,
    output: expect.stringContaining("Nothing has changed") as string,
  });
  expect(archive()).toEqual(before);
});

test("it is offered no more when a figure changes, though the day of its dataset does not", async () => {
  const path = "data/datasets/volunteers/volunteers.csv";
  await edit(path, (text) => text.replace("1358", "1357"));
  const { code, output } = await buildProject(folder);
  expect(code, output).toBe(0);
  expect(chartPage()?.querySelector("[data-version=frozen]")).toBeNull();
  expect(chartPage()?.querySelector(".cite pre")?.textContent).not.toContain("/@");
  await edit(path, (text) => text.replace("1357", "1358"));
});

test("it is the same to the last byte when its figures change, and when its view is gone", async () => {
  const live = "/en/embed/volunteers/city-over-time/index.html";
  const before = site().get(live);
  await edit("data/datasets/volunteers/volunteers.csv", (text) => text.replace("1358", "1359"));
  await edit("data/datasets/volunteers/datapackage.json", (text) =>
    text.replace('"modified": "2026-01-15"', '"modified": "2026-02-15"'),
  );
  for (const file of ["site.json", "datasets/residents/datapackage.json"])
    await edit(`data/${file}`, (text) => text.replace(/(residents\/|")by-district/g, "$1by-area"));
  const { code, output } = await buildProject(folder);
  expect(code, output).toBe(0);
  expect(site().get(live)).not.toBe(before);
  expect(site().has("/embed/residents/by-district/index.html")).toBe(false);
  expect(frozenIn(site())).toEqual(frozen);
  expect(chartPage()?.querySelector("[data-version=frozen]")).toBeNull();
});

test("the chart that a frozen embed leads to is there when its view is gone: it leads on", () => {
  for (const [prefix, heading] of [
    ["", "常住人口"],
    ["/en", "Residents by district"],
  ] as const) {
    const page = pagesOf(site()).find(
      ({ address }) => address === `${prefix}/charts/residents/by-district/`,
    );
    const links = [...(page?.document.querySelectorAll("main .links a") ?? [])];
    expect(page?.document.querySelector("h1")?.textContent).toContain(heading);
    expect(links.map((link) => link.getAttribute("href"))).toEqual([
      Object.keys(frozen)
        .find((name) => name.startsWith(`${prefix}/embed/residents/by-district/@`))
        ?.replace("index.html", ""),
      `${prefix}/datasets/residents/`,
    ]);
    expect(page?.html).toContain('<meta name="robots" content="noindex');
  }
});

test("a build that would change or drop it fails, says how to bring it back, and leaves the site", async () => {
  const before = site();
  const [name = ""] = Object.keys(frozen);
  const file = archiveFile(name.replace(/index\.html$/, ""));
  await edit(file, (text) => text.replace("</h1>", "!</h1>"));
  const changed = await buildProject(folder, { LANG: "en" });
  expect(changed.code).toBe(1);
  expect(changed.output).toMatch(/frozen-page[^]*git checkout -- data\/archive\/.*\.html/);
  await rename(at("data/archive"), at("archive"));
  const gone = await buildProject(folder, { LANG: "en" });
  expect([gone.code, gone.output]).toEqual([1, expect.stringContaining("frozen-page")]);
  await rm(at("data/archive.json"));
  const dropped = await buildProject(folder, { LANG: "en" });
  expect(dropped.code).toBe(1);
  for (const address of Object.keys(frozen)) expect(dropped.output).toContain(address.slice(1));
  expect(dropped.output).toContain("git checkout -- data/archive");
  expect(site()).toEqual(before);
});
