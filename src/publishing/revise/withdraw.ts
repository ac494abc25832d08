import { existsSync } from "node:fs";
import { glob, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { valueAt } from "../../check/json.ts";
import { plannedSchema } from "../../check/site/releases-schema.ts";
import type { Loaded } from "../../load/catalogue.ts";
import { rewritten } from "../../load/next/current.ts";
import { columnsOf } from "../../load/next/labels.ts";
import { localeIds, type Locale, type Localised } from "../../model/locale.ts";
import { confirmationsFile, plannedFile, vanished } from "../../model/release.ts";
import { decode } from "../../parse/decode.ts";
import { withJsonEdit } from "../../parse/json-edit.ts";
import { parseJson } from "../../parse/json.ts";
import { isAnyLabel } from "../../parse/delimiter.ts";
import { parseTable } from "../../parse/table.ts";
import { confirmationsText } from "../add/confirming.ts";
import { revised, type RevisedFiles, type Revision } from "./revision.ts";

const siteFile = "data/site.json";

/** What is to be withdrawn: a dataset, or one of its views; and why, where that has to be said. */
export interface Withdrawal {
  /** The folder that holds `data/`. */
  root: string;
  dataset: string;
  view?: string | undefined;
  reason: Localised;
  who: string;
  /** The day on which it is said. */
  date: string;
}

const textOf = async (root: string, file: string): Promise<string> =>
  decode(await readFile(join(root, file)))?.text ?? "";

const listIn = (json: unknown, path: readonly (string | number)[]): unknown[] => {
  const found = valueAt(json, [...path]);
  return Array.isArray(found) ? found : [];
};

/** A JSON text without those elements of a list that are meant. */
function without(
  text: string,
  path: readonly (string | number)[],
  isMeant: (each: unknown) => boolean,
): string {
  const list = listIn(parseJson(text).value, path);
  const places = [...list.keys()].filter((index) => isMeant(list[index])).toReversed();
  return places.reduce(
    (json, index) => withJsonEdit(json, { path: [...path, index], value: undefined }),
    text,
  );
}

/** What of the site's own description speaks of something that goes. */
function siteWithout(text: string, { dataset, view }: Withdrawal): string {
  const isGone = (id: unknown): boolean =>
    typeof id === "string" &&
    (view === undefined ? id.startsWith(`${dataset}/`) : id === `${dataset}/${view}`);
  const topics = listIn(parseJson(text).value, ["topics"]);
  const shown = [...topics.keys()].reduce(
    (json, index) => without(json, ["topics", index, "views"], isGone),
    text,
  );
  return view === undefined
    ? without(shown, ["keyFigures"], (each) => valueAt(each, ["dataset"]) === dataset)
    : shown;
}

/** A descriptor without one of its views, and without what other languages call it. */
function descriptorWithout(text: string, view: string): string {
  const rest = without(text, ["views"], (each) => valueAt(each, ["name"]) === view);
  return localeIds.reduce(
    (json, locale) =>
      withJsonEdit(json, { path: ["translations", locale, "views", view], value: undefined }),
    rest,
  );
}

/** The plan of releases without the days of a dataset; null where it has none. */
async function planWithout(root: string, dataset: string): Promise<string | null> {
  const file = join(root, plannedFile);
  if (!existsSync(file)) return null;
  const bytes = await readFile(file);
  const parsed = await parseTable(bytes, { isLabel: isAnyLabel });
  if ("fault" in parsed) return null;
  const [header, ...rows] = Iterator.from(parsed.records()).filter((each) => "cells" in each);
  const context = { fields: plannedSchema().fields, drafted: new Map(), chosen: {} };
  const named = header ? columnsOf(header, context) : [];
  const column = named.findIndex(({ field }) => field === "dataset");
  const removed = new Set(
    [...rows.keys()].filter((index) => rows[index]?.cells[column]?.trim() === dataset),
  );
  if (removed.size === 0) return null;
  const edits = { changed: new Map(), removed, added: new Map() };
  return rewritten({ bytes, reading: parsed.reading }, edits);
}

async function filesWithout(withdrawal: Withdrawal): Promise<Map<string, string | null>> {
  const { root, dataset, view } = withdrawal;
  const folder = `data/datasets/${dataset}`;
  const writes = new Map<string, string | null>();
  const site = await textOf(root, siteFile);
  const shown = siteWithout(site, withdrawal);
  if (shown !== site) writes.set(siteFile, shown);
  if (view !== undefined) {
    const descriptor = [folder, "datapackage.json"].join("/");
    return writes.set(descriptor, descriptorWithout(await textOf(root, descriptor), view));
  }
  for (const file of await Array.fromAsync(glob(`${folder}/**/*.*`, { cwd: root })))
    writes.set(file.replaceAll(sep, "/"), null);
  const plan = await planWithout(root, dataset);
  if (plan !== null) writes.set(plannedFile, plan);
  return writes;
}

/**
 * Plans how a dataset or a view is withdrawn: what goes with it, and what would be wrong then. Where
 * figures go that were released, the reason is written into `data/confirmations.csv`.
 */
export async function planWithdrawal(loaded: Loaded, withdrawal: Withdrawal): Promise<Revision> {
  const { root, dataset, reason, who, date } = withdrawal;
  const writes: RevisedFiles = await filesWithout(withdrawal);
  const plan = await revised(root, loaded, writes);
  const isAsked = plan.problems.some(({ confirms }) => confirms?.dataset === dataset);
  if (!isAsked || Object.keys(reason).length === 0) return plan;
  const answers = [{ dataset, key: "", column: "", value: vanished, reason, who }];
  const languages: readonly Locale[] = loaded.site?.locales ?? [];
  const text = await confirmationsText({ root, answers, date, languages });
  if (text === null) return plan;
  return revised(root, loaded, new Map([...writes, [confirmationsFile, text]]));
}

/** Whether there is such a dataset, and such a view of it. */
export function isThere({ catalogue }: Loaded, { dataset: id, view }: Withdrawal): boolean {
  const dataset = catalogue?.datasets.find((each) => each.id === id);
  return (
    dataset !== undefined && (view === undefined || dataset.views.some(({ name }) => name === view))
  );
}
