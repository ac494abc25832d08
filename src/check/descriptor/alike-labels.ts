import type { RawField } from "../../model/dataset.ts";
import type { Problem } from "../../model/problem.ts";
import { jsonProblem, type JsonFile } from "../json.ts";
import { schemaPath } from "./outline.ts";

/** What is left of a label when case, width and spaces are no difference. */
const bare = (label: string): string =>
  label.normalize("NFKC").replaceAll(/\s/gu, "").toLowerCase();

/** A Problem for each category that a reader cannot tell from one above it. Units may share a label. */
export function checkAlikeLabels(source: JsonFile, fields: readonly RawField[]): Problem[] {
  return fields.flatMap(({ role, title, categories = [] }, index) =>
    (role === "dimension" ? categories : []).flatMap(({ value, label }, place) => {
      const above = categories.slice(0, place);
      const other = above.find((each) => bare(each.label) === bare(label));
      // The same value again is told by `property-error.duplicate`.
      if (!other || above.some((each) => each.value === value)) return [];
      const path = [...schemaPath, "fields", index, "categories", place, "label"];
      const params = { field: title, text: other.label };
      return [jsonProblem("alike-labels", source, { path, value: label, params })];
    }),
  );
}
