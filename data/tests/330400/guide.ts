import { globSync, readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { expect } from "vitest";
import { gb18030 } from "../../../tests/gb18030.ts";
import { runScript } from "../../../tests/stage/project.ts";

/** One thing that the staff's guide tells to do. */
export type Step =
  | { kind: "change"; file: string; before: string; after: string }
  | { kind: "append"; file: string; line: string }
  | { kind: "save"; file: string; text: string }
  | { kind: "write"; file: string; texts: [path: string, text: string][] }
  /** Commands, and lines of what they are to show; of those of one block together. */
  | { kind: "run"; commands: string[]; shown: string[] };

/** How the guide says each thing, in either language. */
const sayings = {
  change:
    /(?:在 |in )`(?<file>[^`]+)`(?: 里，把 |, change )`(?<before>[^`]+)`(?: 改成 | to )`(?<after>[^`]+)`/g,
  append:
    /(?:在 |at the end of )`(?<file>[^`]+)`(?: 的最后，加一行 |, add the line )`(?<line>[^`]+)`/g,
  save: /(?:存为 |save this as )`(?<file>[^`]+\.csv)`/g,
  write: /(?:打开 |Open )`(?<file>[^`]+)`(?:，把每一处| in Notepad and replace each)/g,
  row: /^\| `(?<path>[^`]+)` +\| `(?<text>[^`]+)` +\|$/gm,
  fence: /^```(?<language>sh|text|csv)\n(?<body>[^]*?)\n```$/gm,
};

interface Told {
  kind: string;
  index: number;
  told: Record<string, string | undefined>;
}

const everyTold = (guide: string): Told[] =>
  Object.entries(sayings)
    .flatMap(([kind, saying]) =>
      [...guide.matchAll(saying)].map(({ index, groups = {} }) => ({ kind, index, told: groups })),
    )
    .sort((a, b) => a.index - b.index);

/** The step that something told begins; null where it adds to the one before. */
function begun({ kind, told }: Told): Step | null {
  const { file = "", before = "", after = "", line = "", language, body = "" } = told;
  if (kind === "change") return { kind, file, before, after };
  if (kind === "append") return { kind, file, line };
  if (kind === "save") return { kind, file, text: "" };
  if (kind === "write") return { kind, file, texts: [] };
  return language === "sh" ? { kind: "run", commands: body.split("\n"), shown: [] } : null;
}

function add({ kind, told }: Told, last: Step | undefined): void {
  const { path = "", text = "", language, body = "" } = told;
  if (kind === "row" && last?.kind === "write") last.texts.push([path, text]);
  if (language === "csv" && last?.kind === "save")
    last.text = `${body.replaceAll("\n", "\r\n")}\r\n`;
  if (language === "text" && last?.kind === "run") last.shown.push(...body.split("\n"));
}

/** The steps of a part of the guide, in their order. */
function stepsOf(guide: string): Step[] {
  const steps: Step[] = [];
  for (const each of everyTold(guide)) {
    const step = begun(each);
    if (step) steps.push(step);
    else add(each, steps.at(-1));
  }
  return steps;
}

/** Puts a text into a JSON file at a path such as `translations.en.title`. */
function withText(json: string, path: string, text: string): string {
  const document = JSON.parse(json) as Record<string, unknown>;
  const names = path.split(".");
  const parent = names
    .slice(0, -1)
    .reduce((node, name) => node[name] as Record<string, unknown>, document);
  expect(parent[names.at(-1) ?? ""], path).toMatch(/^【待填写】/);
  parent[names.at(-1) ?? ""] = text;
  return JSON.stringify(document, null, 2);
}

async function edit(path: string, change: (text: string) => string): Promise<void> {
  await writeFile(path, change(await readFile(path, "utf8")));
}

/** Runs `npm run <script> -- …` as npm would. */
async function run(folder: string, command: string, env: NodeJS.ProcessEnv): Promise<string> {
  const { scripts } = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  const [npm, verb, name = "", ...args] = command.split(" ").filter((part) => part !== "--");
  expect([npm, verb], command).toEqual(["npm", "run"]);
  const [node, ...rest] = (scripts[name] ?? "").split(" ");
  expect(node, command).toBe("node");
  // What npm hands on without `--` are options of its own.
  expect(args.length === 0 || command.includes(" -- ") || !args[0]?.startsWith("-")).toBe(true);
  return (await runScript(folder, [...rest, ...args], env)).output;
}

/** Does one step in a copy of the project, and asserts what the guide says will be seen. */
async function follow(step: Step, folder: string, env: NodeJS.ProcessEnv): Promise<void> {
  const path = "file" in step ? join(folder, step.file) : "";
  switch (step.kind) {
    case "change":
      return edit(path, (text) => {
        expect(text.split(step.before), `${step.before} stands once`).toHaveLength(2);
        return text.replace(step.before, step.after);
      });
    case "append":
      return edit(path, (text) => `${text.trimEnd()}\n${step.line}\n`);
    case "save": // as Excel saves it on a Chinese Windows
      return writeFile(path, gb18030(step.text));
    case "write":
      return edit(path, (json) =>
        step.texts.reduce((text, [where, written]) => withText(text, where, written), json),
      );
    case "run": {
      const outputs = [];
      for (const command of step.commands) outputs.push(await run(folder, command, env));
      for (const line of step.shown) expect(outputs.join("\n")).toContain(line);
    }
  }
}

/** Does steps one after the other, as one whose system is in a language does. */
export async function followAll(
  folder: string,
  steps: readonly Step[],
  language: string,
): Promise<void> {
  for (const step of steps) await follow(step, folder, { LANG: `${language}.UTF-8` });
}

export const guide = readFileSync("data/README.md", "utf8");

const between = (start: string, end: string) =>
  guide.slice(guide.indexOf(`\n${start}\n`), guide.indexOf(`\n${end}\n`));

export const chineseSteps = stepsOf(between("## 一步一步", "## 发布、确认和变更记录"));
export const englishSteps = stepsOf(between("### Step by step", "### Release, confirm, changes"));

export const isRelease = (step: Step) =>
  step.kind === "run" && step.commands.some((command) => command.startsWith("npm run release"));

/** All datasets but the samples, to whose many pages the guide does nothing. */
export const facts = globSync("data/datasets/*/datapackage.json")
  .filter((path) => !readFileSync(path, "utf8").includes('"status": "sample"'))
  .map((path) => basename(dirname(path)));
