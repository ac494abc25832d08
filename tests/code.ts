import { readdirSync } from "node:fs";
import { posix } from "node:path";

/** The files of code below some folders, without their tests. */
export const codeFiles = (folders: readonly string[]): string[] =>
  folders
    .flatMap((root) =>
      readdirSync(root, { recursive: true, encoding: "utf8" }).map((path) =>
        posix.join(root, path.replaceAll("\\", "/")),
      ),
    )
    .filter((path) => /\.(ts|mjs|astro)$/.test(path) && !/\.test\.ts$/.test(path));

/** Code without its comments, which may give examples. */
export const codeOf = (text: string): string => text.replace(/\/\*.*?\*\/|\/\/ .*$/gms, "");
