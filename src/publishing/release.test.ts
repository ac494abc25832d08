import { cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { filesOf } from "../../tests/stage/dist.ts";
import { rehearse, type Rehearsal } from "../../tests/stage/rehearsal.ts";
import { loadCatalogue } from "../load/catalogue.ts";
import { release } from "./release.ts";

let project: Rehearsal;

const residents = "data/datasets/residents/residents.csv";

const on = (date: string) => release({ ...project, date });
const said = () => project.heard.log.splice(0).join("\n");
const complained = () => project.heard.error.splice(0).join("\n");
const published = () => Object.fromEntries(filesOf(project.at("data/published")));
const changesShown = () => JSON.parse(project.site()["/index.html"] ?? "[]") as unknown;

/** The log, a file a release, without headers. */
const logged = () =>
  Object.entries(published())
    .filter(([name]) => name.startsWith("/changes/"))
    .flatMap(([, text]) => text.trimEnd().split("\r\n").slice(1));

const change = (from: string, to: string) =>
  project.edit(residents, (text) => text.replace(from, to));

const dated = (date: string, dataset = "residents") =>
  project.edit(`data/datasets/${dataset}/datapackage.json`, (text) =>
    text.replace(/"modified": "[^"]*"/, `"modified": "${date}"`),
  );

const signed = "李四,2026-03-08";

async function confirm(line: string): Promise<void> {
  const header = "dataset,key,column,value,reason_zh,reason_en,who,date";
  await writeFile(project.at("data/confirmations.csv"), `${header}\r\n${line}\r\n`);
}

/** The record of the first release. */
let recorded: string;

beforeEach(async () => {
  project = await rehearse();
  await on("2026-03-01");
  recorded = project.at("recorded");
  await cp(project.at("data/published"), recorded, { recursive: true });
});

afterEach(async () => {
  await rm(project.root, { recursive: true });
});

test("a first release records every dataset, samples apart, and says that the others are published", () => {
  expect(Object.keys(published())).toEqual([
    "/addresses.json",
    expect.stringMatching(/^\/changes\/2026-03-01-1-[0-9a-f]{8}\.csv$/),
    "/residents.csv",
    "/samples/stations.csv",
    "/volunteers.csv",
  ]);
  expect(logged()).toEqual([
    "2026-03-01,published,residents,,,,,,,",
    "2026-03-01,published,volunteers,,,,,,,",
  ]);
  expect(said()).toMatch(/2 differences[^]*2 changes, dated 2026-03-01[^]*dist\/ is ready/);
  expect(complained()).toBe("");
});

test("a release of the same figures records nothing, however their files are written", async () => {
  const before = published();
  said();
  expect(await on("2026-03-02")).toBe(true);
  expect(said()).toContain("Nothing differs");
  expect(published()).toEqual(before);
  await project.edit(residents, (text) => {
    const [header = "", ...rows] = text.trimEnd().split(/\r?\n/);
    return `\ufeff${[header, ...rows.toReversed()].join("\r\n")}\r\n`;
  });
  expect(await on("2026-03-02")).toBe(true);
  expect(said()).toContain("no new change");
  expect(logged()).toHaveLength(2);
});

test("a changed figure is one entry, once the dataset says when it changed", async () => {
  await change("2020,999901,120000", "2020,999901,121000");
  const [before, site] = [published(), project.site()];
  expect(await on("2026-03-05")).toBe(false);
  expect(complained()).toMatch(/modified.*residents\n.*Nothing was built/);
  expect([published(), project.site()]).toEqual([before, site]);
  await dated("2026-03-05");
  expect(await on("2026-03-05")).toBe(true);
  expect(logged().slice(2)).toEqual([
    "2026-03-05,changed,residents,period=2020;place=999901,residents,120000,121000,revision,,",
  ]);
});

test("every dataset that changed and does not say when is named, one that says the day of its last release is not", async () => {
  await change("2020,999901,120000", "2020,999901,121000");
  await project.edit("data/datasets/volunteers/volunteers.csv", (text) =>
    text.replace("1358", "1359"),
  );
  expect(await on("2026-03-05")).toBe(false);
  expect(complained()).toMatch(/: residents, volunteers\n/);
  await dated("2026-03-01");
  expect(await on("2026-03-05")).toBe(false);
  expect(complained()).toMatch(/: volunteers\n/);
  await dated("2026-03-01", "volunteers");
  expect(await on("2026-03-05"), complained()).toBe(true);
});

test("what was put right in the data is said before it is released", async () => {
  said();
  await change("2020,999901,120000", "2020,999901, 120000");
  expect(await on("2026-03-05")).toBe(true);
  expect(said()).toMatch(/^Put right[^]*residents\.csv[^]*Nothing differs[^]*no new change/);
});

test("a trebled figure is refused, and nothing rendered, until a line says why", async () => {
  await change("2020,999902,80000", "2020,999902,240000");
  await dated("2026-03-08");
  const render = vi.fn(project.render);
  expect(await release({ ...project, render, date: "2026-03-08" })).toBe(false);
  expect(render).not.toHaveBeenCalled();
  const [line = ""] =
    /residents,period=2020;place=999902,residents,240000,.*/.exec(complained()) ?? [];
  const figure = line.split(",").slice(0, 4).join(",");
  await confirm(`${figure},合并了邻近的镇,A neighbouring town was merged,${signed}`);
  expect(await on("2026-03-08"), complained()).toBe(true);
  expect(logged().at(-1)).toMatch(/,80000,240000,revision,合并了邻近的镇,A neighbouring town/);
});

test("pages show the changes as they are then recorded", async () => {
  await change("2020,999901,120000", "2020,999901,121000");
  await dated("2026-03-05");
  await on("2026-03-05");
  const { catalogue, changes } = await loadCatalogue(project.root);
  expect(changes).toEqual([]);
  expect(changesShown()).toHaveLength(3);
  expect(changesShown()).toEqual(catalogue?.changes);
});

test("a dataset is as new as its release, and still has to be dated once it changes again", async () => {
  const day = () => project.site()["/datasets/residents/index.html"];
  expect(day()).toBe("2026-03-01");
  await change("2020,999901,120000", "2020,999901,121000");
  await dated("2026-03-03");
  expect(await on("2026-03-05")).toBe(true);
  expect(day()).toBe("2026-03-05");
  const { catalogue } = await loadCatalogue(project.root);
  expect(catalogue?.datasets.find(({ id }) => id === "residents")?.modified).toBe("2026-03-05");
  await change("2020,999901,121000", "2020,999901,122000");
  expect(await on("2026-03-08")).toBe(false);
  expect(complained()).toMatch(/modified.*residents/);
});

test("what was not rendered is not recorded", async () => {
  await change("2020,999901,120000", "2020,999901,121000");
  await dated("2026-03-05");
  const before = published();
  const render = () => Promise.reject(new Error("a fault in a page"));
  await expect(release({ ...project, render, date: "2026-03-05" })).rejects.toThrow("a fault");
  expect(published()).toEqual(before);
});

test("data that is changed while pages are rendered is neither put in place nor recorded", async () => {
  await change("2020,999901,120000", "2020,999901,121000");
  await dated("2026-03-05");
  const [before, site] = [published(), project.site()];
  const render: Rehearsal["render"] = async (...sound) => {
    await change("2020,999901,121000", "2020,999901,122000");
    return project.render(...sound);
  };
  expect(await release({ ...project, render, date: "2026-03-05" })).toBe(false);
  expect(complained()).toContain(residents);
  expect([published(), project.site()]).toEqual([before, site]);
  expect(await on("2026-03-05")).toBe(true);
  expect(logged().at(-1)).toContain(",120000,122000,");
});

test("two commands do not publish at once: the second says who does", async () => {
  let isAnswered = false;
  const render: Rehearsal["render"] = async (...sound) => {
    const owner = JSON.parse(await readFile(project.at("publishing.lock"), "utf8")) as object;
    await writeFile(
      project.at("publishing.lock"),
      JSON.stringify({ ...owner, host: "another machine" }),
    );
    await expect(on("2026-03-05")).rejects.toThrow("(release, process");
    isAnswered = true;
    return project.render(...sound);
  };
  expect(await release({ ...project, render, date: "2026-03-05" })).toBe(true);
  expect(isAnswered).toBe(true);
});

test("a release dated before the last one cannot be made, one on the same day can", async () => {
  const before = published();
  await expect(on("2026-02-28")).rejects.toThrow("before the last one of 2026-03-01");
  expect(published()).toEqual(before);
  expect(await on("2026-03-01")).toBe(true);
});

test("damaged data is reported, and neither rendered nor recorded", async () => {
  const before = published();
  await change("2020,999901,120000", "2020,999901,many");
  expect(await on("2026-03-05")).toBe(false);
  expect(complained()).toMatch(/residents\.csv[^]*Nothing was built/);
  expect(published()).toEqual(before);
});

test("a release that would lose frozen embeds records nothing", async () => {
  await change("2020,999901,120000", "2020,999901,121000");
  await dated("2026-03-05");
  const before = published();
  const frozen = project.at("dist/embed/residents/by-district/@2026-01-15-0123456789ab");
  await mkdir(frozen, { recursive: true });
  await writeFile(`${frozen}/index.html`, "frozen");
  expect(await on("2026-03-05")).toBe(false);
  expect(complained()).toContain("@2026-01-15-0123456789ab");
  expect(published()).toEqual(before);
});

test("two releases of a day have a file each, in their order, behind the one that once held all", async () => {
  const [file = ""] = Object.keys(published()).filter((name) => name.startsWith("/changes/"));
  await rename(project.at(`data/published${file}`), project.at("data/published/changes.csv"));
  await dated("2026-03-02");
  for (const figure of ["80100", "80200"]) {
    await project.edit(residents, (text) => text.replace(/999902,80\d+/, `999902,${figure}`));
    expect(await on("2026-03-02"), complained()).toBe(true);
  }
  expect(Object.keys(published()).filter((name) => name.startsWith("/changes"))).toEqual([
    "/changes.csv",
    expect.stringMatching(/^\/changes\/2026-03-02-1-/),
    expect.stringMatching(/^\/changes\/2026-03-02-2-/),
  ]);
  const { log, problems } = await loadCatalogue(project.root);
  expect(problems).toEqual([]);
  expect(log.map(({ kind, new: now }) => now || kind)).toEqual([
    "published",
    "published",
    "80100",
    "80200",
  ]);
});

test("the table of a dataset that is withdrawn goes, and the log tells it", async () => {
  await project.edit("data/datasets/volunteers/datapackage.json", (text) =>
    text.replace('"status": "reported"', '"status": "sample"'),
  );
  expect(await on("2026-03-09")).toBe(false);
  expect(complained()).toContain("vanished");
  await confirm(`volunteers,,,vanished,改由别处发布,Published elsewhere,${signed}`);
  await dated("2026-03-09", "volunteers");
  expect(await on("2026-03-09"), complained()).toBe(true);
  expect(Object.keys(published()).filter((name) => !name.includes("samples"))).toEqual([
    "/addresses.json",
    expect.stringMatching(/^\/changes\/2026-03-01-1-/),
    expect.stringMatching(/^\/changes\/2026-03-09-1-/),
    "/residents.csv",
  ]);
  expect(logged().at(-1)).toBe(
    "2026-03-09,withdrawn,volunteers,,,,,,改由别处发布,Published elsewhere",
  );
});

test("what was once released stays in the list of addresses when it is gone", async () => {
  const listed = async () => {
    const { catalogue } = await loadCatalogue(project.root);
    return catalogue?.published.map(({ address }) => address) ?? [];
  };
  const before = await listed();
  for (const address of [
    "/datasets/stations/",
    "/downloads/stations.geojson",
    "/charts/residents/by-district/",
  ])
    expect(before).toContain(address);
  for (const file of ["site.json", "datasets/residents/datapackage.json"])
    await project.edit(`data/${file}`, (text) =>
      text.replace(/(residents\/|")by-district/g, "$1by-area"),
    );
  expect(await on("2026-03-09"), complained()).toBe(true);
  expect(await listed()).toEqual([...before, "/charts/residents/by-area/"]);
});
