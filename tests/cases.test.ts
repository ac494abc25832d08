import { readdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { outcomeText } from "../src/report/text.ts";
import { loadCatalogue, type Loaded } from "../src/load/catalogue.ts";
import { findingWords } from "../src/locales/index.ts";
import { problemCodes } from "../src/model/problem-codes.ts";
import { areWarnings, type Problem } from "../src/model/problem.ts";
import { cases, lay } from "./stage/case.ts";

const names = readdirSync(cases).filter((name) => name !== "_base");

const found = new Set<string>();
const keyOf = ({ code, rule }: Problem) => (rule === undefined ? code : `${code}.${rule}`);

async function load(name: string): Promise<Loaded> {
  const root = await mkdtemp(join(tmpdir(), "case-"));
  await lay(name, root);
  const loaded = await loadCatalogue(root);
  await rm(root, { recursive: true });
  for (const problem of loaded.problems) found.add(keyOf(problem));
  return loaded;
}

describe.each(names)("%s", { concurrent: true }, (name) => {
  let loading: Promise<Loaded> | undefined;
  /** Begun by whichever test is first: what runs outside of tests, no mutant is tried with. */
  const loaded = () => (loading ??= load(name));

  test("reports what staff are to read", async ({ expect }) => {
    const report = outcomeText(await loaded(), "zh");
    await expect(report).toMatchFileSnapshot(join(cases, name, "expected.txt"));
  });

  test("reports the same in English, where only what is quoted is Chinese", async ({ expect }) => {
    const report = outcomeText(await loaded(), "en");
    await expect(report).toMatchFileSnapshot(join(cases, name, "expected.en.txt"));
    const unquoted = report.replaceAll(/“.*”/g, "");
    expect(unquoted).not.toMatch(/[\p{Script=Han}，。：；？（）「」、]/u);
    expect(unquoted).not.toMatch(/\{\w+\}/);
  });

  test("has a catalogue only where nothing is wrong but what may be confirmed", async ({
    expect,
  }) => {
    const { catalogue, problems } = await loaded();
    expect(catalogue === null).toBe(!areWarnings(problems));
  });
});

test("every code has a case, and every rule of a code", () => {
  expect([...found].sort()).toEqual(Object.keys(findingWords.zh.problems).sort());
  expect(new Set([...found].map((key) => key.split(".")[0]))).toEqual(new Set(problemCodes));
});
