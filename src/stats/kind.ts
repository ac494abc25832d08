import type { Dataset } from "../model/dataset.ts";
import type { Localised } from "../model/locale.ts";
import type { Row } from "../model/table.ts";

/** Rows of one kind; without a label where a dataset has no kinds. */
export interface Kind {
  label: Localised | null;
  rows: Row[];
}

/**
 * Rows by kind, which is what the first dimension with categories says, in the order of these.
 * Kinds without a row are left out.
 */
export function byKind({ fields }: Pick<Dataset, "fields">, rows: readonly Row[]): Kind[] {
  const field = fields.find(
    ({ role, categories }) => role === "dimension" && categories.length > 0,
  );
  const kinds = field
    ? field.categories.map(({ value, label }) => ({
        label,
        rows: rows.filter(({ cells }) => cells[field.name] === value),
      }))
    : [{ label: null, rows: [...rows] }];
  return kinds.filter((kind) => kind.rows.length > 0);
}
