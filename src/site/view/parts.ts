import type { TableModel } from "../../charts/kinds.ts";
import { formatNumber } from "../../locales/format.ts";
import { say, words } from "../../locales/index.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { Locale } from "../../model/locale.ts";
import { pageOf, type Link, type Page } from "../page/page.ts";
import type { Shown } from "../page/shown.ts";

/** A table of more rows is sent in parts: with the map of so many points its page weighs some 100 kB. */
export const mostWhole = 2000;

/** So many rows are a part: of twelve columns, and with a map of 20,000 points, some 100 kB. */
const partRows = 1000;

/** A page that has a part of a table. */
export interface Part extends Link {
  /** Records of the dataset, or the places of rows in the table of a view. */
  first: number;
}

/** The number of the part that stands on the page of the whole. */
export const firstPart = "1";

/** A page of a part of a table, and of nothing else. */
export interface RowsPage {
  page: Page;
  description: string;
  table: TableModel;
  parts: Part[];
  part: string;
}

/** In how many parts the rows of a table are sent. */
const countParts = (rows: number): number => (rows > mostWhole ? Math.ceil(rows / partRows) : 1);

/** The parts of a table but the first, which stands on the page of the whole. */
export const furtherParts = (rows: number): string[] =>
  Array.from({ length: countParts(rows) - 1 }, (_, index) => String(index + 2));

interface Parted {
  locale: Locale;
  /** Where the first part stands. */
  first: string;
  /** Where others do, by their numbers from 2 on. */
  further: (part: string) => string;
  /** Whether rows are called by their records, as in their addresses. */
  byRecord?: true;
}

/** Where the parts of a table stand, the first too; none of a table that is whole. */
export function partsOf(
  { rows }: TableModel,
  { locale, first, further, byRecord }: Parted,
): Part[] {
  const count = countParts(rows.length);
  if (count === 1) return [];
  const numberOf = (index: number) => (byRecord && rows[index]?.record) || index + 1;
  return Array.from({ length: count }, (_, part) => {
    const [from, to] = [part * partRows, Math.min((part + 1) * partRows, rows.length) - 1];
    const [start, end] = [numberOf(from), numberOf(to)];
    const span = { first: formatNumber(start, locale), last: formatNumber(end, locale) };
    return {
      label: say(words[locale].parts.span, span),
      href: part === 0 ? first : further(String(part + 1)),
      first: start,
    };
  });
}

/** One of the parts of a table, the first being `1`, or the whole where that is sent whole. */
export function partOf(table: TableModel, part: string): TableModel {
  const { rows } = table;
  if (countParts(rows.length) === 1) return table;
  const to = Number(part) * partRows;
  return { ...table, rows: rows.slice(to - partRows, to) };
}

interface RowsOptions {
  locale: Locale;
  /** Without language or sub-path. */
  path: string;
  /** The page of the whole, and what tells it from others. */
  whole: Link;
  name: string;
  badge: string | null;
  modified: string;
  shows?: Shown;
  table: TableModel;
  parts: Part[];
  part: string;
}

/** Makes the page of a further part of a table. */
export function rowsPage(catalogue: Catalogue, options: RowsOptions): RowsPage {
  const { locale, path, whole, name, badge, modified, shows, table, parts, part } = options;
  const texts = words[locale].parts;
  const span = parts[Number(part) - 1]?.label;
  if (span === undefined) throw new Error(`no part of ${name}: ${part}`);
  const description = say(texts.description, { title: name, span, count: table.count });
  return {
    page: pageOf(catalogue, {
      locale,
      path,
      heading: say(texts.of, { title: whole.label, span }),
      name: say(texts.of, { title: name, span }),
      description,
      badge,
      trail: [whole],
      modified,
      isIndexed: false,
      ...(shows && { shows }),
    }),
    description,
    table: partOf(table, part),
    parts,
    part,
  };
}
