import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { rehearse, type Rehearsal } from "../../tests/stage/rehearsal.ts";
import { build } from "./build.ts";
import { RenderingError, type Render } from "./build-site.ts";

vi.mock("node:timers/promises", () => ({ setTimeout: () => Promise.resolve() }));

let project: Rehearsal;

const table = "data/datasets/residents/residents.csv";
const left = () => ["dist.new", "dist.old"].filter((name) => existsSync(project.at(name)));

/** Renders as the rehearsal does, and does something more. */
const rendering =
  (more: (folder: string) => Promise<void>): Render =>
  async (sound, folder) => {
    const rendered = await project.render(sound, folder);
    await more(folder);
    return rendered;
  };

beforeEach(async () => {
  project = await rehearse();
});

afterEach(async () => {
  await rm(project.root, { recursive: true });
});

test("a build says what was checked and rendered, and the new site takes the place of the last", async () => {
  expect(await build(project)).toBe(true);
  const before = project.site();
  await project.edit(table, (text) => text.replace("2020,999901,120000", "2020,999901,121000"));
  expect(await build(project)).toBe(true);
  expect(project.site()).not.toEqual(before);
  expect(left()).toEqual([]);
  expect(project.heard.error).toEqual([]);
  expect(project.heard.log.slice(0, 3)).toEqual([
    expect.stringMatching(/^Check: files 11, rows 27, problems 0 \([\d.]+ s\)$/),
    expect.stringMatching(/^Render: pages [1-9]\d* \([\d.]+ s\)$/),
    expect.stringMatching(/dist\/ after [\d.]+ s.*npm run preview/),
  ]);
});

test("damaged data is reported before anything is rendered, and the last site stands", async () => {
  await build(project);
  const before = project.site();
  await project.edit(table, (text) => `${text}2021,999999,\r\n`);
  await project.edit("data/datasets/residents/datapackage.json", (text) =>
    text.replace('"kind": "bar"', '"kind": "baar"'),
  );
  const render = vi.fn(project.render);
  expect(await build({ ...project, render })).toBe(false);
  expect(render).not.toHaveBeenCalled();
  const [report, ...others] = project.heard.error;
  expect(report).toMatch(/unknown-kind[^]*residents\.csv[^]*foreign-key[^]*Nothing was built/);
  expect(others).toEqual([]);
  expect(project.site()).toEqual(before);
});

/** Tells that a site stands as it is, or that it does not. */
const standing = (isCurrent: boolean) => ({
  isCurrent: vi.fn(() => isCurrent),
  remember: vi.fn<() => void>(),
});

const buildOn = (known: ReturnType<typeof standing>, render = project.render) =>
  build({ ...project, render }, { standing: known as never });

test("a site that stands as it would be built is left, and that is said", async () => {
  const known = standing(true);
  const render = vi.fn(project.render);
  expect(await buildOn(known, render)).toBe(true);
  expect(render).not.toHaveBeenCalled();
  expect(known.remember).not.toHaveBeenCalled();
  expect(project.heard.log.slice(1)).toEqual([
    "Neither data nor program has changed: the site in dist/ is as it would be built, and was left as it is. To build it anyway: npm run build -- --anew",
  ]);
});

test("another is built and remembered once it is there, and only then", async () => {
  const known = standing(false);
  known.remember.mockImplementation(() => {
    expect(Object.keys(project.site())).not.toEqual([]);
  });
  expect(await buildOn(known)).toBe(true);
  expect(known.remember).toHaveBeenCalledTimes(1);
  const failed = standing(false);
  const render = rendering(() => Promise.reject(new Error("a fault in a page")));
  await expect(buildOn(failed, render)).rejects.toThrow("a fault in a page");
  const changed = rendering(() => project.edit(table, (text) => text.replace("120000", "121000")));
  expect(await buildOn(failed, changed)).toBe(false);
  await project.edit("data/site.json", () => "");
  expect(await buildOn(failed)).toBe(false);
  expect(failed.isCurrent).toHaveBeenCalledTimes(2); // never of damaged data
  expect(failed.remember).not.toHaveBeenCalled();
});

test("a preview is built for its own address, the site for its", async () => {
  const render = vi.fn(project.render);
  const base = "https://preview.example/12/";
  expect(await build({ ...project, render }, { base })).toBe(true);
  expect(await build({ ...project, render })).toBe(true);
  expect(render.mock.calls.map(([{ catalogue }]) => catalogue)).toMatchObject([
    { isPreview: true, site: { baseUrl: base } },
    { site: { baseUrl: "https://model-city.example/" } },
  ]);
  expect(render.mock.calls[1]?.[0].catalogue).not.toHaveProperty("isPreview");
});

test("a fault in a page keeps its stack, whatever it was", async () => {
  const fault = new Error("a fault in a page");
  const error = new RenderingError(fault);
  expect([error.name, error.message, error.stack, error.cause]).toEqual([
    "RenderingError",
    "a fault in a page",
    fault.stack,
    fault,
  ]);
  expect(new RenderingError("only words")).toMatchObject({
    message: "only words",
    stack: expect.stringContaining("only words") as string,
  });
  await expect(build({ ...project, render: () => Promise.reject(fault) })).rejects.toBeInstanceOf(
    RenderingError,
  );
});

test("what was put right in the data is said", async () => {
  await project.edit(table, (text) => text.replace(",120000", ", 120000"));
  expect(await build(project)).toBe(true);
  expect(project.heard.log[1]).toContain(table);
});

test("a build that fails leaves the last site and nothing else, and says so", async () => {
  await build(project);
  const before = project.site();
  const render = rendering(() => Promise.reject(new Error("a fault in a page")));
  await expect(build({ ...project, render })).rejects.toThrow("a fault in a page");
  expect(project.heard.error).toEqual([expect.stringContaining("Nothing was built")]);
  expect([project.site(), left()]).toEqual([before, []]);
});

test("a build that is killed leaves the last site, and the next clears away what it has left", async () => {
  await build(project);
  const before = project.site();
  await new Promise<void>((written) => {
    const render = rendering(() => {
      written();
      return new Promise(() => undefined); // which goes on no more
    });
    void build({ ...project, render });
  });
  expect([project.site(), left()]).toEqual([before, ["dist.new"]]);
  expect(await build(project)).toBe(true);
  expect([project.site(), left()]).toEqual([before, []]);
});

test("a site without pages that are due is not put in place", async () => {
  await build(project);
  const before = project.site();
  const render = rendering(async (folder) => {
    for (const id of ["stations", "residents"]) await rm(`${folder}/datasets/${id}/index.html`);
  });
  await expect(build({ ...project, render })).rejects.toThrow(
    "not built: datasets/residents/index.html, datasets/stations/index.html",
  );
  expect([project.site(), left()]).toEqual([before, []]);
});

test("a site that would lose frozen embeds is not built, and each is named", async () => {
  await build(project);
  const name = "embed/residents/by-district/@2026-01-15-0123456789ab/index.html";
  await mkdir(project.at(`dist/${name.replace("/index.html", "")}`), { recursive: true });
  await writeFile(project.at(`dist/${name}`), "frozen");
  const render = vi.fn(project.render);
  expect(await build({ ...project, render })).toBe(false);
  expect(render).not.toHaveBeenCalled();
  const [said] = project.heard.error;
  for (const part of [`\n  ${name}\n`, "(dist/)", "git checkout -- data/archive"])
    expect(said).toContain(part);
  expect(project.site()[`/${name}`]).toBe("frozen");
});

test("a site that another program holds stands as it was, and the next build takes its place", async () => {
  await build(project);
  const before = project.site();
  // A folder with something in it can no more be renamed over than one that is held.
  const render = rendering(async () => {
    await mkdir(project.at("dist.old/held"), { recursive: true });
  });
  expect(await build({ ...project, render })).toBe(false);
  expect(project.heard.error).toEqual([expect.stringContaining("cannot be put into dist/")]);
  expect(project.site()).toEqual(before);
  expect(await build(project)).toBe(true);
  expect(left()).toEqual([]);
});
