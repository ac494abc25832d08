import { publishedDigits } from "../../locales/decimals.ts";
import { formatObservation, publishedUnit } from "../../locales/format.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { Locale } from "../../model/locale.ts";
import type { Observation } from "../../model/observation.ts";
import type { Row } from "../../model/table.ts";

/** One number of a dataset. */
export interface Cell {
  dataset: Dataset;
  row: Row;
  column: string;
}

export function observationIn({ row, column }: Pick<Cell, "row" | "column">): Observation {
  const observation = row.values[column];
  if (!observation) throw new Error(`no value: ${column}`);
  return observation;
}

/** A number as it was published, with its unit. */
export function figureText({ dataset, row, column }: Cell, locale: Locale): string {
  const unit = publishedUnit({ dataset, column, row, locale });
  const digits = publishedDigits(dataset, column, row);
  const { missingLabels } = dataset;
  return formatObservation(observationIn({ row, column }), { locale, digits, unit, missingLabels });
}
