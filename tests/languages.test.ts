import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { expect, test } from "vitest";
import { localeIds } from "../src/model/locale.ts";

const files = ["src", "scripts"]
  .flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: "utf8" }).map((path) =>
      posix.join(root, path.replaceAll("\\", "/")),
    ),
  )
  .filter((path) => /\.(ts|mjs|astro)$/.test(path) && !/\.test\.ts$/.test(path));

/** Where languages have their names: the list of them, their words, what addresses are made of. */
const isTheirs = (path: string): boolean =>
  path === "src/model/locale.ts" || /^src\/(locales|address)\//.test(path);

/** Code without its comments, which may give examples. */
const codeOf = (path: string): string =>
  readFileSync(path, "utf8").replace(/\/\*.*?\*\/|\/\/ .*$/gms, "");

const tags = localeIds.join("|");
const signs = {
  "a language by its tag": new RegExp(`["'\`](${tags})["'\`]`),
  "a part of the words of one language": new RegExp(`\\b(words|Words|languages)\\.(${tags})\\b`),
  "a text in one language": new RegExp(`\\.(${tags})\\b(?!\\()`),
  "an address in one language": new RegExp(`/(${tags})/`),
};

test.each(Object.entries(signs))("no file but those of the languages names %s", (_, sign) => {
  const naming = files.filter((path) => !isTheirs(path) && sign.test(codeOf(path)));
  expect(naming).toEqual([]);
});
