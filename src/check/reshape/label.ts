import type { Reshape } from "../../model/reshape.ts";
import { labelsOf } from "../../model/reshape-labels.ts";
import { isTrimmedAscii, trimmed } from "../cell/repair.ts";
import { labelTest } from "../header/search.ts";
import type { TableSchema } from "../table-schema.ts";

/** A label as it is read: no line ends, no spaces beside Chinese characters and their brackets. */
export const plainLabel = (text: string): string =>
  text === "" || (isTrimmedAscii(text) && !text.includes("  "))
    ? text
    : trimmed(text)
        .text.replace(/(?<=\p{Script=Han}|[（）])\s+|\s+(?=\p{Script=Han}|[（）])/gu, "")
        .replace(/\s+/g, " ");

/** Every label that a declaration names. */
export const declaredLabels = (reshape: Reshape): string[] => [
  ...Object.keys(reshape.columns).flatMap((field) => labelsOf(reshape, field)),
  ...Object.keys(reshape.values ?? {}),
  ...(reshape.skipped ?? []),
];

/** Makes the test whether a text is a label of tables: of their fields, or as their files have them. */
export function tableLabelTest(
  schemas: readonly Pick<TableSchema, "fields" | "reshape">[],
): (text: string) => boolean {
  const isOurs = labelTest(schemas.flatMap(({ fields }) => fields));
  const declared = new Set(
    schemas.flatMap(({ reshape }) => (reshape ? declaredLabels(reshape) : [])),
  );
  return (text) => isOurs(text) || declared.has(plainLabel(text));
}
