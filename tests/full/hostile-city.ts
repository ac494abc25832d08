import { readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import Papa from "papaparse";
import { parseCsv } from "../../src/parse/csv.ts";
import { hostileTexts } from "../hostile.ts";
import { cityRoot } from "../stage/city.ts";
import { copyProject, keepDatasets } from "../stage/project.ts";

/** Whose names are hostile, two in each of its rows: as many as there are texts. */
export const register = "stations";

const datasets = [register, "volunteers", "services", "residents"];

/** What a check names or repairs cannot be written where people do: it is for cells alone. */
const isPlain = (text: string): boolean => !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text);

/** Texts without end, from the first; each place of a site gets the next. */
function* texts(): Generator<string, never> {
  const plain = hostileTexts.filter(isPlain);
  // Of neighbours only breakout, tag or attribute differ: a stride reaches all of them sooner.
  for (let at = 0; ; at = (at + 613) % plain.length) yield plain[at]!;
}

/**
 * Whether a property holds what people read: the label of a code, not the column that labels points,
 * nor that of a reference line, under which its translation is found.
 */
const isSpoken = (key: string, of: object): boolean =>
  /^(zh|en|title|description|note|icp|publicSecurity)$/.test(key) ||
  (key === "label" && "value" in of && typeof of.value === "string");

/** Puts the next text behind each text that people read: it still says what it is. */
function spoil(value: unknown, next: () => string, isRead = false): unknown {
  if (typeof value === "string") return isRead ? `${value} ${next()}` : value;
  if (Array.isArray(value)) return value.map((each) => spoil(each, next, isRead));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, spoil(each, next, isSpoken(key, value))]),
  );
}

async function rewrite(file: string, change: (text: string) => string): Promise<void> {
  await writeFile(file, change(await readFile(file, "utf8")));
}

const rowsOf = (text: string): string[][] =>
  [...parseCsv(text)].map((record) => ("cells" in record ? record.cells : []));

/** A row for every two texts, each with the rest of a row of the register. */
function spoilRegister(text: string): string {
  const [header = [], ...rows] = rowsOf(text);
  const all = Array.from({ length: Math.ceil(hostileTexts.length / 2) }, (_, at) => [
    `S${at}`,
    hostileTexts[2 * at] ?? "终",
    hostileTexts[2 * at + 1] ?? "End",
    ...rows[at % rows.length]!.slice(3),
  ]);
  return Papa.unparse([header, ...all]);
}

/** Names of places get texts behind them, in columns of these labels. */
function spoilPlaces(text: string, next: () => string): string {
  const [header = [], ...rows] = rowsOf(text);
  const named = header.map((label) => /^(name|short)_/.test(label));
  return Papa.unparse([
    header,
    ...rows.map((row) => row.map((cell, at) => (named[at] && cell ? `${cell} ${next()}` : cell))),
  ]);
}

/** Model City with texts of the corpus in every place of a text; gives its folder. */
export async function hostileCity(): Promise<string> {
  const folder = await copyProject(cityRoot);
  await keepDatasets(folder, datasets);
  const all = texts();
  const next = () => all.next().value;
  const inJson = (text: string) => JSON.stringify(spoil(JSON.parse(text), next));
  const data = join(folder, "data");
  for (const name of ["site.json", "glossary.json"]) await rewrite(join(data, name), inJson);
  await rewrite(join(data, "places/places.csv"), (text) => spoilPlaces(text, next));
  for (const told of ["published", "confirmations.csv", "releases.csv"])
    await rm(join(data, told), { recursive: true });
  for (const id of datasets) {
    const own = join(data, "datasets", id);
    await rewrite(join(own, "datapackage.json"), inJson);
    for (const name of (await readdir(own)).filter((each) => each.endsWith(".md")))
      await rewrite(join(own, name), (text) =>
        [text, ...Array.from({ length: 200 }, next)].join("\n\n"),
      );
  }
  await rewrite(join(data, "datasets", register, `${register}.csv`), spoilRegister);
  return folder;
}
