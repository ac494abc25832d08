import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { valueAt } from "../../check/json.ts";
import type { KnownTable } from "../../check/table/known-tables.ts";
import { wordOf } from "../../check/view/words.ts";
import type { Loaded } from "../../load/catalogue.ts";
import { formatNames } from "../../locales/names.ts";
import { say, staffWords } from "../../locales/index.ts";
import { SameAs } from "../../model/agreement.ts";
import { Descriptor } from "../../model/dataset.ts";
import { textIn, type Locale } from "../../model/locale.ts";
import type { Where } from "../../model/view.ts";
import { decode } from "../../parse/decode.ts";
import { withJsonEdit } from "../../parse/json-edit.ts";
import { parseJson } from "../../parse/json.ts";
import { revised, type Revision } from "./revision.ts";

const property = "sameAs";

/** A comparison that a descriptor declares, and the place that it has in its list. */
export interface Comparison {
  index: number;
  declared: SameAs;
}

/** One more comparison, or the place of one that goes. */
export type ComparisonChange = { add: SameAs } | { remove: number };

/** A dataset whose comparisons are meant. */
interface Compared {
  /** The folder that holds `data/`. */
  root: string;
  dataset: string;
}

const fileOf = (dataset: string): string =>
  ["data/datasets", dataset, "datapackage.json"].join("/");

async function descriptorText({ root, dataset }: Compared): Promise<string> {
  const path = join(root, fileOf(dataset));
  return existsSync(path) ? (decode(await readFile(path))?.text ?? "") : "";
}

/** The comparisons with other datasets that a dataset declares, whether it has faults or not. */
export async function comparisonsOf(compared: Compared): Promise<Comparison[]> {
  const listed = valueAt(parseJson(await descriptorText(compared)).value, [property]);
  if (!Array.isArray(listed)) return [];
  return listed.flatMap((each, index) => {
    const { data } = SameAs.safeParse(each);
    return data ? [{ index, declared: data }] : [];
  });
}

/** Plans one comparison more or less, and finds out what would be wrong then. */
export async function planComparison(
  loaded: Loaded,
  change: ComparisonChange,
  compared: Compared,
): Promise<Revision> {
  const text = await descriptorText(compared);
  const listed = valueAt(parseJson(text).value, [property]);
  const count = Array.isArray(listed) ? listed.length : 0;
  const order = Object.keys(Descriptor.shape);
  const edit =
    "remove" in change
      ? { path: count === 1 ? [property] : [property, change.remove], value: undefined }
      : count === 0
        ? { path: [property], value: [change.add], order }
        : { path: [property, count], value: change.add };
  const writes = new Map([[fileOf(compared.dataset), withJsonEdit(text, edit)]]);
  return revised(compared.root, loaded, writes);
}

interface Told {
  known: KnownTable | undefined;
  loaded: Pick<Loaded, "places">;
  locale: Locale;
}

/** Which figures of a dataset are meant, by the titles of its columns: `People (scope: all)`. */
function figuresText(value: string, where: Where = {}, { known, loaded, locale }: Told): string {
  const fieldOf = (name: string) => known?.schema.fields.find((field) => field.name === name);
  const titleOf = (name: string) => {
    const field = fieldOf(name);
    return field ? textIn(field.title, locale) : name;
  };
  const wordIn = (name: string, text: string) => {
    const field = fieldOf(name);
    const word = field ? wordOf(text, field, loaded.places) : text;
    return typeof word === "string" ? word : textIn(word, locale);
  };
  const { chosen, chosenOf } = staffWords[locale].revise.comparison;
  const conditions = Object.entries(where).map(([name, condition]) => {
    const meant = typeof condition === "string" ? [condition] : Object.values(condition);
    const texts = meant.map((text) => wordIn(name, text));
    return say(chosenOf, { column: titleOf(name), value: formatNames(texts, locale) });
  });
  if (conditions.length === 0) return titleOf(value);
  return say(chosen, { column: titleOf(value), values: formatNames(conditions, locale) });
}

/** A comparison in words: which figures agree with which of another dataset. */
export function comparisonText(
  { declared: { value, where, other } }: Comparison,
  dataset: string,
  { loaded, locale }: { loaded: Loaded; locale: Locale },
): string {
  const knownOf = (id: string) => loaded.known.find((each) => each.id === id);
  const told = (id: string): Told => ({ known: knownOf(id), loaded, locale });
  const title = loaded.catalogue?.datasets.find(({ id }) => id === other.dataset)?.title;
  return say(staffWords[locale].revise.comparison.told, {
    own: figuresText(value, where, told(dataset)),
    dataset: title ? textIn(title, locale) : other.dataset,
    other: figuresText(other.value, other.where, told(other.dataset)),
  });
}
