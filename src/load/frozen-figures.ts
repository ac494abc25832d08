import { decodeHTML } from "entities";
import { problem } from "../check/problem.ts";
import type { CheckedTable } from "../check/table/table.ts";
import { wordOf } from "../check/view/words.ts";
import { archiveFile } from "../address/frozen.ts";
import { formatPeriod } from "../locales/times.ts";
import { valueFields, type Dataset, type Field } from "../model/dataset.ts";
import type { FrozenEmbed } from "../model/frozen.ts";
import { textIn, type Locale } from "../model/locale.ts";
import type { Places } from "../model/place.ts";
import type { Problem } from "../model/problem.ts";
import type { Row } from "../model/table.ts";
import type { LoadedDataset } from "./dataset.ts";
import type { Reader } from "./read.ts";

/** What a frozen page shows: all of its text, and its table, whose first row are the labels. */
interface FrozenPage {
  page: FrozenEmbed;
  text: string;
  table: string[][];
}

const plain = (html: string): string =>
  decodeHTML(html.replace(/<(style|script)\b.*?<\/\1>/gs, "").replace(/<[^>]*>/g, "")).trim();

function read(page: FrozenEmbed, html: string): FrozenPage {
  const table = [...html.matchAll(/<tr\b.*?<\/tr>/gs)].map(([row]) =>
    [...row.matchAll(/<(t[hd])\b[^>]*>(.*?)<\/\1>/gs)].map(([, , cell = ""]) => plain(cell)),
  );
  return { page, table, text: plain(html) };
}

interface Spoken {
  locale: Locale;
  places: Places;
}

/** A cell that is kept back. */
interface Kept {
  row: Row;
  field: Field;
  /** The columns that tell its row. */
  keys: readonly Field[];
  places: Places;
}

/** What a key is called on pages in a language. */
function wordsOf(text: string, field: Field, { locale, places }: Spoken): string[] {
  if (field.role === "period") return [text, formatPeriod(text, locale, field.calendar)];
  const word = wordOf(text, field, places);
  const short = field.role === "place" ? places.get(text)?.short : undefined;
  return [
    typeof word === "string" ? word : textIn(word, locale),
    ...(short ? [textIn(short, locale)] : []),
  ];
}

/** The number that a frozen page shows of a row; null where it shows none. */
function shown({ page, table, text }: FrozenPage, { row, field: value, keys, places }: Kept) {
  const { locale } = page;
  const [labels = [], ...rows] = table;
  const indexOf = ({ title }: Field): number => {
    const name = textIn(title, locale);
    return labels.findIndex(
      (label) =>
        label === name || (/^ ?[(（]/.test(label.slice(name.length)) && label.startsWith(name)),
    );
  };
  const index = indexOf(value);
  if (index < 0) return null;
  const told = keys.map((field) => ({
    place: indexOf(field),
    words: wordsOf(row.cells[field.name] ?? "", field, { locale, places }),
  }));
  const isIn = ({ place, words }: (typeof told)[number], cells: readonly string[]): boolean =>
    place < 0 ? words.some((word) => text.includes(word)) : words.includes(cells[place] ?? "");
  const found = rows.find((cells) => told.every((key) => isIn(key, cells)))?.[index];
  return found !== undefined && /\d/.test(found) ? found : null;
}

interface Archived {
  reader: Reader;
  archive: readonly FrozenEmbed[];
}

/** The frozen pages of a dataset. */
const pagesOf = (id: string, { reader, archive }: Archived): Promise<FrozenPage[]> =>
  Promise.all(
    archive
      .filter((page) => page.dataset === id)
      .map(async (page) => {
        const bytes = await reader.bytes(archiveFile(page.path));
        return read(page, new TextDecoder().decode(bytes ?? new Uint8Array()));
      }),
  );

/** The figures of a dataset that are kept back. */
function keptIn({ table, fields, primaryKey }: Dataset, places: Places): Kept[] {
  const keys = fields.filter(({ name }) => primaryKey.includes(name));
  const values = valueFields({ fields });
  return table.rows.flatMap((row) =>
    values
      .filter(({ name }) => row.values[name]?.status === "suppressed")
      .map((field) => ({ row, field, keys, places })),
  );
}

function toldOf(kept: Kept, pages: readonly FrozenPage[], checked: CheckedTable): Problem[] {
  const { row, field } = kept;
  const found = pages.flatMap((each) => {
    const number = shown(each, kept);
    return number === null ? [] : [{ number, file: archiveFile(each.page.path) }];
  });
  const [first] = found;
  if (!first) return [];
  const params = { number: first.number, pages: found.map(({ file }) => file) };
  const details = { spot: checked.spotOf(row, field.name), value: "c" };
  return [
    problem("suppressed-recoverable.frozen", checked.file, {
      ...details,
      params: { ...params, field: field.title },
    }),
  ];
}

/** Finds numbers that are kept back now, and still stand on frozen pages. */
export async function checkFrozen(
  loaded: readonly Pick<LoadedDataset, "dataset" | "candidate">[],
  reader: Reader,
  { archive, places }: { archive: readonly FrozenEmbed[] | null; places: Places | null },
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { dataset, candidate } of loaded) {
    const kept = dataset && places ? keptIn(dataset, places) : [];
    const checked = candidate?.checked;
    if (!dataset || !checked || !archive || kept.length === 0) continue;
    const pages = await pagesOf(dataset.id, { reader, archive });
    problems.push(...kept.flatMap((each) => toldOf(each, pages, checked)));
  }
  return problems;
}
