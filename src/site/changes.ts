import { badgeOf } from "../locales/badge.ts";
import {
  absentLabel,
  formatCell,
  formatNumber,
  formatPeriod,
  languageTag,
  publishedUnit,
  withUnit,
} from "../locales/format.ts";
import { say, words } from "../locales/index.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { ChangeKind, LoggedChange } from "../model/change.ts";
import { speaks, type Dataset, type Field } from "../model/dataset.ts";
import type { Locale } from "../model/locale.ts";
import { absent, symbols, type MissingSymbol } from "../model/observation.ts";
import { parsePeriod } from "../model/period.ts";
import { keyParts, rowKey } from "../model/row-key.ts";
import type { Row } from "../model/table.ts";
import type { Feed } from "../publish/feed.ts";
import { pageOf, type Link, type Page } from "./page.ts";
import { absolute, changesPath, fileHref, pageHref, paths } from "./urls.ts";

/** One changed value, in words. */
export interface ChangeEntry {
  kind: ChangeKind;
  /** What was done, e.g. 改动. */
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

/** What changed in one dataset with one release. */
export interface ChangeGroup {
  /** A part of addresses, e.g. `2026-11-23-population`. */
  id: string;
  /** As in the data, e.g. `2026-11-23`. */
  date: string;
  when: string;
  dataset: Link;
  /** In a few words, e.g. 3处变更. */
  summary: string;
  /** No more than a page can list. */
  entries: ChangeEntry[];
  /** How many more there are, in words; null where none. */
  more: string | null;
}

const listedEntries = 20;
const listedGroups = 100;

/** The dataset of changes as it is now; null where it is gone. */
interface Context {
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
  { dataset, locale }: Context & { dataset: Dataset },
  { column, text, row }: Cell,
) {
  const { missingLabels } = dataset;
  if (Object.hasOwn(symbols, text))
    return absentLabel(absent(text as MissingSymbol), { locale, missingLabels });
  const unit = publishedUnit({ dataset, column, row, locale });
  return withUnit(formatNumber(Number(text), locale), unit);
}

function formatText(context: Context, field: Field, text: string): string {
  const { locale, dataset, catalogue } = context;
  const { flag, qualifier } = words[locale];
  if (field.role === "status") return text === "P" ? flag.provisional : flag.estimated;
  if (field.role === "qualifier" && Object.hasOwn(qualifier, text))
    return qualifier[text as keyof typeof qualifier];
  if (field.role === "source")
    return dataset?.sources.find(({ name }) => name === text)?.title[locale] ?? text;
  if (field.role === "period" && !parsePeriod(text)) return text;
  return formatCell(field, text, { locale, places: catalogue.places });
}

/** A cell in words; as it stands where nothing is known of it any more. */
function cellText(context: Context, cell: Cell): string {
  const { dataset, locale } = context;
  const { column, text } = cell;
  if (text === "") return words[locale].changes.blank;
  const field = dataset?.fields.find(({ name }) => name === column);
  if (!dataset || !field) return text;
  if (field.role === "value") return valueText({ ...context, dataset }, cell);
  return formatText(context, field, text);
}

/** A row by its key, and by its name where it has one. */
function rowText(context: Context, key: string, row: Row | undefined): string {
  const names = (context.dataset?.fields ?? []).filter(
    (field) => field.role === "name" && speaks(field, context.locale),
  );
  const keys = keyParts(key).map(([column, text]) => cellText(context, { column, text, row }));
  return [...keys, ...names.flatMap(({ name }) => row?.cells[name] ?? [])].join(" · ");
}

function whatText(context: Context, { key, column }: LoggedChange, row: Row | undefined): string {
  const field = context.dataset?.fields.find(({ name }) => name === column);
  const name = field?.title[context.locale] ?? column;
  const where = rowText(context, key, row);
  if (where === "" || name === "") return where || name;
  return say(words[context.locale].changes.row, { row: where, column: name });
}

function entryOf(context: Context, change: LoggedChange): ChangeEntry {
  const { kind, key, column, reason } = change;
  const row = context.rows.get(key);
  const { href, locale } = context;
  const sided = column !== "" && key !== "";
  const side = (text: string) => cellText(context, { column, text, row });
  return {
    kind,
    label: words[locale].changes.kind[kind],
    what: whatText(context, change, row),
    href: href && row ? `${href}#row-${row.record}` : href,
    old: sided && kind !== "added" ? side(change.old) : null,
    new: sided && kind !== "removed" ? side(change.new) : null,
    reason: reason?.[locale] ?? null,
  };
}

function contextOf(catalogue: Catalogue, id: string, locale: Locale): Context {
  const dataset = catalogue.datasets.find((each) => each.id === id) ?? null;
  const rows = (dataset?.table.rows ?? []).map((row): [string, Row] => [
    rowKey(row.cells, dataset?.primaryKey ?? []),
    row,
  ]);
  const href = dataset && pageHref(catalogue.site, locale, paths.dataset(id));
  return { catalogue, locale, dataset, rows: new Map(rows), href };
}

function summaryOf(changes: readonly LoggedChange[], locale: Locale): string {
  const texts = words[locale].changes;
  const [only] = changes;
  if (only && changes.length === 1) return texts.kind[only.kind];
  return say(texts.count, { count: formatNumber(changes.length, locale) });
}

function groupOf(context: Context, changes: readonly [LoggedChange, ...LoggedChange[]]) {
  const { locale, dataset, href } = context;
  const { date, dataset: id } = changes[0];
  const left = changes.length - listedEntries;
  const label = dataset?.title[locale] ?? id;
  return {
    id: `${date}-${id}`,
    date,
    when: formatPeriod(date, locale),
    dataset: { label, href: href ?? "", badge: dataset && badgeOf(dataset, locale) },
    summary: summaryOf(changes, locale),
    entries: changes.slice(0, listedEntries).map((change) => entryOf(context, change)),
    more: left > 0 ? say(words[locale].changes.more, { count: formatNumber(left, locale) }) : null,
  };
}

const isMany = (list: readonly LoggedChange[]): list is [LoggedChange, ...LoggedChange[]] =>
  list.length > 0;

/** What changed, by release and dataset, the newest first; of one dataset, or of all. */
export function changeGroups(catalogue: Catalogue, locale: Locale, only?: string): ChangeGroup[] {
  // The note in the other language changed with that in this one.
  const shown = catalogue.changes.filter(
    ({ dataset, column }) =>
      (only === undefined || dataset === only) && speaks({ name: column }, locale),
  );
  const groups = Map.groupBy(shown, ({ date, dataset }) => `${date} ${dataset}`);
  return [...groups.values()]
    .filter(isMany)
    .toSorted(([a], [b]) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1))
    .slice(0, listedGroups)
    .map((changes) => groupOf(contextOf(catalogue, changes[0].dataset, locale), changes));
}

export interface ChangesPage {
  page: Page;
  intro: string;
  days: { when: string; groups: ChangeGroup[] }[];
  feeds: Link[];
  all: Link;
}

/** All that was released, day by day. */
export function changesPage(catalogue: Catalogue, locale: Locale): ChangesPage {
  const { site } = catalogue;
  const texts = words[locale].changes;
  const days = Map.groupBy(changeGroups(catalogue, locale), ({ when }) => when);
  return {
    page: pageOf(catalogue, {
      locale,
      path: paths.changes,
      heading: texts.heading,
      description: texts.description,
    }),
    intro: texts.intro,
    days: [...days].map(([when, groups]) => ({ when, groups })),
    feeds: [
      { label: "Atom", href: pageHref(site, locale, paths.atom) },
      { label: "JSON Feed", href: pageHref(site, locale, paths.jsonFeed) },
    ],
    all: { label: texts.all, href: fileHref(site, changesPath) },
  };
}

function entryText({ label, what, old, new: now, reason }: ChangeEntry, locale: Locale): string {
  const { changes } = words[locale];
  const step = old !== null && now !== null ? say(changes.step, { old, new: now }) : (now ?? old);
  const why = reason === null ? null : say(changes.reason, { reason });
  return [label, what, step, why].filter((text) => text !== null && text !== "").join(" · ");
}

/** The same as a feed: one entry for each dataset that a release changed. */
export function changesFeed(catalogue: Catalogue, locale: Locale): Feed {
  const { site } = catalogue;
  const texts = words[locale].changes;
  const link = (path: string) => absolute(site, pageHref(site, locale, path));
  const groups = changeGroups(catalogue, locale);
  return {
    title: say(words[locale].page.title, { heading: texts.heading, site: site.name[locale] }),
    description: texts.description,
    language: languageTag(locale),
    author: site.publisher.name[locale],
    page: link(paths.changes),
    atom: link(paths.atom),
    json: link(paths.jsonFeed),
    updated: groups[0]?.date ?? catalogue.modified,
    entries: groups.map(({ id, date, dataset, summary, entries, more }) => ({
      address: `${link(paths.changes)}#${id}`,
      title: say(texts.title, { dataset: dataset.label, summary }),
      text: [...entries.map((entry) => entryText(entry, locale)), ...(more ? [more] : [])].join(
        "\n",
      ),
      updated: date,
    })),
  };
}
