import type { z } from "zod";
import { paths } from "../../address/paths.ts";
import { words } from "../../locales/index.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { Field } from "../../model/dataset.ts";
import { localised, textIn } from "../../model/locale.ts";
import { symbols, type MissingSymbol } from "../../model/observation.ts";
import type { DatasetAnswer } from "../../publish/api/answers.ts";
import { formatsOf } from "../../publish/download/formats.ts";
import { jsonRow } from "../../publish/download/forms/json.ts";
import { openTable } from "../../publish/download/open-table.ts";
import { datasetNamed } from "../page/named.ts";
import { chartLink, fileAt, filesAt, pagesAt } from "./links.ts";

export const columnAnswer = ({
  name,
  type,
  role,
  title,
  description,
  unit,
  categories,
}: Field) => ({
  name,
  type,
  role,
  title,
  description,
  unit,
  categories: categories.map(({ value, label }) => ({ value, label })),
});

/** A dataset whole: what it is, its columns, and its rows with their statuses. */
export function datasetAnswer(
  catalogue: Catalogue,
  { dataset: name }: { dataset: string },
): z.input<typeof DatasetAnswer> {
  const { site } = catalogue;
  const dataset = datasetNamed(catalogue, name);
  const { id, title, description, status, topic, updateFrequency, modified } = dataset;
  const { licenses, contributors, sources, primaryKey, missingLabels } = dataset;
  const table = openTable({ catalogue, dataset });
  return {
    ...{ id, title, description, status, topic, updateFrequency, modified },
    ...{ licenses, contributors, sources, primaryKey },
    fields: table.fields.map(columnAnswer),
    missingValues: (Object.keys(symbols) as MissingSymbol[]).map((value) => ({
      value,
      meaning: symbols[value],
      label: localised(
        site.locales,
        (locale) => textIn(missingLabels[value], locale) ?? words[locale].obs[symbols[value]],
      ),
    })),
    rows: table.rows.map((row) => jsonRow(table, row)),
    charts: dataset.views.map((view) => chartLink(site, dataset, view)),
    links: {
      self: fileAt(site, paths.apiDataset({ dataset: id })),
      page: pagesAt(site, paths.dataset({ dataset: id })),
      downloads: filesAt(site, formatsOf(dataset, catalogue), (ending) =>
        paths.download({ dataset: id, ending }),
      ),
    },
  };
}
