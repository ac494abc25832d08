import { existsSync, readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { posix } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { readDocument, section, tableIn } from "./documents.ts";
import { isMap, viewKinds, type ViewKind } from "../src/model/kinds.ts";

const architecture = readDocument("docs/architecture.md");

/** The rows of a table in docs/architecture.md, without the marks of code. */
const tableOf = (heading: string): string[][] =>
  tableIn(section(architecture, heading)).map((row) => row.map((cell) => cell.replaceAll("`", "")));

type Allowed = Record<string, string[]>;

const toAllowed = (rows: string[][]): Allowed =>
  Object.fromEntries(rows.map(([name = "", allowed = ""]) => [name, allowed.split(" ")]));

/** Which folders of ours a folder, or one file, may import besides itself. Other folders do not exist. */
const folders = toAllowed(tableOf("Who may import whom"));

/** Which rooms of its folder a room, or the file that lists them, may import besides itself. */
const rooms: Record<string, Allowed> = {
  charts: roomsOf((kind) => !isMap(kind)),
  maps: roomsOf(isMap),
};
for (const [folder = "", ...room] of tableOf("Rooms"))
  rooms[folder] = { ...rooms[folder], ...toAllowed([room]) };

/** Which folders may import these packages; all others are free. */
const packages = toAllowed(tableOf("Packages"));

/** How many files a folder lists at the most: with more, it is two nouns. */
const mostFiles = 30;

interface Edge {
  from: string;
  folder: string; // of `from`; a <script> in an .astro file counts as a folder of its own
  name: string; // as written: "../model/table.ts" or "zod"
  to: string | undefined; // the path of a file of ours, from the project's root
}

const filesIn = (root: string) =>
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((path) => posix.join(root, path.replaceAll("\\", "/")))
    .filter((path) => /\.(ts|mjs|astro)$/.test(path));
const files = ["src", "scripts"].flatMap(filesIn);
const edges = files.flatMap(edgesOf);

test("docs/architecture.md lists the folders that there are", () => {
  const listed = Object.keys(folders).filter((name) => /^[a-z]+$/.test(name));
  expect(listed.sort()).toEqual([...new Set(edges.map(({ from }) => folderOf(from)))].sort());
});

test("a file imports only what its folder may", () => {
  const wrong = edges.filter((edge) => !edge.from.endsWith(".test.ts") && !isAllowed(edge));
  expect(wrong.map(toText)).toEqual([]);
});

test("a room imports only what stands below it in its folder", () => {
  const wrong = edges.filter((edge) => !edge.from.endsWith(".test.ts") && !isInOrder(edge));
  expect(wrong.map(toText)).toEqual([]);
});

test("tests and benchmark share what stands in tests/stage/, and nothing else", () => {
  const isShared = (path: string) => path.startsWith("tests/stage/");
  const wrong = ["scripts", "tests"]
    .flatMap(filesIn)
    .flatMap(edgesOf)
    .filter(({ from, to = "" }) => {
      if (from.startsWith("scripts/") || isShared(from))
        return to.startsWith("tests/") && !isShared(to);
      return /^scripts\/bench\b/.test(to);
    });
  expect(wrong.map(toText)).toEqual([]);
});

test("no folder lists more files than a reader takes in", () => {
  const counts = new Map<string, number>();
  for (const file of files) {
    const folder = posix.dirname(file);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  expect([...counts].filter(([, count]) => count > mostFiles)).toEqual([]);
});

test("a relative import names a file that exists, with its extension", () => {
  const broken = edges.filter(({ to }) => to !== undefined && !existsSync(to));
  expect(broken.map(toText)).toEqual([]);
});

test("no files import each other in a circle", () => {
  const finished = new Set<string>();
  const circles = (file: string, path: string[]): string[] => {
    if (path.includes(file)) return [[...path.slice(path.indexOf(file)), file].join(" → ")];
    if (finished.has(file)) return [];
    const next = edges.flatMap(({ from, to }) => (from === file && to !== undefined ? [to] : []));
    const found = next.flatMap((to) => circles(to, [...path, file]));
    finished.add(file);
    return found;
  };
  expect(files.flatMap((file) => circles(file, []))).toEqual([]);
});

test("no folder is a drawer for odds and ends, and only locales has an index.ts", () => {
  const drawers = files.filter((file) => /\/(utils|helpers|common)\//.test(file));
  const barrels = files.filter((file) => file.endsWith("/index.ts"));
  expect([...drawers, ...barrels]).toEqual(["src/locales/index.ts"]);
});

/** A room for each kind, none of which imports another, and the file that lists them. */
function roomsOf(isOwn: (kind: ViewKind) => boolean): Allowed {
  const own = viewKinds.filter(isOwn);
  return { ...Object.fromEntries(own.map((kind) => [kind, []])), "kinds.ts": own };
}

function isAllowed({ from, folder, name, to }: Edge): boolean {
  if (to !== undefined) {
    const own = folders[from] ?? folders[posix.dirname(from)] ?? folders[folder] ?? [];
    return [folder, "address", ...own].includes(folderOf(to));
  }
  const rule = Object.entries(packages).find(([known]) =>
    known === "node:*" ? isBuiltin(name) : name === known || name.startsWith(`${known}/`),
  );
  return rule === undefined || rule[1].includes(folder);
}

function isInOrder({ from, to }: Edge): boolean {
  const plan = rooms[folderOf(from)];
  if (!plan || to === undefined || folderOf(to) !== folderOf(from)) return true;
  const [room, other] = [roomOf(from), roomOf(to)];
  const allowed = plan[room ?? posix.basename(from)] ?? [];
  return other === null || other === room || allowed.includes(other);
}

function edgesOf(from: string): Edge[] {
  const text = readFileSync(from, "utf8");
  const { code, scripts } = from.endsWith(".astro") ? parts(text) : { code: text, scripts: "" };
  const edge = (folder: string) => (name: string) => ({
    from,
    folder: isHeld(name) ? "<script>" : folder,
    name,
    to: resolve(from, name),
  });
  return [
    ...importsIn(code).map(edge(folderOf(from))),
    ...importsIn(scripts).map(edge("<script>")),
  ];
}

/** What a page holds as text, to run or to dress a script's part of it: as if it were in a <script>. */
function isHeld(name: string): boolean {
  return /\/client\/.*\?(bundled|inline)$/.test(name);
}

function parts(astro: string): { code: string; scripts: string } {
  const [, code = "", template = astro] = /^---$(.*?)^---$(.*)/ms.exec(astro) ?? [];
  const blocks = [...template.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs)];
  const scripts = blocks.map(([, attributes = "", script = ""]) => {
    const path = /\bsrc="(\.[^"]*)"/.exec(attributes)?.[1];
    return path === undefined ? script : `import "${path}";`;
  });
  return { code, scripts: scripts.join("\n") };
}

/** Also `import type`, `export … from` and `import()`. */
function importsIn(code: string): string[] {
  return ts.preProcessFile(code).importedFiles.map(({ fileName }) => fileName);
}

function resolve(from: string, name: string): string | undefined {
  const [path = ""] = name.split("?"); // "./mark.svg?raw"
  return path.startsWith(".") ? posix.join(posix.dirname(from), path) : undefined;
}

// "src/model/view.ts" → "model", "scripts/build.ts" → "scripts"
function folderOf(path: string): string {
  const [root = "", folder = ""] = path.split("/");
  return root === "src" ? folder : root;
}

// "src/check/view/columns.ts" → "view"; null for what stands in the folder itself
function roomOf(path: string): string | null {
  const [, , room = "", ...rest] = path.split("/");
  return rest.length > 0 ? room : null;
}

function toText({ from, folder, name }: Edge): string {
  return `${from} (${folder}) → ${name}`;
}
