import { globSync, readFileSync } from "node:fs";
import { families } from "./letters/fonts.ts";
import { hashOf } from "./store.ts";

/** What npm has installed, with every version. */
const installed = "node_modules/.package-lock.json";

const textOf = (file: string): string => readFileSync(file, "utf8");

/** The hash of all code that takes part in a build: ours, the packages' and Node's. */
export function codeHash(): string {
  const files = [installed, ...globSync("src/**/*.{ts,css,json}").sort()];
  return hashOf(process.version, ...files, ...files.map(textOf));
}

/** What makes pixels of a finished SVG. */
const rendering = ["letters/fonts", "letters/shaping", "letters/outlines", "render", "png"].map(
  (name) => `src/images/${name}.ts`,
);

const renderers = ["@resvg/resvg-js", "bidi-js", "harfbuzzjs"];

/** The hash of all that the pixels of a picture depend on beside its SVG. */
export function rendererHash(): string {
  const packages = [...renderers, ...families.map((family) => family.package)];
  const manifest = JSON.parse(textOf("package.json")) as {
    dependencies: Record<string, string>;
  };
  const versions = packages.map((name) => manifest.dependencies[name] ?? "");
  return hashOf(process.versions.zlib, ...versions, ...rendering.map(textOf));
}
