import type { Reshape } from "./reshape.ts";

/** The row of labels that names columns of values. */
export const valuesAcross = "values";

/** The labels of the columns that fill a field, the first first. */
export const labelsOf = ({ columns }: Reshape, field: string): readonly string[] => {
  const labels = columns[field] ?? [];
  return typeof labels === "string" ? [labels] : labels;
};
