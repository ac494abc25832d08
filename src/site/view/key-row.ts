import type { Catalogue } from "../../model/catalogue.ts";
import { fieldOf, type Dataset, type Field } from "../../model/dataset.ts";
import type { Observation } from "../../model/observation.ts";
import type { Site } from "../../model/site.ts";
import type { Row } from "../../model/table.ts";
import { datasetNamed } from "../page/named.ts";

interface KeyRow {
  dataset: Dataset;
  row: Row;
  field: Field;
  observation: Observation;
}

/** Where a key figure of the site stands; the checks let none be named that is not there. */
export function keyRowOf(catalogue: Catalogue, query: Site["keyFigures"][number]): KeyRow {
  const dataset = datasetNamed(catalogue, query.dataset);
  const row = dataset.table.rows.find(({ cells }) =>
    Object.entries(query.key).every(([name, text]) => cells[name] === text),
  );
  const observation = row?.values[query.value];
  if (!row || !observation) throw new Error(`unknown key figure: ${query.dataset}`);
  return { dataset, row, field: fieldOf(dataset, query.value), observation };
}
