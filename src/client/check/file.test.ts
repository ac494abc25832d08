import { causesOf, spotLines } from "../../report/causes.ts";
import { findingWords } from "../../locales/index.ts";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { packTables, unpackTables, type PackedTables } from "../../check/table/packed-tables.ts";
import { loadCatalogue } from "../../load/catalogue.ts";
import { checkFile, type CheckedFile } from "./file.ts";
import { mostShown, reportOf } from "./report.ts";

const base = "tests/cases/_base";
const packed = packTables((await loadCatalogue(base)).known);
const known = unpackTables(JSON.parse(JSON.stringify(packed)) as PackedTables);

const check = (name: string, bytes: Uint8Array, dataset: string | null = null) =>
  checkFile({ name, bytes, dataset }, known);

const [{ id, schema }] = known as [(typeof known)[number]];
const sound = readFileSync(`${base}/data/datasets/${id}/${id}.csv`);

const bytesOf = (text: string) => new TextEncoder().encode(text);

test("a sound table is known by its header, and is kept as CSV", async () => {
  const { dataset, problems, cleaned } = await check("some table.csv", sound);
  expect([dataset, problems]).toEqual([id, []]);
  expect(cleaned?.join("").replaceAll("\r\n", "\n")).toBe(sound.toString());
});

test("a table that fits no dataset is not checked until one is chosen", async () => {
  const strange = bytesOf("a,b\n1,2\n");
  expect(await check("x.csv", strange)).toMatchObject({
    dataset: null,
    problems: [],
    preview: null,
  });
  const chosen = await check("x.csv", strange, id);
  expect(chosen.dataset).toBe(id);
  expect(chosen.problems.map(({ code }) => code)).toContain("missing-label");
});

test("a report shows each cause once, by row, as the command does, and counts all problems", async () => {
  const names = schema.fields.map(({ name }) => name).join(",");
  const line = schema.fields.map(() => "?").join(",");
  const text = `${names}\n${`${line}\n`.repeat(mostShown)}`;
  const checked: CheckedFile = await check(`${id}.csv`, bytesOf(text));
  const { problems, preview, cleaned } = reportOf(`${id}.csv`, checked, findingWords.zh);
  expect(checked.problems.length).toBeGreaterThan(mostShown);
  expect(problems.count).toBe(checked.problems.length);
  const causes = causesOf(checked.problems, findingWords.zh);
  const shown = problems.shown.flatMap((group) => group.problems);
  expect(shown.map(({ count }) => count)).toEqual(causes.map((cause) => cause.length));
  expect(shown.map(({ spots }) => spots)).toEqual(
    causes.map((cause) => spotLines(cause, findingWords.zh)),
  );
  expect(problems.shown[0]?.row).toBe("2");
  expect(problems.shown[0]?.around?.rows.map(({ row }) => row)).toEqual([1, 2, 3, 4]);
  expect(preview?.rows.length).toBe(20);
  expect(cleaned).toBeNull();
});
