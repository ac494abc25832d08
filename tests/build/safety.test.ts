import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { appendFile, cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { embedsOf, filesOf, pagesOf } from "../stage/dist.ts";
import { buildProject, copyProject, terminalEnv, useModelCity } from "../stage/project.ts";

let folder: string;

/** Names of the files that two sites do not share to the last character. */
const differences = (a: Map<string, string>, b: Map<string, string>): string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name));

beforeAll(async () => {
  folder = await copyProject();
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

test("the same input makes the same bytes, in another folder, time zone and language; a build says what it did", async () => {
  const { code, output } = await buildProject(folder, {
    TZ: "Pacific/Auckland",
    LANG: "en_GB.UTF-8",
    LC_ALL: "en_GB.UTF-8",
  });
  expect(code, output).toBe(0);
  expect(differences(filesOf(join(folder, "dist")), filesOf("dist"))).toEqual([]);
  expect(output).toMatch(/^Check: [1-9]\d* files, [1-9]\d* rows, 0 problems \([\d.]+ s\)$/m);
  expect(output).toMatch(/^Render: [1-9]\d* drawings, [1-9]\d* pages \([\d.]+ s\)$/m);
  expect(output).toMatch(/dist\/ after [\d.]+ s.*npm run preview/);
});

test("damaged data ends the build with a report, and leaves the last good site as it was", async () => {
  const [csv, descriptor] = ["population.csv", "datapackage.json"].map((name) =>
    join(folder, "data/datasets/population", name),
  );
  const before = filesOf(join(folder, "dist"));
  await appendFile(csv!, "2021-12-31,330499,year-end,,,,\n");
  const text = await readFile(descriptor!, "utf8");
  await writeFile(descriptor!, text.replace('"kind": "bar"', '"kind": "baar"'));
  const { code, output } = await buildProject(folder);
  expect(code).toBe(1);
  expect(output).toContain("population.csv");
  expect(output).toContain("foreign-key");
  expect(output).toContain("unknown-kind");
  expect(differences(filesOf(join(folder, "dist")), before)).toEqual([]);
});

/** A build as somebody starts it, killed as soon as it has written the first pages beside the site. */
function killedBuild(): Promise<NodeJS.Signals | null> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ["scripts/build.ts"], {
      cwd: folder,
      env: terminalEnv(),
    });
    const watch = setInterval(() => {
      if (!existsSync(join(folder, "dist.new/en"))) return;
      clearInterval(watch);
      child.kill("SIGKILL");
    }, 20);
    child.on("exit", (_code, signal) => {
      clearInterval(watch);
      done(signal);
    });
  });
}

test("a killed build leaves the last good site, a failing one too, and the next clears up", async () => {
  for (const part of await readdir(join(folder, "data")))
    // What was frozen stays, whatever becomes of the data.
    if (!part.startsWith("archive")) await rm(join(folder, "data", part), { recursive: true });
  await cp("tests/cases/_base/data", join(folder, "data"), { recursive: true });
  const before = filesOf(join(folder, "dist"));
  expect(await killedBuild()).toBe("SIGKILL");
  expect(existsSync(join(folder, "dist.new"))).toBe(true);
  expect(differences(filesOf(join(folder, "dist")), before)).toEqual([]);

  const faulty = join(folder, "src/pages/faulty.astro");
  await writeFile(faulty, "---\nthrow new Error('a fault in a page');\n---\n");
  const { code, output } = await buildProject(folder);
  expect([code, output]).toEqual([1, expect.stringContaining("a fault in a page")]);
  expect(differences(filesOf(join(folder, "dist")), before)).toEqual([]);

  await rm(faulty);
  expect(await buildProject(folder)).toMatchObject({ code: 0 });
  expect(differences(filesOf(join(folder, "dist")), before)).not.toEqual([]);
  expect(["dist.new", "dist.old"].filter((name) => existsSync(join(folder, name)))).toEqual([]);
});

test("another city replaces data/ alone, under a sub-path, and no word of the first is left", async () => {
  await rm(join(folder, "dist"), { recursive: true });
  await useModelCity(folder);
  const path = join(folder, "data/site.json");
  const site = JSON.parse(await readFile(path, "utf8")) as Record<string, unknown>;
  await writeFile(path, JSON.stringify({ ...site, baseUrl: "https://city.example/open/" }));
  const { code, output } = await buildProject(folder);
  expect(code, output).toBe(0);
  const files = filesOf(join(folder, "dist"));
  for (const [name, text] of files) {
    expect(
      text.match(/嘉兴|南湖|秀洲|嘉善|海盐|海宁|平湖|桐乡|Jiaxing|\b3304\d\d\b/g),
      name,
    ).toBeNull();
    for (const [, href] of text.matchAll(/(?:href|src)="(\/[^"]*)"/g))
      expect(href, name).toMatch(/^\/open\//);
  }
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
const ownScripts = (files: Map<string, string>): Set<string> =>
  new Set(
    [...files.values()].flatMap((text) =>
      [...text.matchAll(/<script>(.*?)<\/script>/gs)].map(([, code = ""]) => code),
    ),
  );

test("what a cell or a title holds is shown, never run", async () => {
  const dataset = join(folder, "data/datasets/volunteers");
  const hostile = "</title></head></svg><script>alert(1)</script><img src=x onerror=alert(1)>";
  const edit = async (name: string, from: string, to: string) => {
    const text = await readFile(join(dataset, name), "utf8");
    expect(text).toContain(from);
    await writeFile(join(dataset, name), text.replaceAll(from, to));
  };
  await edit("datapackage.json", "志愿者", `志愿者${hostile}`);
  await edit("volunteers.csv", "从这一年起按系统登记", "=<img src=x onerror=alert(1)>");
  const { code, output } = await buildProject(folder);
  expect(code, output).toBe(0);
  const files = filesOf(join(folder, "dist"));
  const [pages, embeds] = [pagesOf(files), embedsOf(files)];
  const own = ownScripts(filesOf("dist"));
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
