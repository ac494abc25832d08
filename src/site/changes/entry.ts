import {
  absentLabel,
  formatCell,
  formatNumber,
  publishedUnit,
  withUnit,
} from "../../locales/format.ts";
import { say, words } from "../../locales/index.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { isWithheld, type ChangeKind, type LoggedChange } from "../../model/change.ts";
import { speaks, type Dataset, type Field } from "../../model/dataset.ts";
import { type Locale, textIn } from "../../model/locale.ts";
import {
  absent,
  flagStatuses,
  symbols,
  type MissingSymbol,
  type StatusFlag,
} from "../../model/observation.ts";
import { parsePeriod } from "../../model/period.ts";
import { keyParts, rowKey } from "../../model/row-key.ts";
import type { Row } from "../../model/table.ts";
import { pageHref, rowHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";

/** One changed value, in words. */
export interface ChangeEntry {
  kind: ChangeKind;
  /** What was done, e.g. 改动, 更正. */
  label: string;
  /** Which value, e.g. 2013年4月 · 嘉兴市：累计持证人数; blank where the whole dataset is meant. */
  what: string;
  /** Its row on the page of its dataset; null where that is gone. */
  href: string | null;
  /** What it was and is; null where there is nothing to say. */
  old: string | null;
  new: string | null;
  reason: string | null;
}

/** The dataset of changes as it is now; null where it is gone. */
export interface ChangeContext {
  catalogue: Catalogue;
  locale: Locale;
  dataset: Dataset | null;
  /** By their keys. */
  rows: ReadonlyMap<string, Row>;
  href: string | null;
}

interface Cell {
  column: string;
  text: string;
  row: Row | undefined;
}

function valueText(
  { dataset, locale }: ChangeContext & { dataset: Dataset },
  { column, text, row }: Cell,
) {
  const { missingLabels } = dataset;
  if (Object.hasOwn(symbols, text))
    return absentLabel(absent(text as MissingSymbol), { locale, missingLabels });
  const unit = publishedUnit({ dataset, column, row, locale });
  return withUnit(formatNumber(Number(text), locale), unit);
}

function formatText(context: ChangeContext, field: Field, text: string): string {
  const { locale, dataset, catalogue } = context;
  const { flag, qualifier } = words[locale];
  if (field.role === "status" && Object.hasOwn(flagStatuses, text))
    return flag[flagStatuses[text as StatusFlag]];
  if (field.role === "qualifier" && Object.hasOwn(qualifier, text))
    return qualifier[text as keyof typeof qualifier];
  if (field.role === "source")
    return textIn(dataset?.sources.find(({ name }) => name === text)?.title, locale) ?? text;
  if (field.role === "period" && !parsePeriod(text)) return text;
  return formatCell(field, text, { locale, places: catalogue.places });
}

/** A cell in words; as it stands where nothing is known of it any more. */
function cellText(context: ChangeContext, cell: Cell): string {
  const { dataset, locale } = context;
  const { column, text } = cell;
  if (text === "") return words[locale].changes.blank;
  const field = dataset?.fields.find(({ name }) => name === column);
  if (!dataset || !field) return text;
  if (field.role === "value") return valueText({ ...context, dataset }, cell);
  return formatText(context, field, text);
}

/** A row by its key, and by its name where it has one. */
function rowText(context: ChangeContext, key: string, row: Row | undefined): string {
  const names = (context.dataset?.fields ?? []).filter(
    (field) =>
      field.role === "name" && speaks(field, context.locale, context.catalogue.site.locales),
  );
  const keys = keyParts(key).map(([column, text]) => cellText(context, { column, text, row }));
  return [...keys, ...names.flatMap(({ name }) => row?.cells[name] ?? [])].join(" · ");
}

function whatText(
  context: ChangeContext,
  { key, column }: LoggedChange,
  row: Row | undefined,
): string {
  const field = context.dataset?.fields.find(({ name }) => name === column);
  const name = textIn(field?.title, context.locale) ?? column;
  const where = rowText(context, key, row);
  if (where === "" || name === "") return where || name;
  return say(words[context.locale].changes.row, { row: where, column: name });
}

/** A change in words. */
export function entryOf(context: ChangeContext, change: LoggedChange): ChangeEntry {
  const { kind, type, key, column, reason } = change;
  const texts = words[context.locale].changes;
  const row = context.rows.get(key);
  const { href, locale } = context;
  const sided = column !== "" && key !== "";
  const side = (text: string) => cellText(context, { column, text, row });
  return {
    kind,
    label: type ? texts.type[type] : texts.kind[kind],
    what: whatText(context, change, row),
    href: href && row ? rowHref(href, row.record) : href,
    old: sided && kind !== "added" && !isWithheld(change) ? side(change.old) : null,
    new: sided && kind !== "removed" ? side(change.new) : null,
    reason: textIn(reason, locale) ?? null,
  };
}

/** What changes of a dataset are told with. */
export function contextOf(catalogue: Catalogue, id: string, locale: Locale): ChangeContext {
  const dataset = catalogue.datasets.find((each) => each.id === id) ?? null;
  const rows = (dataset?.table.rows ?? []).map((row): [string, Row] => [
    rowKey(row.cells, dataset?.primaryKey ?? []),
    row,
  ]);
  const href = dataset && pageHref(catalogue.site, locale, paths.dataset({ dataset: id }));
  return { catalogue, locale, dataset, rows: new Map(rows), href };
}
