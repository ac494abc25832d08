import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { viewKinds } from "../../../src/model/kinds.ts";
import { RawView } from "../../../src/model/view.ts";
import { chineseSteps, englishSteps, guide, type Step } from "./guide.ts";

const withoutWords = (step: Step) => (step.kind === "run" ? { ...step, shown: [] } : step);

test("both halves of the guide have the same steps", () => {
  expect(englishSteps.map(withoutWords)).toEqual(chineseSteps.map(withoutWords));
  expect(chineseSteps.map(({ kind }) => kind).join(" ")).toBe(
    "change change run run append run change run run change run run run save run write run change run run",
  );
  for (const step of [...chineseSteps, ...englishSteps])
    if (step.kind === "run") expect(step.shown, step.commands.join()).not.toEqual([]);
});

test("every command that the guide names is one of the project's", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: object };
  const named = [...guide.matchAll(/npm run ([a-z:]+)/g)].map(([, name]) => name);
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining([...new Set(named)]));
});

test("both halves of the guide tell of every kind of view", () => {
  const english = guide.indexOf("\n## Updating the data\n");
  for (const half of [guide.slice(0, english), guide.slice(english)])
    expect(viewKinds.filter((kind) => !half.includes(`\`${kind}\``))).toEqual([]);
});

test("every view that the guide shows is one that the project knows", () => {
  const lists = [...guide.matchAll(/^```json\n(\[[^]*?\n\])\n```$/gm)].map(([, json = ""]) => json);
  const views = lists.flatMap((json) => JSON.parse(json) as unknown[]);
  expect(views.length).toBeGreaterThan(5);
  for (const view of views) expect(RawView.safeParse(view).error).toBeUndefined();
});
