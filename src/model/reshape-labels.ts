/** Whether a row of totals adds up what stands between it and the last of its kind, or all above it; below it where the first stands above all rows. */
export const totalKinds = ["group", "all"] as const;

export type TotalKind = (typeof totalKinds)[number];

/** What fills fields: of each the label of its column, or the labels of its parts. */
interface Columns {
  columns: Readonly<Record<string, string | readonly string[]>>;
}

/** The row of labels that names columns of values. */
export const valuesAcross = "values";

/** The labels of the columns that fill a field, the first first. */
export const labelsOf = ({ columns }: Columns, field: string): readonly string[] => {
  const labels = columns[field] ?? [];
  return typeof labels === "string" ? [labels] : labels;
};
