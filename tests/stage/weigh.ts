import { posix } from "node:path";
import { gzipSync } from "node:zlib";
import { init, parse } from "es-module-lexer";
import { pathOfFile } from "../../src/address/files.ts";
import { paths } from "../../src/address/paths.ts";
import { parsePath } from "../../src/address/parse.ts";
import { budgets } from "./budgets.ts";
import { oncePer } from "../../src/stats/once.ts";

await init;

/** The files of a built site by address, e.g. `/about/index.html`. */
export type Files = ReadonlyMap<string, Buffer>;

/** What a page loads before a reader does anything, gzip in bytes. */
export interface Weight {
  html: number;
  css: number;
  script: number;
  total: number;
  requests: number;
}

const sizes = new WeakMap<Buffer, number>();

function gzipSize(body: Buffer): number {
  const size = sizes.get(body) ?? gzipSync(body).length;
  sizes.set(body, size);
  return size;
}

function bodyAt(files: Files, path: string): Buffer {
  const body = files.get(path);
  if (!body) throw new Error(`a page asks for what is not there: ${path}`);
  return body;
}

/** The modules that a module imports: at once, or later by `import()`. */
function importsOf(files: Files, path: string, when: "at once" | "later"): string[] {
  const source = bodyAt(files, path).toString();
  const [imports] = parse(source);
  return imports
    .filter(({ d: dynamic }) => (dynamic === -1) === (when === "at once"))
    .map(({ s: start, e: end }) => source.slice(start, end).replace(/^["'`]|["'`]$/g, ""))
    .filter((name) => name.startsWith("."))
    .map((name) => posix.join(posix.dirname(path), name));
}

/** Scripts with all that they import at once. */
function withImports(files: Files, paths: readonly string[]): Set<string> {
  const all = new Set(paths);
  for (const path of all) for (const each of importsOf(files, path, "at once")) all.add(each);
  return all;
}

const valuesOf = (html: string, pattern: RegExp) =>
  [...html.matchAll(pattern)].map(([, value = ""]) => value);

function scriptsOf(html: string): string[] {
  return [
    ...valuesOf(html, /<script[^>]* src="([^"]+)"/g),
    ...valuesOf(html, /<link rel="modulepreload"[^>]* href="([^"]+)"/g),
  ];
}

const sum = (files: Files, paths: Iterable<string>) =>
  [...paths].reduce((total, path) => total + gzipSize(bodyAt(files, path)), 0);

/** Weighs a page with its sheets, scripts, icon and pictures. */
export function weigh(files: Files, page: string): Weight {
  const html = bodyAt(files, page).toString();
  const sheets = new Set(valuesOf(html, /<link rel="stylesheet"[^>]* href="([^"]+)"/g));
  const scripts = withImports(files, scriptsOf(html));
  const pictures = new Set([
    ...valuesOf(html, /<link rel="icon"[^>]* href="((?!data:)[^"]+)"/g),
    ...valuesOf(html, /<img(?![^>]* loading="lazy")[^>]* src="([^"]+)"/g),
  ]);
  const weight = {
    html: sum(files, [page]),
    css: sum(files, sheets),
    script: sum(files, scripts),
  };
  return {
    ...weight,
    total: weight.html + weight.css + weight.script + sum(files, pictures),
    requests: 1 + sheets.size + scripts.size + pictures.size,
  };
}

/** What a page loads on need: the scripts behind each `import()` of its own, by address. */
export function laterOf(files: Files, page: string): Map<string, number> {
  const first = withImports(files, scriptsOf(bodyAt(files, page).toString()));
  const entries = new Set([...first].flatMap((path) => importsOf(files, path, "later")));
  return new Map(
    [...entries].map((entry) => {
      const more = [...withImports(files, [entry])].filter((path) => !first.has(path));
      return [entry, sum(files, more)];
    }),
  );
}

/** What a page may weigh in all: embeds, which bring everything with them, less or more than others. */
export function mostOf(files: Files, path: string): number {
  const sort = parsePath(pathOfFile(path))?.sort;
  const { from, page, embed } = budgets.morePlaces;
  const more = Math.max(0, placesIn(files) - from);
  if (pathOfFile(path).endsWith(paths.style)) return budgets.gallery;
  if (sort !== "embed" && sort !== "frozen") return budgets.page + more * page;
  if (bodyAt(files, path).includes('data-kind="points"')) return budgets.pointsEmbed;
  return budgets.embed + more * embed;
}

/** How many places have a page, in each language. */
const placesIn = oncePer(
  (files: Files): number =>
    new Set(
      [...files.keys()].flatMap((path) => {
        const address = parsePath(pathOfFile(path));
        return address?.sort === "district" ? [address.place] : [];
      }),
    ).size,
);
