import { tableNamed, type KnownTable } from "../../check/table/known-tables.ts";
import type { Field } from "../../model/dataset.ts";
import type { RawRecord } from "../../model/table.ts";
import type { Choice } from "./choices.ts";
import { callsRemark, type IdleColumns } from "./idle.ts";
import {
  columnsIn,
  labelRecord,
  nearLabels,
  type ChosenColumns,
  type Drafted,
  type GivenValues,
  type LabelRecord,
  type NearLabel,
  type NextColumn,
} from "./labels.ts";

/** How a file was known for one of a dataset: somebody said so, now or of one like it, or its name or labels do. */
export type KnownBy = "told" | "choice" | "name" | "labels";

/** What a field that a file has no column for is in each of its rows. */
export interface Given {
  field: Field;
  value: string;
}

/** How far the labels of a file are those of a dataset. */
export interface Fit {
  known: KnownTable;
  header: RawRecord;
  columns: NextColumn[];
  /** Fields that it has no column for, and that are due. */
  lacks: Field[];
  /** Fields that it has no column for, and that may be blank. */
  absent: Field[];
  /** Fields that it has no column for, and what they are in each of its rows. */
  given: Given[];
  /** Labels that are no field's. */
  strange: string[];
  /** Labels that are ours, since the file has none there. */
  untold: ReadonlySet<string>;
}

/** Whether a file can be read as a table of the dataset: one without some column that may be blank has no other in its place. */
export const isWhole = ({ lacks, absent, strange }: Fit): boolean =>
  lacks.length === 0 && (absent.length === 0 || strange.length === 0);

const countOf = ({ columns }: Fit): number => columns.filter(({ field }) => field !== null).length;

/** Whether each row needs something in a column. */
const isDue = ({ name, role, constraints }: Field, primaryKey: readonly string[]): boolean =>
  primaryKey.includes(name) ||
  constraints.required === true ||
  role === "value" ||
  role === "source";

/** A header is one of so many records. */
export const leadLength = 40;

/** By what labels are known, and what was said of columns. */
interface Said {
  drafted: Drafted;
  chosen: ChosenColumns;
  given: GivenValues;
  untold?: ReadonlySet<string> | undefined;
  isIdle?: IdleColumns | undefined;
}

/** How far a file fits a dataset; null where none of its labels is a field's. */
export function fitOf(
  known: KnownTable,
  lead: readonly LabelRecord[],
  { drafted, chosen, given, untold, isIdle }: Said,
): Fit | null {
  const { fields, primaryKey } = known.schema;
  const headers = lead.map((labels) => {
    const columns = columnsIn(labels, { fields, drafted, chosen, untold, isIdle });
    return {
      header: labels.record,
      columns,
      count: columns.filter(({ field }) => field !== null).length,
    };
  });
  const [best] = headers.toSorted((a, b) => b.count - a.count);
  if (!best || best.count === 0) return null;
  const { header } = best;
  const found = new Set(best.columns.map(({ field }) => field));
  const without = fields.filter(({ name }) => !found.has(name));
  const missing = without.filter(({ name }) => given[name] === undefined);
  // What holds nothing of a table may be a column all the same, where one is missing that says no more.
  const mayBeMissing = (label: string) =>
    missing.some(
      (field) =>
        isDue(field, primaryKey) ||
        (callsRemark(label) ? ["note"] : ["key", "name"]).includes(field.role),
    );
  const columns = best.columns.map((each): NextColumn =>
    each.by === "idle" && mayBeMissing(each.label) ? { ...each, by: null } : each,
  );
  return {
    known,
    header,
    columns,
    lacks: missing.filter((field) => isDue(field, primaryKey)),
    absent: missing.filter((field) => !isDue(field, primaryKey)),
    given: without.flatMap((field) => {
      const value = given[field.name];
      return value === undefined ? [] : [{ field, value }];
    }),
    strange: columns.flatMap(({ field, by, label }) =>
      field === null && by === null && label.trim() !== "" ? [label.trim()] : [],
    ),
    untold: untold ?? new Set(),
  };
}

/** A file, as far as it tells whose it is. */
export interface Unknown {
  name: string;
  /** Its first records. */
  lead: readonly RawRecord[];
  /** What a draft would call its columns; asked only where names and titles do not do. */
  draft: () => Drafted;
  /** What its columns are as those of a dataset, where it was turned into a long table. */
  called?: (known: KnownTable) => Drafted;
  /** Labels that are ours, since the file has none there. */
  untold?: ReadonlySet<string>;
  /** Which of its columns hold nothing of a table. */
  isIdle?: IdleColumns;
  /** How many of its first rows a dataset would refuse. */
  refused: (fit: Fit) => number;
  /** What was said of files like it. */
  choices: readonly Choice[];
  /** What is said of its columns now. */
  columns: ChosenColumns | undefined;
  /** What is said now of fields that it lacks. */
  given: GivenValues | undefined;
}

/** The dataset that a file is of, or else the nearest; several where nothing tells them apart. */
export interface Recognised {
  by: KnownBy | null;
  fit: Fit | null;
  tied: string[];
}

const nobody: Recognised = { by: null, fit: null, tied: [] };

const trimmedLabels = ({ cells }: Pick<RawRecord, "cells">): string =>
  cells.map((label) => label.trim()).join("\n");

/** What was said of a file with the same labels. */
export const choiceFor = (
  lead: readonly RawRecord[],
  choices: readonly Choice[],
): Choice | undefined =>
  choices.find(({ labels }) =>
    lead.some((record) => trimmedLabels(record) === trimmedLabels({ cells: labels })),
  );

/** Of datasets that a file fits, the one that has most of its columns and refuses fewest rows. */
function chosenAmong(fits: readonly Fit[], { refused }: Unknown): Recognised {
  const most = Math.max(...fits.map(countOf));
  const full = fits.filter((fit) => countOf(fit) === most);
  const counts = full.length > 1 ? full.map(refused) : [0];
  const least = Math.min(...counts);
  const left = full.filter((_, at) => counts[at] === least);
  const [fit] = left;
  if (!fit || left.length > 1)
    return { ...nobody, fit: fit ?? null, tied: left.map(({ known }) => known.id) };
  return { by: "labels", fit, tied: [] };
}

/** Labels of a file that may be columns of the dataset which it seems to lack. */
export const nearOf = ({ columns, lacks, absent, untold }: Fit): NearLabel[] =>
  nearLabels(
    columns.filter(({ label }) => !untold.has(label)),
    [...lacks, ...absent],
  );

/** How many columns a file has, those counted that are nearly called so. */
const nearCountOf = (fit: Fit): number => countOf(fit) + nearOf(fit).length;

/** Whether a file has much of a dataset: two columns at the least, and half of its labels, or of what is due. */
function isNear(fit: Fit): boolean {
  const count = nearCountOf(fit);
  const labels = countOf(fit) + fit.strange.length;
  const due = countOf(fit) + fit.lacks.length;
  return count >= 2 && (count * 2 >= labels || count * 2 >= due);
}

/** The nearest of datasets that a file does not fit: of most columns found, and fewest lacking. */
const nearestOf = (fits: readonly Fit[]): Fit | null =>
  fits
    .filter(isNear)
    .toSorted((a, b) => nearCountOf(b) - nearCountOf(a) || a.lacks.length - b.lacks.length)[0] ??
  null;

/** Finds out of which dataset a file is, by its name, its labels, or what was said of others like it. */
export function recognise(file: Unknown, known: readonly KnownTable[]): Recognised {
  const { name, choices, untold, isIdle } = file;
  const lead = file.lead.map(labelRecord);
  const said = choiceFor(file.lead, choices);
  const chosen = { ...said?.columns, ...file.columns };
  const given = { ...said?.given, ...file.given };
  const fitsBy = (drafted: Drafted) =>
    known.flatMap((each) => {
      const own = file.called ? new Map([...drafted, ...file.called(each)]) : drafted;
      return fitOf(each, lead, { drafted: own, chosen, given, untold, isIdle }) ?? [];
    });
  const bySaid = said && known.find(({ id }) => id === said.dataset);
  const saidFit =
    bySaid && fitOf(bySaid, lead, { drafted: new Map(), chosen, given, untold, isIdle });
  if (saidFit && isWhole(saidFit)) return { by: "choice", fit: saidFit, tied: [] };
  const named = tableNamed(name, known);
  let fits: Fit[] = [];
  for (const drafted of [() => new Map<string, string>(), file.draft]) {
    fits = fitsBy(drafted());
    const whole = fits.filter(isWhole);
    const own = whole.find((fit) => fit.known === named);
    if (own) return { by: "name", fit: own, tied: [] };
    if (whole.length > 0) return chosenAmong(whole, file);
  }
  const meant = known.length === 1 ? fits[0] : fits.find((fit) => fit.known === named);
  return { ...nobody, fit: meant ?? nearestOf(fits) };
}
