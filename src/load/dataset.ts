import { checkDescriptor, tableName } from "../check/descriptor/descriptor.ts";
import { checkFolder, standIn } from "../check/site/folder.ts";
import { tableLabelTest } from "../check/reshape/label.ts";
import { schemaAsRead, type KnownTable } from "../check/table/known-tables.ts";
import { localiseDataset, localiseField, localiser } from "../check/descriptor/localise.ts";
import type { Outline } from "../check/descriptor/outline.ts";
import type { TableSchema } from "../check/table-schema.ts";
import { checkOnly, checkTable, type CheckedTable } from "../check/table/table.ts";
import type { Candidate } from "../check/view/scope.ts";
import { sourcesOf, type Dataset, type Field, type OfficeFile } from "../model/dataset.ts";
import {
  languagesOf,
  localeIds,
  localised,
  textIn,
  type Locale,
  type Localised,
} from "../model/locale.ts";
import type { Boundaries, Places } from "../model/place.ts";
import type { Problem } from "../model/problem.ts";
import type { Site } from "../model/site.ts";
import type { Table } from "../model/table.ts";
import type { ParsedTable } from "../parse/table.ts";
import { loadNotes } from "./notes.ts";
import type { Reader } from "./read.ts";

/** What datasets refer to; null where it has errors of its own. */
export interface DatasetContext {
  reader: Reader;
  /** The languages of the site; null where they are not known. */
  listed: readonly Locale[] | null;
  site: Site | null;
  places: Places | null;
  boundaries: Boundaries | null;
  /** The dataset of which only faults are told, and no rows kept: a million of them fill the memory. */
  unkept?: string | undefined;
}

export interface LoadedDataset {
  id: string;
  /** Null where the fields are not known. */
  known: KnownTable | null;
  /** Null where there is no descriptor. */
  candidate: Candidate | null;
  /** Null where the descriptor or the table has errors of its own. */
  dataset: Dataset | null;
  problems: Problem[];
}

function schemaOf(
  fields: Field[],
  {
    fields: whole,
    sources,
    primaryKey,
    crs,
    missingValues,
    marks,
    modified,
    projection,
    reshape,
    totals,
  }: Outline,
  { listed, places, boundaries }: Pick<DatasetContext, "listed" | "places" | "boundaries">,
): TableSchema {
  const placed = totals.filter(({ declared }) => declared.over === undefined);
  const sums = [...new Set(placed.map(({ declared }) => declared.total))];
  const summed = sums.length === 1 ? sums[0] : undefined;
  return {
    fields,
    primaryKey: primaryKey ?? [],
    places,
    sources: sources?.map(({ name }) => name) ?? null,
    ...(sources && {
      sourceTitles: new Map(sources.map(({ name, title }) => [title, name] as const)),
    }),
    missingLabels: missingValues,
    marks,
    isPartial: whole === null,
    languages: listed ?? [],
    isDrawn: true,
    ...(crs && { crs }),
    ...(projection && modified !== null && { projectedAfter: modified }),
    ...(reshape && { reshape }),
    ...(summed !== undefined && places?.has(summed) && { whole: summed }),
    boundaries: boundaries?.features.length === 0 ? null : boundaries,
  };
}

/** Makes the check of a table that was read against what is known of it. */
const parsedCheck =
  (check: typeof checkTable) =>
  (file: string, { reading, records }: ParsedTable, schema: TableSchema): CheckedTable =>
    check(file, records(), schemaAsRead(schema, reading));

export const checkParsed = parsedCheck(checkTable);

/** The same, where nothing is to be made of its rows. */
export const checkParsedOnly = parsedCheck(checkOnly);

/** One text after the other, in every language; null where there is neither. */
function joined(first: Localised | null, second: Localised | null): Localised | null {
  if (!first || !second) return first ?? second;
  return localised(
    languagesOf(first),
    (locale) => `${textIn(first, locale)}\n${textIn(second, locale)}`,
  );
}

/** The file of a table, where it was read. */
function officeFile(reader: Reader, path: string, name: string): OfficeFile | undefined {
  const hash = reader.read.get(path);
  return hash === undefined
    ? undefined
    : { name, sha256: Buffer.from(hash, "base64").toString("hex") };
}

/** A source may be declared before it is used: it is published with the first row that names it. */
function completed(words: Omit<Dataset, "notes" | "table">, table: Table, notes: Localised | null) {
  return { ...words, sources: sourcesOf(words, table.rows), notes, table };
}

/** Reads and checks a dataset's folder; its views are checked when all datasets are known. */
export async function loadDataset(
  id: string,
  { reader, listed, site, places, boundaries, unkept }: DatasetContext,
): Promise<LoadedDataset> {
  const folder = `data/datasets/${id}`;
  const locales = listed ?? localeIds;
  const source = await reader.json([folder, "datapackage.json"].join("/"));
  const about = await loadNotes({ reader, folder, listed }, "notes");
  const why = await loadNotes({ reader, folder, listed }, "sample");
  const names = (await reader.list(folder)).map(({ name }) => name);
  const table = tableName(id, source);
  const strays = checkFolder(folder, table, { names, locales });
  if (!source) return { id, known: null, candidate: null, dataset: null, problems: strays };
  const { descriptor, outline, problems } = checkDescriptor(source, { id, site });
  const localise = localiser(source.document.value, locales);
  const fields =
    outline.fields?.map((field) => localiseField(field, localise, outline.calendar)) ?? null;
  const columns =
    outline.columns?.map((field) => localiseField(field, localise, outline.calendar)) ?? null;
  const schema = columns && schemaOf(columns, outline, { listed, places, boundaries });
  const file = `${folder}/${table}`;
  const sheet = outline.sheet ?? undefined;
  const options = { isLabel: tableLabelTest(schema ? [schema] : []), sheet };
  const parsed = standIn(table, names) === undefined ? await reader.table(file, options) : null;
  const check = id === unkept ? checkParsedOnly : checkParsed;
  const checked = parsed && schema && check(file, parsed, schema);
  const words = descriptor && localiseDataset(descriptor, localise);
  const origin = officeFile(reader, file, table);
  const notes = joined(words?.status === "sample" ? why : null, about);
  return {
    id,
    known: schema && {
      id,
      schema,
      sources: outline.sources ?? [],
      sheet,
      totals: outline.totals.map(({ declared }) => declared),
    },
    candidate: { ...outline, id, descriptor: source, fields, checked },
    dataset:
      words && checked?.table
        ? { ...completed(words, checked.table, notes), ...(origin && { file: origin }) }
        : null,
    problems: [...strays, ...problems, ...(checked?.problems ?? [])],
  };
}
