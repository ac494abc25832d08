import { existsSync, readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { posix } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { isMap, viewKinds, type ViewKind } from "../src/model/kinds.ts";

/** Which folders of ours a folder, or one file, may import besides itself. Other folders do not exist. */
const folders: Record<string, string> = {
  model: "",
  parse: "model",
  stats: "model",
  locales: "model",
  address: "model", // where everything stands: every folder may import it
  check: "model stats",
  "src/check/declared-fields.ts": "check locales model", // what columns of ours are called
  report: "check locales model",
  load: "parse check report model",
  drawing: "stats locales model",
  publish: "stats locales model",
  draft: "check publish locales model", // what a table is, told by the rules that check it
  charts: "drawing stats locales model",
  maps: "drawing stats locales model",
  images: "charts maps drawing locales model",
  site: "charts maps publish stats locales model",
  components: "site charts maps locales model styles",
  layouts: "components site charts maps locales model styles",
  pages:
    "layouts components site images charts maps publish drawing load check parse stats locales model styles",
  client: "model parse check report locales",
  "<script>": "client",
  publishing: "load report check publish stats locales model",
  scripts: "publishing load parse draft check report stats publish locales model",
  "scripts/bench.ts": "tests", // of tests only what stands in tests/stage/: see below
  "scripts/bench": "tests",
};

/**
 * Which rooms of its folder a room may import besides itself. What stands in the folder itself is
 * the ground of all its rooms, and imports none of them, but for the file that lists them.
 */
const rooms: Record<string, Record<string, string>> = {
  check: {
    cell: "",
    header: "cell",
    row: "cell header",
    table: "cell header row",
    descriptor: "cell",
    view: "cell table descriptor",
    figures: "cell table descriptor view",
    site: "cell header table descriptor view",
  },
  charts: roomsOf((kind) => !isMap(kind)),
  maps: roomsOf(isMap),
  client: { figure: "", map: "", search: "", check: "", embed: "figure map" },
  components: {
    search: "",
    page: "search",
    changes: "",
    view: "page",
    chart: "page",
    dataset: "changes",
    embed: "page view",
    place: "page view",
    front: "page view dataset place",
  },
  publish: { cite: "", search: "", template: "" },
  site: {
    page: "",
    view: "page",
    changes: "page",
    dataset: "page view changes",
    chart: "page view dataset",
    embed: "page view chart",
    place: "page view dataset",
    search: "page dataset place",
    front: "page view changes dataset place", // pages that gather from all rooms
  },
};

/** How many files a folder lists at the most: with more, it is two nouns. */
const mostFiles = 30;

/** Which folders may import these packages; all others are free. */
const packages: Record<string, string> = {
  "node:*": "load images publishing scripts",
  papaparse: "parse scripts", // scripts: what the benchmark measures against
  hucre: "parse publish scripts", // parse reads workbooks, publish writes them
  feedsmith: "publish",
  yaml: "publish",
  "@clack/prompts": "scripts",
  "jsonc-parser": "parse",
  "@observablehq/plot": "charts",
  linkedom: "charts images",
  "@resvg/resvg-js": "images",
  "css-tree": "images",
  culori: "images",
  fontace: "images",
  "subset-font": "images",
  uqr: "images",
  "d3-geo": "maps stats",
  "@turf/rewind": "maps stats",
  gcoord: "stats",
  "pinyin-pro": "publish draft", // draft: ids and column names
  "opencc-js": "publish",
  leaflet: "client",
  supercluster: "client",
};

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
function roomsOf(isOwn: (kind: ViewKind) => boolean): Record<string, string> {
  const own = viewKinds.filter(isOwn);
  return { ...Object.fromEntries(own.map((kind) => [kind, ""])), "kinds.ts": own.join(" ") };
}

function isAllowed({ from, folder, name, to }: Edge): boolean {
  if (to !== undefined) {
    const own = folders[from] ?? folders[posix.dirname(from)] ?? folders[folder];
    const allowed = own?.split(" ") ?? [];
    return [folder, "address", ...allowed].includes(folderOf(to));
  }
  const rule = Object.entries(packages).find(([known]) =>
    known === "node:*" ? isBuiltin(name) : name === known || name.startsWith(`${known}/`),
  );
  return rule === undefined || rule[1].split(" ").includes(folder);
}

function isInOrder({ from, to }: Edge): boolean {
  const plan = rooms[folderOf(from)];
  if (!plan || to === undefined || folderOf(to) !== folderOf(from)) return true;
  const [room, other] = [roomOf(from), roomOf(to)];
  const allowed = plan[room ?? posix.basename(from)]?.split(" ") ?? [];
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
