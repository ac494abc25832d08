import type { RawField } from "../../model/dataset.ts";
import type { Problem } from "../../model/problem.ts";
import { callsSum } from "../whole-words.ts";
import { jsonProblem, type JsonFile } from "../json.ts";
import { schemaPath } from "./outline.ts";

/** What is left of a label when case, width and spaces are no difference. */
const bare = (label: string): string =>
  label.normalize("NFKC").replaceAll(/\s/gu, "").toLowerCase();

const rules = [
  { key: "alike-labels.same", isAlike: (a: string, b: string) => bare(a) === bare(b) },
  { key: "alike-labels.whole", isAlike: (a: string, b: string) => callsSum(a) && callsSum(b) },
] as const;

/** A Problem for each category that a reader cannot tell from one above it. Units may share a label. */
export function checkAlikeLabels(source: JsonFile, fields: readonly RawField[]): Problem[] {
  return fields.flatMap(({ role, title, categories = [] }, index) =>
    (role === "dimension" ? categories : []).flatMap(({ value, label }, place) => {
      const above = categories.slice(0, place);
      // The same value again is told by `property-error.duplicate`.
      if (above.some((each) => each.value === value)) return [];
      const path = [...schemaPath, "fields", index, "categories", place, "label"];
      const found = rules.flatMap(({ key, isAlike }) => {
        const other = above.find((each) => isAlike(each.label, label));
        const params = { field: title, text: other?.label ?? "" };
        return other ? [jsonProblem(key, source, { path, value: label, params })] : [];
      });
      return found.slice(0, 1);
    }),
  );
}
