import { existsSync, globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect, test } from "vitest";
import { commonOptions } from "../scripts/command/arguments.ts";
import { commands, type Command, type CommandName } from "../scripts/command/commands.ts";
import { exitCodes } from "../scripts/command/exit-codes.ts";
import { editorSchemas } from "../src/publish/editor-schemas.ts";
import {
  anchorsOf,
  documents,
  fromRoot,
  readDocument,
  section,
  tableIn,
  wordsIn,
  type Document,
} from "./documents.ts";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
  scripts: Record<string, string>;
};
const english = readDocument("README.md");
const chinese = readDocument("README.zh-CN.md");
const decisions = documents.filter(
  ({ path }) => path.startsWith("docs/decisions/") && !path.endsWith("/README.md"),
);

/** What is said of any document, as `document: what is wrong`. */
const offences = (wrongIn: (document: Document) => string[]): string[] =>
  documents.flatMap((document) => wrongIn(document).map((wrong) => `${document.path}: ${wrong}`));

const said = ({ spans, commands }: Document): string[] => [...spans, ...commands];

/** What is in data/ is a city's, and what is in dist/ and node_modules/ is made. */
const isOurs = (word: string) => /^(src|scripts|tests|docs|public|\.ci|\.vscode)\//.test(word);
const isOfCity = (path: string) => path.startsWith("data/");

/** A path may leave a name open: `src/charts/<kind>/` stands for each of them. */
const isThere = (path: string) =>
  existsSync(path) || globSync(path.replaceAll(/<\w+>/g, "*")).length > 0;

test("every path that a document names is there", () => {
  const missing = offences((document) =>
    said(document)
      .flatMap((text) => text.split(" "))
      .filter((word) => isOurs(word) && !isThere(word)),
  );
  expect(missing).toEqual([]);
});

test("every link between documents leads to a file, and to a heading of it", () => {
  const broken = offences((document) =>
    document.links
      .filter((link) => !/^https?:/.test(link))
      .map((link) => fromRoot(document, link))
      .filter((target) => {
        const [path = "", anchor] = target.split("#");
        if (isOfCity(path)) return false;
        return !existsSync(path) || (anchor && !anchorsOf(readDocument(path)).includes(anchor));
      }),
  );
  expect(broken).toEqual([]);
});

/** The names of scripts and their options in `npm run data:check -- --format html`. */
function calls(text: string): { script: string; options: string[] }[] {
  return [...text.matchAll(/npm run ([\w:-]+)([^|&]*)/g)].map(([, script = "", rest = ""]) => ({
    script,
    options: [...rest.matchAll(/ --(\w[\w-]*)/g)].map(([, option = ""]) => option),
  }));
}

/** Whether a command of staff, or the file that a script runs, has an option of this name. */
function knows(script: string, option: string): boolean {
  const command = Object.entries<Command>(commands).find(([name]) => name === script);
  if (command) return option in { ...command[1].options, ...commonOptions };
  const [, file] = /^node (?:--\S+ )*(\S+)/.exec(scripts[script] ?? "") ?? [];
  return file !== undefined && new RegExp(`\\b${option}"?: \\{`).test(readFileSync(file, "utf8"));
}

test("every command that a document names is one of the project's, with options that it knows", () => {
  const unknown = offences((document) =>
    said(document)
      .flatMap(calls)
      .flatMap(({ script, options }) =>
        script in scripts ? options.filter((option) => !knows(script, option)) : [script],
      ),
  );
  expect(unknown).toEqual([]);
});

test("every command begins with what Node has compiled of it before", () => {
  const ours = Object.entries(scripts).filter(([, run]) => /^node .*scripts\/\S+\.ts/.test(run));
  const cold = ours.filter(
    ([, run]) => !run.startsWith("node --import=./scripts/command/compile-cache.mjs "),
  );
  expect(ours.length).toBeGreaterThan(Object.keys(commands).length / 2);
  expect(cold).toEqual([]);
});

test("docs/commands.md lists every command of staff, and every number with which one may end", () => {
  const document = readDocument("docs/commands.md");
  const names = Object.keys(commands) as CommandName[];
  const firstCells = (heading: string) =>
    tableIn(section(document, heading)).map(([cell = ""]) => cell.replaceAll("`", ""));
  expect(firstCells("Commands · 命令").sort()).toEqual([...names].sort());
  expect(firstCells("Exit codes · 返回码")).toEqual([...new Set(names.flatMap(exitCodes))].sort());
});

test("every project of tests that a document names is one of Vitest's", () => {
  const config = readFileSync("vitest.config.ts", "utf8");
  const unknown = offences((document) =>
    said(document)
      .flatMap((text) => [...text.matchAll(/--project (\w+)/g)])
      .map(([, name = ""]) => name)
      .filter((name) => !config.includes(`name: "${name}"`)),
  );
  expect(unknown).toEqual([]);
});

test("the README is read in five minutes", () => {
  expect(wordsIn(english.text)).toBeLessThanOrEqual(900);
});

test("both READMEs name the same commands to those who keep figures and set up a city", () => {
  const named = (text: string) => new Set(calls(text).map(({ script }) => script));
  const [forAll = ""] = english.text.split("## If you work on the code");
  expect(named(chinese.text)).toEqual(named(forAll));
});

test("every decision has the same form, of 80 to 200 words", () => {
  const form =
    /^# .+\n\nDecided on \d{4}-\d\d-\d\d \(.+\)\.\n\n\*\*Decision\.\*\* .+\n\n\*\*Figure\.\*\* .+\n\n\*\*Instead\.\*\* .+\n\n\*\*What would change it\.\*\* .+\n(\n\*\*Replaced by\.\*\* .+\n)?$/;
  const wrong = decisions.filter(({ text }) => {
    const count = wordsIn(text);
    return !form.test(text) || count < 80 || count > 200;
  });
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test("the index of decisions has each of them once, by its title", () => {
  const index = readDocument("docs/decisions/README.md");
  const entries = decisions.map(({ path, text }) => {
    const [, title = ""] = /^# (.*)$/m.exec(text) ?? [];
    return `- [${title}](${basename(path)})`;
  });
  const listed = index.text.split("\n").filter((line) => line.startsWith("- "));
  expect(listed.sort()).toEqual(entries.sort());
});

interface Schema {
  properties?: Record<string, Schema>;
  items?: Schema;
  oneOf?: Schema[];
}

const inside = (schema: Schema | undefined, ...names: string[]): Schema | undefined =>
  names.reduce((at, name) => at?.properties?.[name]?.items ?? at?.properties?.[name], schema);

const propertiesOf = (schema: Schema | undefined): string[] =>
  [schema, ...(schema?.oneOf ?? [])].flatMap((each) => Object.keys(each?.properties ?? {}));

const written = editorSchemas();
const schemaAt = (path: string) => JSON.parse(written[path] ?? "") as Schema;
const descriptor = schemaAt("data/datapackage.schema.json");

test.each([
  ["Dataset", descriptor],
  ["Resource", inside(descriptor, "resources")],
  ["Reshape", inside(descriptor, "resources", "reshape")],
  ["Field", inside(descriptor, "resources", "schema", "fields")],
  ["View", inside(descriptor, "views")],
  ["`site.json`", schemaAt("data/site.schema.json")],
])("docs/descriptor.md lists what the schema of “%s” has, and nothing else", (heading, schema) => {
  const rows = tableIn(section(readDocument("docs/descriptor.md"), heading));
  const listed = rows.map(([name = ""]) => name.replaceAll(/[*`]/g, ""));
  expect(listed.sort()).toEqual([...new Set(propertiesOf(schema))].sort());
});
