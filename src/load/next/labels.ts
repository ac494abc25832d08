import { bare } from "../../check/header/search.ts";
import { plainLabel } from "../../check/reshape/label.ts";
import { only } from "../../check/nearest.ts";
import { readColumns } from "../../draft/draft.ts";
import { callsRecord, isOrdinal, titleAndUnit } from "../../draft/labels.ts";
import type { Field } from "../../model/dataset.ts";
import type { Locale } from "../../model/locale.ts";
import type { Places } from "../../model/place.ts";
import type { Site } from "../../model/site.ts";
import type { RawRecord } from "../../model/table.ts";
import type { IdleColumns } from "./idle.ts";

/** What a table is read by as `data:new` reads it. */
export interface DraftGround {
  site: Site;
  places: Places;
  locale: Locale;
}

/** How a label came to be taken for a column: it is its name, its title, what a draft calls it, somebody said so, or it stands above nothing of the table. */
export type TakenBy = "name" | "title" | "draft" | "choice" | "idle";

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

/** A label as it is compared: without what nobody sees, and without spaces that set Chinese letters apart. */
export const compared = (label: string): string => plainLabel(bare(label));

/** The names that a draft of a table would give, by label. */
export type Drafted = ReadonlyMap<string, string>;

/** No table of ours has so many columns: of a wider one names and titles alone are compared. */
const mostDrafted = 1_000;

/** What `data:new` would call the columns of a table. */
export function draftedNames(records: readonly RawRecord[], ground: DraftGround): Drafted {
  if (records.some(({ cells }) => cells.length > mostDrafted)) return new Map();
  const found = readColumns(records, { ...ground, file: "", fileName: "", decimalComma: false });
  const fields = found && "fields" in found ? found.fields : [];
  const isTime = ({ role, label }: (typeof fields)[number]) =>
    role !== "period" || !callsRecord(label); // when a row was written is not the time of its figures
  return new Map(fields.filter(isTime).map(({ label, name }) => [compared(label), name]));
}

/** What somebody said of labels; null where a column is not to be read. */
export type ChosenColumns = Readonly<Record<string, string | null>>;

/** By the name of a field that a file has no column for what it is in each of its rows. */
export type GivenValues = Readonly<Record<string, string>>;

interface LabelContext {
  fields: readonly Field[];
  drafted: Drafted;
  chosen: ChosenColumns;
  /** Labels that are ours, since the file has none there: they say nothing. */
  untold?: ReadonlySet<string> | undefined;
  /** Left out where the cells are not known. */
  isIdle?: IdleColumns | undefined;
}

/** A label as it is compared. */
interface Label {
  label: string;
  /** Without spaces at its ends, as somebody names it who says what it is. */
  key: string;
  /** Without what is not seen. */
  text: string;
  /** Without its unit. */
  title: string;
}

/** A record that may be a header, and its labels, read once for all tables that they are compared with. */
export interface LabelRecord {
  record: RawRecord;
  labels: readonly Label[];
}

export const labelRecord = (record: RawRecord): LabelRecord => ({
  record,
  labels: record.cells.map((label) => {
    const text = compared(label);
    return { label, key: label.trim(), text, title: titleAndUnit(text).title };
  }),
});

/** What the fields of a table are called. */
interface Called {
  names: ReadonlySet<string>;
  /** The names of the fields that have a title. */
  titled: ReadonlyMap<string, ReadonlySet<string>>;
}

function calledIn(fields: readonly Field[]): Called {
  const titled = new Map<string, Set<string>>();
  for (const { name, title } of fields)
    for (const each of Object.values(title).map(compared))
      titled.set(each, (titled.get(each) ?? new Set()).add(name));
  return { names: new Set(fields.map(({ name }) => name)), titled };
}

type Taken = Pick<NextColumn, "field" | "by">;

const none: Taken = { field: null, by: null };

/** Makes the function that tells what a label is taken for, whatever else the header holds. */
function taker({ fields, drafted, chosen, untold }: LabelContext): (label: Label) => Taken {
  const { names, titled } = calledIn(fields);
  return ({ key, text, title }) => {
    if (Object.hasOwn(chosen, key)) return { field: chosen[key] ?? null, by: "choice" };
    const draft = drafted.get(text);
    const isNumbering = isOrdinal(key) || (/^no$/i.test(key) && !titled.has("yes"));
    const others: Taken = isNumbering ? { field: null, by: "draft" } : none;
    const byDraft: Taken =
      draft !== undefined && names.has(draft) ? { field: draft, by: "draft" } : others;
    if (untold?.has(key)) return byDraft;
    if (names.has(text)) return { field: text, by: "name" };
    const whole = titled.get(text);
    const unitless = title === text ? undefined : titled.get(title);
    const one =
      whole || unitless ? only([...new Set([...(whole ?? []), ...(unitless ?? [])])]) : null;
    return one === null ? byDraft : { field: one, by: "title" };
  };
}

const order: readonly TakenBy[] = ["choice", "name", "title", "draft", "idle"];

const rankOf = ({ by }: NextColumn): number => (by === null ? order.length : order.indexOf(by));

/** The columns of a header; of several labels for one field the first counts, a name before a title. */
export function columnsIn({ record, labels }: LabelRecord, context: LabelContext): NextColumn[] {
  const takenFor = taker(context);
  const found = labels.map((each, index): NextColumn => ({
    label: each.label,
    index,
    ...takenFor(each),
  }));
  const first = new Map<string, NextColumn>();
  for (const column of found) {
    const known = column.field === null ? undefined : first.get(column.field);
    if (column.field !== null && (!known || rankOf(column) < rankOf(known)))
      first.set(column.field, column);
  }
  return found.map((column): NextColumn => {
    const isTaken = column.field !== null && first.get(column.field) === column;
    if (isTaken || (column.field === null && column.by !== null)) return column;
    const isIdle = column.label.trim() !== "" && context.isIdle?.(record, column.index) === true;
    return { ...column, field: null, by: isIdle ? "idle" : null };
  });
}

/** The same of a header as it was read. */
export const columnsOf = (record: RawRecord, context: LabelContext): NextColumn[] =>
  columnsIn(labelRecord(record), context);

/** A label that says less than that of a field which its file lacks: `案例` of `案例数`. */
export interface NearLabel extends Pick<NextColumn, "label" | "index"> {
  field: string;
}

/** So short a label begins too many others. */
const leastLetters = 2;

/** Labels with which those of one lacking field alone begin or end, and one label alone for each. */
export function nearLabels(columns: readonly NextColumn[], lacking: readonly Field[]): NearLabel[] {
  const called = lacking.map(({ name, title }) => ({
    name,
    texts: [name, ...Object.values(title)].map((each) => bare(each).toLowerCase()),
  }));
  const near = columns.flatMap(({ label, index, field, by }): NearLabel[] => {
    const text = bare(label).toLowerCase();
    if (field !== null || by !== null || text.length < leastLetters) return [];
    const meant = called.filter(({ texts }) =>
      texts.some((each) => each.startsWith(text) || each.endsWith(text)),
    );
    const one = only(meant);
    return one ? [{ label, index, field: one.name }] : [];
  });
  const byField = Map.groupBy(near, ({ field }) => field);
  return near.filter(({ field }) => byField.get(field)?.length === 1);
}
