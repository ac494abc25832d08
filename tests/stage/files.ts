import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { isEncoded } from "../../src/address/files.ts";
import type { Files } from "./weigh.ts";

/** Reads every file of a built site, but those that are one of them, compressed. */
export function readFiles(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !isEncoded(entry.name))
    .map((each) => join(each.parentPath, each.name));
  return new Map(
    paths.map((path) => [`/${relative(folder, path).split(sep).join("/")}`, readFileSync(path)]),
  );
}
