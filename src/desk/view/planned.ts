import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Loaded } from "../../load/catalogue.ts";
import { withTopicViews } from "../../load/described.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { Dataset } from "../../model/dataset.ts";
import { textIn, type Locale } from "../../model/locale.ts";
import { decode } from "../../parse/decode.ts";
import { parseJson } from "../../parse/json.ts";
import { withJsonEdit, withJsonValue } from "../../parse/json-edit.ts";
import { shownIn } from "../drawing.ts";
import { fittingViews, valuesOf, type Fitting } from "./fitting.ts";

export const siteFile = "data/site.json";

export const descriptorOf = (dataset: string): string =>
  ["data/datasets", dataset, "datapackage.json"].join("/");

/** The text of a file of a project's data. */
export const textOf = async (root: string, file: string): Promise<string> =>
  decode(await readFile(join(root, file)))?.text ?? "";

/** A dataset, which of its columns is to be shown, and the views that fit it. */
export interface Chosen {
  catalogue: Catalogue;
  dataset: Dataset;
  values: string[];
  value: string | null;
  fitting: Fitting[];
}

/** The views that fit a dataset; null where there is none of this name, or the data has faults. */
export function chosenOf(
  { catalogue, surroundings }: Loaded,
  { dataset: id, value: wanted }: { dataset: string; value: string | null },
  locale: Locale,
): Chosen | null {
  const dataset = catalogue?.datasets.find((each) => each.id === id);
  if (!catalogue || !dataset) return null;
  const values = valuesOf(dataset);
  const value = values.find((each) => each === wanted) ?? values[0] ?? null;
  const ground = { catalogue, surroundings, dataset, value };
  const fitting = fittingViews(ground, shownIn(catalogue, locale));
  return { catalogue, dataset, values, value, fitting };
}

/** A descriptor with one more view, before its table of all rows, with its title in each language. */
export function withView(
  json: string,
  { raw, title }: Fitting,
  locales: readonly Locale[],
): string {
  const views = (parseJson(json).value as { views?: unknown[] }).views ?? [];
  const added = withJsonValue(json, ["views", views.length], raw);
  const [, ...others] = locales;
  return others.reduce(
    (text, locale) =>
      withJsonEdit(text, {
        path: ["translations", locale, "views", raw.name, "title"],
        value: textIn(title, locale),
      }),
    added,
  );
}

/** The files that one more view changes: its dataset's descriptor, and its topic's page where it is to stand there. */
export async function viewWrites(
  root: string,
  { dataset, catalogue }: Chosen,
  { fitting, isOnTopic }: { fitting: Fitting; isOnTopic: boolean },
): Promise<Map<string, string>> {
  const file = descriptorOf(dataset.id);
  const { locales } = catalogue.site;
  const writes = new Map([[file, withView(await textOf(root, file), fitting, locales)]]);
  if (!isOnTopic) return writes;
  const site = await textOf(root, siteFile);
  const id = `${dataset.id}/${fitting.raw.name}`;
  return writes.set(siteFile, withTopicViews(site, dataset.topic, [id]));
}
