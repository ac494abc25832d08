import { glob, readFile } from "node:fs/promises";
import { families } from "./letters/fonts.ts";
import { hashOf } from "./store.ts";

/** What npm has installed, with every version. */
const installed = "node_modules/.package-lock.json";

/** The hash of all code that takes part in a build: ours, the packages' and Node's. */
export async function codeHash(): Promise<string> {
  const names = await Array.fromAsync(glob("src/**/*.{ts,css,json}"));
  const files = [installed, ...names.sort()];
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
  return hashOf(process.version, ...files, ...texts);
}

/** What makes pixels of a finished SVG. */
const rendering = ["letters/fonts", "letters/shaping", "letters/outlines", "render", "png"].map(
  (name) => `src/images/${name}.ts`,
);

const renderers = ["@resvg/resvg-js", "bidi-js", "harfbuzzjs"];

/** The hash of all that the pixels of a picture depend on beside its SVG. */
export async function rendererHash(): Promise<string> {
  const packages = [...renderers, ...families.map((family) => family.package)];
  const manifest = JSON.parse(await readFile("package.json", "utf8")) as {
    dependencies: Record<string, string>;
  };
  const versions = packages.map((name) => manifest.dependencies[name] ?? "");
  const texts = await Promise.all(rendering.map((file) => readFile(file, "utf8")));
  return hashOf(process.versions.zlib, ...versions, ...texts);
}
