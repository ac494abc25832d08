import { changeKinds, changeTypes } from "../../model/change.ts";
import type { Field } from "../../model/dataset.ts";
import type { Locale } from "../../model/locale.ts";
import { confirmingFields, dateField, reasonFields } from "../confirming-fields.ts";
import { declaredField, languagesOf } from "../declared-fields.ts";
import type { TableSchema } from "../table-schema.ts";

const required = { required: true };

const key = (): Field => declaredField("key", { role: "key" });
const column = (): Field => declaredField("column", { role: "key" });
/** Whether what stood there was wrong; files of before it was told have no such column. */
const typeFields = (labels: ReadonlySet<string>): Field[] =>
  labels.has("type")
    ? [declaredField("type", { role: "key", constraints: { enum: [...changeTypes] } })]
    : [];
const dataset = (): Field => declaredField("dataset", { role: "key", constraints: required });
const rest = { primaryKey: [], places: null, sources: null };

/** What `data/confirmations.csv` is checked against; its labels may name other languages too. */
export const confirmationsSchema = (
  due: readonly Locale[],
  labels: ReadonlySet<string>,
): TableSchema => ({
  fields: [
    dataset(),
    key(),
    column(),
    declaredField("value", { role: "key" }),
    ...typeFields(labels),
    ...confirmingFields(due, labels),
  ],
  ...rest,
  languages: due,
});

/** What `data/releases.csv` is checked against. */
export const plannedSchema = (): TableSchema => ({
  fields: [dataset(), dateField()],
  ...rest,
  primaryKey: ["dataset", "date"],
});

/**
 * What `data/published/changes.csv` is checked against.
 * It was written in the languages that its labels name, and no other is asked of it.
 */
export const changesSchema = (labels: ReadonlySet<string>): TableSchema => ({
  fields: [
    dateField(),
    declaredField("change", {
      role: "dimension",
      constraints: { required: true, enum: [...changeKinds] },
    }),
    dataset(),
    key(),
    column(),
    declaredField("old", { role: "key" }),
    declaredField("new", { role: "key" }),
    ...typeFields(labels),
    ...reasonFields(languagesOf("reason", [], labels)),
  ],
  ...rest,
});
