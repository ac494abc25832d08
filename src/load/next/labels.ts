import { bare } from "../../check/header/search.ts";
import { withUnit } from "../../check/header/unit.ts";
import { only } from "../../check/nearest.ts";
import { readColumns } from "../../draft/draft.ts";
import type { Field } from "../../model/dataset.ts";
import type { Locale } from "../../model/locale.ts";
import type { Places } from "../../model/place.ts";
import type { Site } from "../../model/site.ts";
import type { RawRecord } from "../../model/table.ts";

/** What a table is read by as `data:new` reads it. */
export interface DraftGround {
  site: Site;
  places: Places;
  locale: Locale;
}

/** How a label came to be taken for a column: it is its name, its title, what a draft calls it, or somebody said so. */
export type TakenBy = "name" | "title" | "draft" | "choice";

/** A column of a file, and what it was taken for. */
export interface NextColumn {
  /** As it stands in the file. */
  label: string;
  /** The place of the column in the file, the first being 0. */
  index: number;
  /** The name of a field; null where it is none, or not to be read. */
  field: string | null;
  /** Null where it is none. */
  by: TakenBy | null;
}

/** The names that a draft of a table would give, by label. */
export type Drafted = ReadonlyMap<string, string>;

/** What `data:new` would call the columns of a table. */
export function draftedNames(records: readonly RawRecord[], ground: DraftGround): Drafted {
  const found = readColumns(records, { ...ground, file: "", fileName: "", decimalComma: false });
  const fields = found && "fields" in found ? found.fields : [];
  return new Map(fields.map(({ label, name }) => [bare(label), name]));
}

/** What somebody said of labels; null where a column is not to be read. */
export type ChosenColumns = Readonly<Record<string, string | null>>;

/** By the name of a field that a file has no column for what it is in each of its rows. */
export type GivenValues = Readonly<Record<string, string>>;

interface LabelContext {
  fields: readonly Field[];
  drafted: Drafted;
  chosen: ChosenColumns;
}

const none = { field: null, by: null };

/** What a label is taken for, whatever else the header holds. */
function takenFor(
  label: string,
  { fields, drafted, chosen }: LabelContext,
): Pick<NextColumn, "field" | "by"> {
  const text = bare(label);
  const title = withUnit(text).title;
  const key = label.trim();
  if (Object.hasOwn(chosen, key)) return { field: chosen[key] ?? null, by: "choice" };
  const isName = (name: string) => fields.some((field) => field.name === name);
  if (isName(text)) return { field: text, by: "name" };
  const titled = fields.filter((field) =>
    Object.values(field.title).some((each) => [text, title].includes(bare(each))),
  );
  const one = only(titled);
  if (one) return { field: one.name, by: "title" };
  const draft = drafted.get(text);
  return draft !== undefined && isName(draft) ? { field: draft, by: "draft" } : none;
}

/** The columns of a header; of several labels for one field the first counts, a name before a title. */
export function columnsOf({ cells }: RawRecord, context: LabelContext): NextColumn[] {
  const order: readonly TakenBy[] = ["choice", "name", "title", "draft"];
  const found = cells.map((label, index) => ({ label, index, ...takenFor(label, context) }));
  const first = (field: string) =>
    order.flatMap((by) => found.filter((each) => each.field === field && each.by === by))[0];
  return found.map((column) => {
    const { field, index } = column;
    return field === null || first(field)?.index === index ? column : { ...column, ...none };
  });
}

/** A label that says less than that of a field which its file lacks: `案例` of `案例数`. */
export interface NearLabel extends Pick<NextColumn, "label" | "index"> {
  field: string;
}

/** So short a label begins too many others. */
const leastLetters = 2;

/** Labels with which those of one lacking field alone begin or end, and one label alone for each. */
export function nearLabels(columns: readonly NextColumn[], lacking: readonly Field[]): NearLabel[] {
  const near = columns.flatMap(({ label, index, field, by }): NearLabel[] => {
    const text = bare(label).toLowerCase();
    if (field !== null || by !== null || text.length < leastLetters) return [];
    const meant = lacking.filter(({ name, title }) =>
      [name, ...Object.values(title)]
        .map((each) => bare(each).toLowerCase())
        .some((each) => each.startsWith(text) || each.endsWith(text)),
    );
    const one = only(meant);
    return one ? [{ label, index, field: one.name }] : [];
  });
  return near.filter(({ field }) => near.filter((each) => each.field === field).length === 1);
}
