import type { Field } from "../model/dataset.ts";
import type { Locale } from "../model/locale.ts";
import { declaredField, languagesOf } from "./declared-fields.ts";

const required = { required: true };

export const dateField = (): Field =>
  declaredField("date", {
    role: "period",
    constraints: { required: true, pattern: "\\d{4}-\\d{2}-\\d{2}" },
  });

/** A reason in each of some languages; one of them may not do without. */
export const reasonFields = (languages: readonly Locale[], main?: Locale): Field[] =>
  languages.map((language) =>
    declaredField(
      "reason",
      { role: "note", constraints: language === main ? required : {} },
      language,
    ),
  );

/** What people write when they confirm something: why, in the main language at least, and who. */
export function confirmingFields(due: readonly Locale[], labels: ReadonlySet<string>): Field[] {
  return [
    ...reasonFields(languagesOf("reason", due, labels), due[0]),
    declaredField("who", { role: "name", constraints: required }),
    dateField(),
  ];
}
