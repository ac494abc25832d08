import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { labelTest } from "../../check/header/search.ts";
import type { KnownTable } from "../../check/table/known-tables.ts";
import { checkTable, type CheckedTable } from "../../check/table/table.ts";
import type { Surroundings } from "../../check/view/scope.ts";
import { checkViews } from "../../check/view/views.ts";
import { DataError, loadCatalogue, type Loaded } from "../../load/catalogue.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { Change } from "../../model/change.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { Locale } from "../../model/locale.ts";
import { formerLog } from "../../model/release.ts";
import { areWarnings, countOf } from "../../model/problem.ts";
import type { View } from "../../model/view.ts";
import { parseTable } from "../../parse/table.ts";
import { toChangesCsv } from "../../publish/change-log.ts";
import { differingViews, type Differing, type Edition } from "../../site/changes/differing.ts";
import { logFilesIn, recordOf } from "../record.ts";

/** What sets data apart from what was last released, or from that of another folder. */
export interface Difference {
  /** The other folder; null where it is the last release. */
  against: string | null;
  changes: readonly Change[];
  /** The views that show something else; none where the data has errors. */
  views: readonly Differing[];
  /** What stood before, as far as it is known, and what stands now; null where the data has errors. */
  editions: { before: Catalogue; after: Catalogue } | null;
  problems: number;
  isSound: boolean;
  /** The language of the site in which its views are told: the one asked for, where it speaks it. */
  language: Locale;
}

const encoder = new TextEncoder();

/** The table of a dataset as it was last released; null where its columns were others, or it was not. */
async function releasedTable(
  root: string,
  { id, schema }: KnownTable,
): Promise<CheckedTable | null> {
  const file = `data/published/${id}.csv`;
  if (!existsSync(join(root, file))) return null;
  const parsed = await parseTable(await readFile(join(root, file)), {
    isLabel: labelTest(schema.fields),
  });
  if ("fault" in parsed) return null;
  const plain = { ...schema };
  delete plain.reshape; // it was released in the shape of its fields
  return checkTable(file, parsed.records(), plain);
}

/** What views are checked against with the tables of the last release; without those that cannot be compared. */
async function releasedSurroundings(
  root: string,
  { known, surroundings }: Loaded,
  changed: ReadonlySet<string>,
): Promise<Surroundings> {
  const candidates = new Map(surroundings.candidates);
  for (const [id, candidate] of surroundings.candidates) {
    if (!changed.has(id)) continue;
    const table = known.find((each) => each.id === id);
    const checked = table ? await releasedTable(root, table) : null;
    if (candidate && checked?.table) candidates.set(id, { ...candidate, checked });
    else candidates.delete(id);
  }
  return { ...surroundings, candidates };
}

/**
 * The data with the tables of the last release, and without those that cannot be compared, or views
 * that they do not bear. What staff have written beside the tables is not recorded: it is as it is now.
 */
async function released(root: string, loaded: Loaded, now: Catalogue): Promise<Edition> {
  const changed = new Set(loaded.changes.map(({ dataset }) => dataset));
  const surroundings = await releasedSurroundings(root, loaded, changed);
  const datasets = now.datasets.flatMap((dataset): Dataset[] => {
    const candidate = surroundings.candidates.get(dataset.id);
    const table = candidate?.checked?.table;
    if (!table) return [];
    const isBorne = ({ name }: View): boolean => {
      const views = candidate.views.filter(({ view }) => view.name === name);
      return areWarnings(checkViews({ ...candidate, views }, surroundings));
    };
    return [{ ...dataset, table, views: dataset.views.filter(isBorne) }];
  });
  const isSame = (file: string): boolean =>
    !changed.has(/^data\/datasets\/([^/]+)\//.exec(file)?.[1] ?? "");
  return {
    catalogue: { ...now, datasets },
    read: new Map([...loaded.read].filter(([file]) => isSame(file))),
  };
}

/** What sets the data of a project apart from what it released last. */
async function sinceRelease(root: string): Promise<{ loaded: Loaded; before: Edition | null }> {
  const loaded = await loadCatalogue(root);
  const { catalogue } = loaded;
  return { loaded, before: catalogue && (await released(root, loaded, catalogue)) };
}

/** What sets it apart from the data of another folder, as if that had been released last. */
async function sinceFolder(root: string, other: string) {
  if (!existsSync(join(other, "data")))
    throw new Error(`没有 data 文件夹 / no folder “data” in ${other}`);
  const { catalogue, read, problems, locale } = await loadCatalogue(other);
  if (!catalogue) throw new DataError(problems, locale);
  const { write, remove } = await recordOf(catalogue, root, []);
  const log = toChangesCsv(catalogue.changes, catalogue.site.locales);
  const gone = [...remove, ...(await logFilesIn(root))];
  const instead = new Map([
    ...gone.map((file) => [file, null] as const),
    ...[...write, [formerLog, log] as const].map(
      ([file, content]) =>
        [file, typeof content === "string" ? encoder.encode(content) : content] as const,
    ),
  ]);
  const loaded = await loadCatalogue(root, { instead });
  return { loaded, before: { catalogue, read } };
}

/**
 * Reads and checks the data of a project, and compares it with what was last released, or with the
 * project in another folder; a DataError where that one's data is damaged.
 */
export async function differenceOf(
  root: string,
  { against, locale }: { against?: string | undefined; locale: Locale },
): Promise<Difference> {
  const { loaded, before } = await (against === undefined
    ? sinceRelease(root)
    : sinceFolder(root, against));
  const { catalogue, changes, problems, read, site } = loaded;
  const language = site?.locales.find((id) => id === locale) ?? loaded.locale;
  const isSound = areWarnings(problems);
  const found = {
    against: against ?? null,
    changes,
    problems: countOf(problems),
    isSound,
    language,
  };
  if (!catalogue || !before) return { ...found, views: [], editions: null };
  const views = differingViews(before, { catalogue, read }, language);
  return { ...found, views, editions: { before: before.catalogue, after: catalogue } };
}

/** Whether anything differs that readers see. */
export const isDifferent = ({ changes, views }: Difference): boolean =>
  changes.length + views.length > 0;
