import type { RawField, Role } from "../../model/dataset.ts";
import type { JsonPath } from "../../model/json.ts";
import type { Problem } from "../../model/problem.ts";
import { callsSum } from "../whole-words.ts";
import { isUnfinished } from "../placeholders.ts";
import { jsonProblem, namesOf, valueAt, type JsonFile } from "../json.ts";
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

/** Roles of columns of which a table may have several, so that nothing but their titles tells them apart. */
const toldByTitle: readonly Role[] = ["value", "dimension"];

/** What a column is called in one language, and where that stands. */
interface TitleAt {
  field: RawField;
  path: JsonPath;
  title: string;
}

/** What all columns are called, in the main language and in each other one, as far as it is written. */
function titlesIn(source: JsonFile, fields: readonly RawField[]): TitleAt[][] {
  const own = fields.flatMap((field, index) =>
    toldByTitle.includes(field.role)
      ? [{ field, path: [...schemaPath, "fields", index, "title"], title: field.title }]
      : [],
  );
  const translations = namesOf(valueAt(source.document.value, ["translations"]));
  const translated = translations.map((locale) =>
    own.flatMap(({ field }) => {
      const path = ["translations", locale, "fields", field.name, "title"];
      const title = valueAt(source.document.value, path);
      return typeof title === "string" ? [{ field, path, title }] : [];
    }),
  );
  return [own, ...translated];
}

/** A Problem for each column that a reader cannot tell from one before it, but by its unit. */
export function checkAlikeTitles(source: JsonFile, fields: readonly RawField[]): Problem[] {
  const labelOf = ({ title, field }: TitleAt) => `${bare(title)} ${field.unit ?? ""}`;
  return titlesIn(source, fields).flatMap((titles) =>
    titles.flatMap(({ path, title, field }, place) => {
      const label = labelOf({ path, title, field });
      const other = titles.slice(0, place).find((each) => labelOf(each) === label);
      if (!other || isUnfinished(title)) return [];
      const params = { field: field.name, other: other.field.name };
      return [jsonProblem("alike-labels.titles", source, { path, value: title, params })];
    }),
  );
}
