import { badgeOf } from "../../locales/badge.ts";
import { formatList, formatNumber } from "../../locales/format.ts";
import { say, words } from "../../locales/index.ts";
import { wordsOf } from "../../locales/levels.ts";
import { fieldInRole, speaks, type Dataset, type Field } from "../../model/dataset.ts";
import { type Locale, textIn } from "../../model/locale.ts";
import type { Row } from "../../model/table.ts";
import { byKind } from "../../stats/kind.ts";
import { isWithin } from "../../stats/select.ts";
import { lettersOf, type Letters } from "../page/letters.ts";
import type { Link } from "../page/page.ts";
import { districtsOf, type Profile } from "../view/rank.ts";
import { pageHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";
import { sourcesIn } from "../view/sources.ts";
import type { Source } from "../page/footnotes.ts";

/** One row by its name. */
export interface Entry {
  /** What the row is told apart by, for names repeat: `330402007024`. */
  code: string;
  /** The code without that of the town where it begins with it: `024`. */
  ending: string;
  name: string;
}

export interface TownEntries {
  id: string;
  name: string;
  /** How many of which kind, e.g. `["社区（居委会）6 个", "村（村委会）4 个"]`. */
  counts: string[];
  /** One list a kind. */
  lists: { label: string | null; entries: Entry[] }[];
}

/** What a dataset names in a place: by town, or where there are districts below by these. */
export interface Register {
  dataset: Link;
  /** The badge of a sample, else null. */
  badge: string | null;
  summary: string;
  /** How a shown code becomes whole; null where each is. */
  note: string | null;
  sources: Source[];
  towns: TownEntries[];
  /** By which its names are found. */
  letters: Letters | null;
  districts: (Link & { count: string })[];
}

/** The columns of a register: its rows are told apart by their key alone, and stand in towns. */
interface Columns {
  dataset: Dataset;
  key: Field;
  name: Field;
  place: Field;
}

function columnsOf(dataset: Dataset, { catalogue, locale }: Profile): Columns | null {
  const { locales } = catalogue.site;
  const [id, ...others] = dataset.primaryKey;
  const key = dataset.fields.find(({ name, role }) => role === "key" && name === id);
  const name = dataset.fields.find(
    (field) => field.role === "name" && speaks(field, locale, locales),
  );
  const place = fieldInRole(dataset, "place");
  return key && name && place && others.length === 0 ? { dataset, key, name, place } : null;
}

const cell = (row: Row, { name }: Field): string => row.cells[name] ?? "";

/** The rows in a finer place, or in those within a place. */
const rowsWithin = ({ dataset, place }: Columns, outer: string, { catalogue }: Profile): Row[] =>
  dataset.table.rows.filter((row) => {
    const id = cell(row, place);
    const isFiner = catalogue.places.get(id)?.tier === "finer";
    return isFiner && (id === outer || isWithin(id, outer, catalogue.places));
  });

function countsOf({ dataset }: Columns, rows: readonly Row[], locale: Locale): string[] {
  const { ofKind } = words[locale].describe;
  return byKind(dataset, rows).flatMap(({ label, rows: { length } }) =>
    label
      ? [say(ofKind, { kind: textIn(label, locale), count: formatNumber(length, locale) })]
      : [],
  );
}

function townsOf(columns: Columns, rows: readonly Row[], profile: Profile): TownEntries[] {
  const { dataset, key, name, place } = columns;
  const { catalogue, locale } = profile;
  const entry = (row: Row): Entry => {
    const [code, town] = [cell(row, key), cell(row, place)];
    const ending = code.startsWith(town) ? code.slice(town.length) : code;
    return { code, ending, name: cell(row, name) };
  };
  const byTown = Map.groupBy(rows, (row) => cell(row, place));
  const { tier } = profile.place;
  if (tier !== "compared" && tier !== "finer") return [];
  return [...catalogue.places.values()].flatMap((town) => {
    const own = byTown.get(town.id);
    if (!own) return [];
    const lists = byKind(dataset, own).map(({ label, rows }) => ({
      label: textIn(label, locale) ?? null,
      entries: rows.map(entry),
    }));
    const counts = countsOf(columns, own, locale);
    return [{ id: town.id, name: textIn(town.name, locale), counts, lists }];
  });
}

function districtsIn(columns: Columns, profile: Profile): Register["districts"] {
  const { catalogue, place, locale } = profile;
  if (place.tier !== "whole" && place.tier !== "between") return [];
  return districtsOf(catalogue).flatMap(({ id, name }) => {
    const isBelow = isWithin(id, place.id, catalogue.places);
    const { length } = isBelow ? rowsWithin(columns, id, profile) : [];
    const href = pageHref(catalogue.site, locale, paths.district({ place: id }));
    return length > 0
      ? [{ label: textIn(name, locale), href, count: formatNumber(length, locale) }]
      : [];
  });
}

function summaryOf(columns: Columns, rows: readonly Row[], { place, locale }: Profile): string {
  const { register, registerByKind } = words[locale].district;
  const kinds = countsOf(columns, rows, locale);
  return say(kinds.length > 1 ? registerByKind : register, {
    place: textIn(place.name, locale),
    count: formatNumber(rows.length, locale),
    kinds: formatList(kinds, locale),
  });
}

function noteOf(towns: readonly TownEntries[], { catalogue, locale }: Profile): string | null {
  const entries = towns.flatMap(({ lists }) => lists.flatMap((list) => list.entries));
  const isShortened = entries.some(({ code, ending }) => ending !== code);
  return isShortened ? wordsOf(catalogue.site, locale).district.registerCodes : null;
}

function registerOf(profile: Profile, dataset: Dataset): Register | null {
  const { catalogue, place, locale } = profile;
  const columns = columnsOf(dataset, profile);
  const rows = columns ? rowsWithin(columns, place.id, profile) : [];
  if (!columns || rows.length === 0) return null;
  const towns = townsOf(columns, rows, profile);
  return {
    dataset: {
      label: textIn(dataset.title, locale),
      href: pageHref(catalogue.site, locale, paths.dataset({ dataset: dataset.id })),
    },
    badge: badgeOf(dataset, locale),
    summary: summaryOf(columns, rows, profile),
    note: noteOf(towns, profile),
    sources: sourcesIn(dataset, rows, locale),
    towns,
    letters: lettersOf(
      towns.flatMap(({ name, lists }) => [
        name,
        ...lists.flatMap(({ entries }) => entries.map((entry) => entry.name)),
      ]),
      catalogue.site,
    ),
    districts: districtsIn(columns, profile),
  };
}

/** The registers that name something in a place's towns, e.g. its communities. */
export const registersOf = (profile: Profile): Register[] =>
  profile.catalogue.datasets.flatMap((dataset) => registerOf(profile, dataset) ?? []);
