import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { localeIds } from "../src/model/locale.ts";
import { codeFiles, codeOf } from "./code.ts";

const files = codeFiles(["src", "scripts"]);

/** Where languages have their names: the list of them, their words, what addresses are made of. */
const isTheirs = (path: string): boolean =>
  path === "src/model/locale.ts" || /^src\/(locales|address)\//.test(path);

const tags = localeIds.join("|");
const signs = {
  "a language by its tag": new RegExp(`["'\`](${tags})["'\`]`),
  "a part of the words of one language": new RegExp(`\\b(words|Words|languages)\\.(${tags})\\b`),
  "a text in one language": new RegExp(`\\.(${tags})\\b(?!\\()`),
  "an address in one language": new RegExp(`/(${tags})/`),
};

test.each(Object.entries(signs))("no file but those of the languages names %s", (_, sign) => {
  const naming = files.filter(
    (path) => !isTheirs(path) && sign.test(codeOf(readFileSync(path, "utf8"))),
  );
  expect(naming).toEqual([]);
});
