import { existsSync, globSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { paths } from "../../src/address/paths.ts";
import { absolute, fileHref } from "../../src/address/href.ts";
import { files, site } from "./site.ts";

const textAt = (path: string): string => files.get(path) ?? "";

const notices = [...textAt(paths.licences).matchAll(/^(\S+) \d+\.\d+\.\d+\S* \(([^)]+)\)$/gm)].map(
  ([, name = "", license = ""]) => ({ name, license }),
);

/** What a file of ours imports when it runs. */
function importsOf(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest);
  return source.statements.flatMap((each) => {
    const isImport =
      ts.isImportDeclaration(each) &&
      each.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword;
    const isExport = ts.isExportDeclaration(each) && !each.isTypeOnly;
    const from = isImport || isExport ? each.moduleSpecifier : undefined;
    return from && ts.isStringLiteral(from) ? [from.text] : [];
  });
}

/** The packages that scripts of pages and workers import, directly or through files of ours. */
function packagesOfBrowsers(): string[] {
  const reached = new Set(
    globSync("src/client/**/*.ts").filter((file) => !file.endsWith(".test.ts")),
  );
  const packages = new Set<string>();
  for (const file of reached)
    for (const name of importsOf(file))
      if (name.startsWith(".")) {
        const next = posix.join(posix.dirname(file), name.replace(/\?.*/, ""));
        if (next.endsWith(".ts") && existsSync(next)) reached.add(next);
      } else packages.add(/^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name);
  return [...packages].sort();
}

test("all that others made and browsers are sent stands in the notices, with a licence that asks no more", () => {
  const named = notices.map(({ name }) => name);
  expect(packagesOfBrowsers().filter((name) => !named.includes(name))).toEqual([]);
  expect(named).toContain("leaflet");
  const free = ["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "Apache-2.0"];
  expect(notices.filter(({ license }) => !free.includes(license))).toEqual([]);
});

test("who finds a fault that endangers readers learns whom to tell, by the form of RFC 9116", () => {
  const fields = Object.fromEntries(
    textAt(paths.security)
      .trimEnd()
      .split("\n")
      .map((line) => line.split(/: (.*)/).slice(0, 2) as [string, string]),
  );
  expect(fields).toEqual({
    Contact: `mailto:${site.contact.email}`,
    Expires: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T00:00:00\.000Z$/) as unknown,
    "Preferred-Languages": site.locales.join(", "),
    Canonical: absolute(site, fileHref(site, paths.security)),
  });
});
