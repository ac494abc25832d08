import { existsSync } from "node:fs";
import { readFile, rename, rm } from "node:fs/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { filesOf, isFrozen } from "../../tests/stage/dist.ts";
import { rehearse, type Rehearsal } from "../../tests/stage/rehearsal.ts";
import { loadCatalogue } from "../load/catalogue.ts";
import { archiveFile } from "../address/frozen.ts";
import type { Locale } from "../model/locale.ts";
import { build } from "./build.ts";
import { freeze } from "./freeze.ts";

let project: Rehearsal;

const views = ["volunteers/city-over-time", "residents/by-district"];

const freezing = (names: string[], built = () => build(project)) =>
  freeze({ ...project, names, build: built });
const said = () => project.heard.log.splice(0).join("\n");
const complained = () => project.heard.error.splice(0).join("\n");
const frozenIn = (site: Record<string, string>) =>
  Object.fromEntries(Object.entries(site).filter(([name]) => isFrozen(name)));
const archive = () =>
  existsSync(project.at("data/archive"))
    ? Object.fromEntries(filesOf(project.at("data/archive")))
    : {};
const rules = async () => (await loadCatalogue(project.root)).problems.map(({ rule }) => rule);

beforeEach(async () => {
  project = await rehearse();
});

afterEach(async () => {
  await rm(project.root, { recursive: true });
});

test("a name of no view is refused with the one that was meant, a sample always", async () => {
  const built = vi.fn(() => Promise.resolve(true));
  await expect(freezing(["volunteers/citi-over-time", "nothing"], built)).rejects.toThrow(
    /citi-over-time {2}Did you mean “volunteers\/city-over-time”\?\n {2}nothing$/,
  );
  await expect(freezing(["stations/map"], built)).rejects.toThrow("stations/map");
  expect(built).not.toHaveBeenCalled();
});

test("a view is kept in every language and theme, and published as it is kept", async () => {
  expect(await freezing(views), complained()).toBe(true);
  const frozen = frozenIn(project.site());
  expect(Object.keys(frozen)).toHaveLength(12);
  for (const [name, html] of Object.entries(frozen)) {
    const file = archiveFile(name.replace(/index\.html$/, ""));
    expect(await readFile(project.at(file), "utf8"), name).toBe(html);
    expect(html).toContain(name.startsWith("/en/") ? "latest figures: " : "最新数字");
  }
  const text = said();
  expect(text).toContain("12 pages were frozen:");
  expect(text.match(/https:\S+\/en\/embed\/\S+/g)).toHaveLength(2); // the others are in the list
});

test("without a name every view is kept, but none of a sample, and no state", async () => {
  await freezing([]);
  const { catalogue } = await loadCatalogue(project.root);
  const facts = catalogue?.datasets.filter(({ status }) => status !== "sample") ?? [];
  const all = facts.flatMap(({ id, views }) => views.map(({ name }) => `${id}/${name}`));
  const kept = catalogue?.archive ?? [];
  expect(new Set(kept.map(({ dataset, view }) => `${dataset}/${view}`))).toEqual(new Set(all));
  expect(kept.filter(({ state }) => state !== undefined)).toEqual([]);
});

test("the list says of each page what it is, and the next are added behind", async () => {
  for (const view of views) await freezing([view]);
  const { pages } = JSON.parse(await readFile(project.at("data/archive.json"), "utf8")) as {
    pages: Record<string, string>[];
  };
  expect(pages).toHaveLength(12);
  expect(pages.map(({ address = "" }) => address.includes("/residents/"))).toEqual([
    ...Array.from({ length: 6 }, () => false),
    ...Array.from({ length: 6 }, () => true),
  ]);
  expect(pages[0]).toEqual({
    address: expect.stringMatching(/^\/embed\/volunteers\/city-over-time\/@2026-01-15-/) as string,
    language: "zh",
    title: "city-over-time",
    figures: expect.stringMatching(/^[0-9a-f]{12}$/) as string,
  });
});

test("the same figures are not kept twice, changed ones beside the first", async () => {
  await freezing(views);
  const [before, site] = [archive(), project.site()];
  said();
  const built = vi.fn(() => build(project));
  expect(await freezing(views, built)).toBe(true);
  expect(built).toHaveBeenCalledTimes(1);
  expect(said()).toContain("Nothing has changed");
  expect([archive(), project.site()]).toEqual([before, site]);
  await project.edit("data/datasets/volunteers/volunteers.csv", (text) =>
    text.replace("1358", "1357"),
  );
  await freezing(views);
  expect(archive()).toMatchObject(before);
  expect(Object.keys(archive())).toHaveLength(18);
});

test("what is kept stays the same when its figures change, and when its view is gone", async () => {
  await freezing(views);
  const frozen = frozenIn(project.site());
  await project.edit("data/datasets/volunteers/volunteers.csv", (text) =>
    text.replace("1358", "1359"),
  );
  for (const file of ["site.json", "datasets/residents/datapackage.json"])
    await project.edit(`data/${file}`, (text) =>
      text.replace(/(residents\/|")by-district/g, "$1by-area"),
    );
  expect(await build(project), complained()).toBe(true);
  expect(project.site()).not.toHaveProperty(["/embed/residents/by-district/index.html"]);
  expect(frozenIn(project.site())).toEqual(frozen);
});

test("a build that would change or drop it fails, says how to bring it back, and leaves the site", async () => {
  await freezing(views);
  const before = project.site();
  const [name = ""] = Object.keys(frozenIn(before));
  await project.edit(archiveFile(name.replace(/index\.html$/, "")), (text) => `${text}!`);
  expect(await build(project)).toBe(false);
  expect(complained()).toMatch(/frozen-page[^]*git checkout -- data\/archive\/.*\.html/);
  await rename(project.at("data/archive"), project.at("archive"));
  expect(await build(project)).toBe(false);
  expect(complained()).toContain("frozen-page");
  await rm(project.at("data/archive.json"));
  expect(await build(project)).toBe(false);
  const dropped = complained();
  for (const address of Object.keys(frozenIn(before))) expect(dropped).toContain(address.slice(1));
  expect(dropped).toContain("git checkout -- data/archive");
  expect(project.site()).toEqual(before);
});

test("a run that was cut short before the list was written is found out", async () => {
  await freezing(views.slice(0, 1));
  const list = await readFile(project.at("data/archive.json"), "utf8");
  await freezing(views);
  await project.edit("data/archive.json", () => list);
  expect(new Set(await rules())).toEqual(new Set(["unlisted"]));
});

test("damaged data is reported, and nothing kept; a site that cannot be built keeps nothing either", async () => {
  expect(await freezing(views, () => Promise.resolve(false))).toBe(false);
  await project.edit("data/site.json", () => "");
  const built = vi.fn(() => Promise.resolve(true));
  expect(await freezing(views, built)).toBe(false);
  expect(built).not.toHaveBeenCalled();
  expect(complained()).toMatch(/empty-file[^]*Nothing was built/);
  expect(archive()).toEqual({});
});

test("what is frozen is told in the language of who asks, else in that of the site, each view once", async () => {
  const told = async (locale: Locale) => {
    const terminal = { ...project.terminal, locale };
    expect(await freeze({ ...project, terminal, names: views, build: () => build(project) })).toBe(
      true,
    );
    return said();
  };
  const english = await told("en");
  expect(english.match(/^ {4}https:\S+$/gm)).toHaveLength(2);
  expect(english.match(/https:\S+\/en\/embed\/\S+/g)).toHaveLength(2);
  expect(english).toContain(
    "The addresses in light, in dark and in other languages are in data/archive.json.",
  );
  const russian = await told("ru");
  expect(russian.match(/https:\/\/model-city\.example\/embed\/\S+@\S+/g)).toHaveLength(2);
  expect(russian).not.toContain("/en/");
});

test("where the site cannot be built with what was kept, that is the end, and it is kept", async () => {
  const built = vi
    .fn(() => build(project))
    .mockImplementationOnce(() => build(project))
    .mockImplementationOnce(() => Promise.resolve(false));
  expect(await freezing(views, built)).toBe(false);
  expect(said()).not.toContain("frozen");
  expect(Object.keys(archive())).toHaveLength(12);
  expect(await freezing(views), complained()).toBe(true);
  expect(Object.keys(archive())).toHaveLength(12);
});
