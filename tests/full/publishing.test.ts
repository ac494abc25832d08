import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { archiveFile } from "../../src/address/frozen.ts";
import { loadCatalogue } from "../../src/load/catalogue.ts";
import { build } from "../../src/publishing/build.ts";
import { freeze } from "../../src/publishing/freeze.ts";
import { release } from "../../src/publishing/release.ts";
import { citySite } from "../stage/city.ts";
import { rehearsalIn, type Rehearsal } from "../stage/rehearsal.ts";
import { embedsOf, filesOf, isFrozen, pagesOf, withdrawnOf, withoutSheet } from "../stage/dist.ts";
import { checkMarks } from "../rules/marks.ts";
import {
  buildProject,
  copyProject,
  runScript,
  setStatuses,
  useSmallCity,
  type Outcome,
} from "../stage/project.ts";

/** What is served, by address. */
type Site = Map<string, string>;

/** What a command did: how it ended, and the site that stood then. */
interface Step extends Outcome {
  site: Site;
}

const origin = "https://city.example";
const hostile = "</title></head></svg><script>alert(1)</script><img src=x onerror=alert(1)>";
let folder: string;
/** What is kept of embeds that were frozen before the release. */
let archive: Site;
let released: Step;
let damaged: Step;
/** The release, built anew from another folder, in another time zone and language, an embed of it frozen. */
let frozen: Step;
/** What the command that froze it said. */
let said: string;

const at = (path: string): string => join(folder, path);
const site = (): Site => filesOf(at("dist"));

async function edit(path: string, change: (text: string) => string): Promise<void> {
  const text = await readFile(at(path), "utf8");
  expect(change(text)).not.toBe(text);
  await writeFile(at(path), change(text));
}

async function run(...script: string[]): Promise<Step> {
  return { ...(await runScript(folder, script)), site: site() };
}

const freezing = (project: Rehearsal, names: string[], build: () => Promise<boolean>) =>
  freeze({ ...project, names, build });

/** Another city, under a sub-path, with words that would run, a first release and its embeds frozen. */
async function prepare(): Promise<void> {
  folder = await copyProject();
  await useSmallCity(folder);
  await setStatuses(folder, {
    residents: "official",
    volunteers: "official",
    stations: "official",
  });
  await edit("data/site.json", (text) =>
    text.replace(/"baseUrl": "[^"]*"/, `"baseUrl": "${origin}/open/"`),
  );
  const volunteers = "data/datasets/volunteers/";
  await edit(`${volunteers}datapackage.json`, (text) =>
    text.replaceAll("志愿者", `志愿者${hostile}`),
  );
  await edit(`${volunteers}volunteers.csv`, (text) =>
    text.replaceAll("从这一年起按系统登记", "=<img src=x onerror=alert(1)>"),
  );
  const project = rehearsalIn(folder);
  expect(await release({ ...project, date: "2026-03-01" })).toBe(true);
  const views = ["volunteers/city-over-time", "residents/by-district"];
  expect(await freezing(project, views, () => build(project))).toBe(true);
  archive = filesOf(at("data/archive"));
}

/** A figure that trebles for a reason, another that changes, and a view that is called otherwise. */
async function change(): Promise<void> {
  await edit("data/datasets/residents/residents.csv", (text) =>
    text.replace("2020,999902,80000", "2020,999902,240000"),
  );
  await edit("data/datasets/volunteers/volunteers.csv", (text) => text.replace("1358", "1359"));
  for (const id of ["residents", "volunteers"])
    await edit(`data/datasets/${id}/datapackage.json`, (text) =>
      text.replace(/"modified": "[^"]*"/, '"modified": "2026-03-08"'),
    );
  for (const file of ["site.json", "datasets/residents/datapackage.json"])
    await edit(`data/${file}`, (text) => text.replace(/(residents\/|")by-district/g, "$1by-area"));
  const header = "dataset,key,column,value,reason_zh,reason_en,who,date";
  const figure = "residents,period=2020;place=999902,residents,240000";
  const reason = "合并了邻近的镇,A neighbouring town was merged,李四,2026-03-08";
  await writeFile(at("data/confirmations.csv"), `${header}\r\n${figure},${reason}\r\n`);
}

async function buildDamaged(): Promise<Step> {
  const path = "data/site.json";
  const text = await readFile(at(path), "utf8");
  await writeFile(at(path), "");
  const step = await run("scripts/build.ts");
  await writeFile(at(path), text);
  return step;
}

/** Freezes an embed of the site as it was released; then the site is built elsewhere. */
async function freezeElsewhere(): Promise<void> {
  await rename(folder, `${folder}-moved`);
  folder = `${folder}-moved`;
  const elsewhere = { TZ: "Pacific/Auckland", LANG: "en_GB.UTF-8", LC_ALL: "en_GB.UTF-8" };
  const outcomes: Outcome[] = [];
  const project = rehearsalIn(folder);
  const isFrozen = await freezing(project, ["volunteers/city-over-time"], async () => {
    if (outcomes.length === 0)
      outcomes.push(released); // is what the first build would give
    else outcomes.push(await buildProject(folder, elsewhere));
    return outcomes.at(-1)?.code === 0;
  });
  frozen = { ...outcomes.at(-1)!, site: site() };
  expect(isFrozen, frozen.output).toBe(true);
  said = project.heard.log.join("\n");
}

beforeAll(async () => {
  await prepare();
  await change();
  released = await run("scripts/release.ts", "--date", "2026-03-08", "--lang", "en");
  damaged = await buildDamaged();
  await freezeElsewhere();
}, 900_000); // two whole builds, one after the other

afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** Names of the files that two sites do not share to the last character. */
const differences = (a: Site, b: Site): string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name));

/** A page by its address, with or without the sub-path. */
const page = (of: Site, address: string) =>
  [...pagesOf(of), ...withdrawnOf(of)].find(
    (each) => each.address === address.replace(/^\/open\//, "/"),
  )?.document;

const frozenIn = (files: Site) => Object.fromEntries([...files].filter(([name]) => isFrozen(name)));

/** What was frozen since the release. */
const added = () => Object.keys(frozenIn(frozen.site)).filter((name) => !released.site.has(name));

describe("a frozen embed", () => {
  const chart = "/en/charts/volunteers/city-over-time/";

  /** What may differ between an embed and the same as it was frozen. */
  const withoutDate = (html: string) => html.replace(/<p class="source as-of">.*?<\/p>/, "");

  const live = chart.replace("/charts/", "/embed/");

  const added = () => Object.keys(frozenIn(frozen.site)).filter((name) => !released.site.has(name));

  test("is its live one, in every language and theme, published as it is kept", () => {
    expect(added()).toHaveLength(6);
    const kept = filesOf(at("data/archive"));
    for (const name of added()) {
      const html = frozen.site.get(name) ?? "";
      const [, alive = "", own = ""] = /^(.*\/)(@.*\/)index\.html$/.exec(name) ?? [];
      const file = archiveFile(alive + own).replace("data/archive", "");
      expect(kept.get(file), name).toBe(html);
      expect(withoutDate(html), name).toBe(
        withoutDate(frozen.site.get(`${alive}index.html`) ?? ""),
      );
    }
  });

  test("is offered and cited by the page of its chart, under the address that was said", () => {
    const [address = ""] = /https:\S+\/en\/embed\/volunteers\S+/.exec(said) ?? [];
    expect(address).toMatch(`${origin}/open/`);
    const own = new URL(address).pathname.replace(/^\/open/, "");
    expect(frozenIn(frozen.site)[`${own}index.html`]).toContain(
      `As of <a href="${address}" rel="bookmark">8 March 2026</a>; latest figures: <a href="${origin}/open${chart}">Model City`,
    );
    const shown = page(frozen.site, chart);
    const codes = shown?.querySelectorAll(".embedding [data-version=frozen] pre");
    expect(codes?.[0]?.textContent).toContain(`src="${address}"`);
    expect(shown?.querySelector(".cite pre")?.textContent).toContain(address);
  });

  test("is the same to the last byte when its figures change, and when its view is gone", () => {
    expect(Object.keys(frozenIn(released.site))).toHaveLength(12);
    const alive = embedsOf(released.site).map(({ address }) => address);
    expect(alive).toContain(live);
    expect(alive).not.toContain("/embed/residents/by-district/");
    for (const [name, html] of Object.entries(frozenIn(released.site))) {
      const file = archiveFile(name.replace("index.html", "")).replace("data/archive", "");
      expect([name, html]).toEqual([name, archive.get(file)]);
    }
  });

  test("is not offered by a chart that shows other figures", () => {
    const shown = page(released.site, chart);
    expect(shown?.querySelector("h1")).not.toBeNull();
    expect(shown?.querySelector("[data-version=frozen]")).toBeNull();
    expect(shown?.querySelector(".cite pre")?.textContent).not.toContain("/@");
  });

  test("leads to a chart's page that is there when the view is gone, and leads on", () => {
    for (const [prefix, heading] of [
      ["", "常住人口"],
      ["/en", "Residents by district"],
    ] as const) {
      const retired = page(released.site, `${prefix}/charts/residents/by-district/`);
      const links = [...(retired?.querySelectorAll("main .links a") ?? [])];
      expect(retired?.querySelector("h1")?.textContent).toContain(heading);
      const kept = Object.keys(frozenIn(released.site)).find((name) =>
        name.startsWith(`${prefix}/embed/residents/by-district/@`),
      );
      expect(links.map((link) => link.getAttribute("href"))).toEqual([
        `/open${kept?.replace("index.html", "")}`,
        `/open${prefix}/datasets/residents/`,
      ]);
      expect(retired?.querySelector("meta[name=robots]")?.getAttribute("content")).toContain(
        "noindex",
      );
    }
  });
});

describe("a release", () => {
  test("says what it recorded", () => {
    expect(released.code, released.output).toBe(0);
    expect(released.output).toContain("2 changes, dated 2026-03-08");
  });

  test("has pages and feeds that tell each change and its reason, and lead to the row", () => {
    for (const address of ["/changes/", "/datasets/residents/"])
      expect(
        page(released.site, address)
          ?.querySelector("main .changes")
          ?.textContent.replace(/\s+/g, " "),
      ).toContain("80,000人 → 240,000人 原因：合并了邻近的镇");
    expect(page(released.site, "/changes/")?.querySelector("main h2")?.textContent).toBe(
      "2026年3月8日",
    );
    const links = [
      ...(page(released.site, "/en/changes/")?.querySelectorAll("main .changes a") ?? []),
    ].map((link) => link.getAttribute("href") ?? "");
    const [path = "", row = ""] =
      links.find((href) => href.includes("/residents/") && href.includes("#"))?.split("#") ?? [];
    expect(page(released.site, path)?.querySelector(`[id="${row}"]`)?.textContent).toContain(
      "240,000",
    );
  });

  test("has entries in its feeds, each with an identity that is a place on a page", () => {
    const atom = parseAtomFeed(released.site.get("/en/feed.xml") ?? "");
    const json = parseJsonFeed(released.site.get("/feed.json") ?? "");
    const ids = atom.entries?.map(({ id }) => id) ?? [];
    expect(ids).toEqual([...new Set(ids)]);
    expect(JSON.stringify(atom.entries)).toContain("A neighbouring town was merged");
    expect(JSON.stringify(json.items)).toContain("合并了邻近的镇");
    const changes = page(released.site, "/changes/");
    for (const { id = "" } of json.items ?? [])
      expect(changes?.querySelector(`[id="${id.split("#")[1] ?? ""}"]`), id).toBeTruthy();
  });

  test("of official figures shows no mark of a sample, and nothing else had to be changed", () => {
    checkMarks(released.site, () => false);
    // The check and the commands, the rules by which any figure is judged, and what programs are told of all of them.
    const general =
      /\/(staff|about)\/findings\/|\/(staff|developers)\/index|\/staff\/tables\.json$|\/openapi\.json$|\/llms\.txt$|\.(css|js)$/;
    const mark = /示例|[Ss]ample|data_status|class="badge"/;
    for (const [name, text] of released.site)
      if (!general.test(name)) expect(withoutSheet(text).match(mark), name).toBeNull();
  });
});

describe("a build", () => {
  test("of what was recorded is the same to the last byte but for what was frozen, in another folder, time zone and language", () => {
    const charts = ["", "/en"].map((prefix) => `${prefix}/charts/volunteers/city-over-time/`);
    const showing = [...charts, "/developers/embedding/", "/en/developers/embedding/"]; // its example
    const citing = charts.flatMap((address) =>
      ["bib", "json", "ris"].map((ending) => `${address}cite.${ending}`),
    );
    expect(new Set(differences(frozen.site, released.site))).toEqual(
      new Set([...added(), ...citing, ...showing.map((address) => `${address}index.html`)]),
    );
  });

  test("says what it did", () => {
    const { output } = frozen;
    expect(output).toMatch(/^Check: files [1-9]\d*, rows [1-9]\d*, problems 0 \([\d.]+ s\)$/m);
    expect(output).toMatch(/^Render: pages [1-9]\d* \([\d.]+ s\)$/m);
    expect(output).toMatch(/dist\/ after [\d.]+ s.*npm run preview/);
  });

  test("counts what there is", () => {
    const [, pages] = /Render: pages (\d+)/.exec(frozen.output) ?? [];
    const html = [...frozen.site.keys()].filter((name) => name.endsWith(".html"));
    expect(Number(pages)).toBe(html.length);
  });

  test("of damaged data leaves the last good site", () => {
    expect([damaged.code, damaged.output]).toEqual([1, expect.stringContaining("empty-file")]);
    expect(differences(damaged.site, released.site)).toEqual([]);
  });
});

describe("a command that cannot run", () => {
  test("ends with 2: a release before the last one, the freezing of what is no view", async () => {
    const past = await runScript(folder, ["scripts/release.ts", "--date", "2026-03-01"]);
    expect([past.code, past.output]).toEqual([2, expect.stringContaining("2026-03-08")]);
    const unknown = await runScript(folder, ["scripts/freeze.ts", "volunteers/nothing"]);
    expect(unknown.code).toBe(2);
  });
});

/** What runs in a page; what is there as data must be such. */
function scriptsOf(document: Document): string[] {
  return [...document.querySelectorAll("script:not(:empty)")].flatMap((script) =>
    script.getAttribute("type")?.endsWith("json")
      ? [typeof JSON.parse(script.textContent)].filter((type) => type !== "object")
      : script.textContent,
  );
}

/** The scripts within pages, whatever their data. */
const ownScripts = (files: Site): Set<string> =>
  new Set(
    [...files.values()].flatMap((text) =>
      [...text.matchAll(/<script>(.*?)<\/script>/gs)].map(([, code = ""]) => code),
    ),
  );

/** Whether a word is found in nothing else by chance, as `1-1` is. */
const isTelling = (word: string): boolean => word.length > 4 || /\p{Script=Han}{2}/u.test(word);

/** What only pages of one city say: the names and ids of the city and its districts. */
async function wordsOf(root: string): Promise<Set<string>> {
  const { places } = await loadCatalogue(root);
  const named = [...(places?.values() ?? [])].filter(({ level }) =>
    /^(city|district)$/.test(level),
  );
  return new Set(
    named
      .flatMap(({ id, name, short }) => [id, ...Object.values({ ...name }), short.zh ?? id])
      .filter(isTelling),
  );
}

describe("another city", () => {
  test("replaces data/ alone, under a sub-path, and no word of the first is left", async () => {
    const words = (await wordsOf(".")).difference(await wordsOf(folder));
    for (const [name, text] of released.site) {
      expect(
        [...words].filter((word) => text.includes(word)),
        name,
      ).toEqual([]);
      for (const [, href] of text.matchAll(/(?:href|src)="(\/[^"]*)"/g))
        expect(href, name).toMatch(/^\/open\//);
    }
  });

  test("may hold any words in a cell or a title: they are shown, never run", () => {
    const [pages, embeds] = [pagesOf(released.site), embedsOf(released.site)];
    const own = ownScripts(filesOf(citySite));
    for (const { address, document } of [...pages, ...embeds]) {
      const script = "script[src]:not([src^='/open/_astro/'], [src^='/open/embed/v1/'])";
      const foreign = `${script}, img:not([src^='/open/images/'], [src^='/open/en/images/'])`;
      expect(document.querySelectorAll(foreign).length, address).toBe(0);
      const scripts = new Set(scriptsOf(document));
      expect(scripts.difference(own), address).toEqual(new Set());
      const handlers = [...document.querySelectorAll("*")].flatMap((element) =>
        element.getAttributeNames().filter((name) => name.startsWith("on")),
      );
      expect(handlers, address).toEqual([]);
    }
    for (const all of [pages, embeds])
      expect(all.some(({ document }) => document.body.textContent.includes(hostile))).toBe(true);
  });
});
