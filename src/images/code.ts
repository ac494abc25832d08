import { glob, readFile } from "node:fs/promises";
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
