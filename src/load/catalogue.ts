import type { JsonFile } from "../check/json.ts";
import { problem } from "../check/problem.ts";
import type { KnownTable } from "../check/table/known-tables.ts";
import { reportText } from "../report/text.ts";
import { checkSite, listedLocales } from "../check/site/site.ts";
import { listedLevels } from "../check/site/levels.ts";
import { checkSiteLinks } from "../check/site/links.ts";
import type { Surroundings } from "../check/view/scope.ts";
import { checkSense } from "../check/figures/sense.ts";
import { changesDue, checkUpdates } from "../check/figures/updates.ts";
import { checkViews } from "../check/view/views.ts";
import type { Change, LoggedChange } from "../model/change.ts";
import type { Catalogue } from "../model/catalogue.ts";
import { localeIds, type Locale } from "../model/locale.ts";
import type { Places } from "../model/place.ts";
import { unfinishedFile } from "../model/release.ts";
import { areWarnings, compareProblems, type Problem } from "../model/problem.ts";
import type { ReadFile } from "../model/reading.ts";
import type { Repair } from "../model/repair.ts";
import type { Site } from "../model/site.ts";
import { dayIn } from "../model/time/day-in.ts";
import { loadArchive } from "./archive.ts";
import { checkFrozen } from "./frozen-figures.ts";
import type { DatasetContext, LoadedDataset } from "./dataset.ts";
import { loadDatasets } from "./datasets.ts";
import { loadBoundaries, loadPlaces } from "./geography.ts";
import { loadGlossary } from "./glossary.ts";
import { loadPublished } from "./published.ts";
import { Reader, type Instead } from "./read.ts";
import { loadReleases, type LoadedReleases } from "./releases.ts";

export interface Loaded {
  /** Null where anything is wrong. */
  catalogue: Catalogue | null;
  /** In the order of files and lines. */
  problems: Problem[];
  /** What was put right, in the order of files and rows. */
  repairs: Repair[];
  /** How the tables were read, in the order of files. */
  readings: ReadFile[];
  /** Null where it has errors of its own. */
  site: Site | null;
  places: Places | null;
  /** What tables of the datasets are checked against. */
  known: KnownTable[];
  /** What views are checked against. */
  surroundings: Surroundings;
  /** What was read; rows are those of datasets. */
  counts: { files: number; rows: number; datasets: number };
  /** Every file that was read, and a hash of its bytes. */
  read: ReadonlyMap<string, string>;
  /** What differs from what was last released, as far as it could be read. */
  changes: Change[];
  /** What was released before. */
  log: readonly LoggedChange[];
  /** The main language of the site; the software's first where that is unknown. */
  locale: Locale;
}

/** Says that the data is damaged: its message is the report as staff read it. */
export class DataError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], locale: Locale) {
    super(reportText(problems, locale));
    this.name = "DataError";
    this.problems = problems;
  }
}

const byFile = (a: { file: string }, b: { file: string }): number =>
  a.file === b.file ? 0 : a.file < b.file ? -1 : 1;

type Part = "site" | "places" | "boundaries" | "glossary" | "published" | "archive";
type Parts = { [Each in Part]: Catalogue[Each] | null };

/** The build's date: `SOURCE_DATE_EPOCH` where it is set, in the zone of the site, else that of the newest figures or release. */
function buildDate(newest: string, { timeZone = "UTC" }: Site): string {
  const seconds = process.env["SOURCE_DATE_EPOCH"];
  return seconds ? dayIn(timeZone, new Date(Number(seconds) * 1000)) : newest;
}

const later = (a: string, b: string): string => (a > b ? a : b);

/**
 * What was read, with the log of what was released. A dataset is as new as its descriptor says, or
 * as its last entry in the log where that is later; the site is as new as the newest of them.
 */
export function withLog(
  read: Omit<Catalogue, "changes" | "modified">,
  changes: readonly LoggedChange[],
): Catalogue {
  const last = new Map<string, string>();
  for (const { dataset, date } of changes) last.set(dataset, later(date, last.get(dataset) ?? ""));
  const datasets = read.datasets.map((dataset) => ({
    ...dataset,
    modified: later(dataset.modified, last.get(dataset.id) ?? ""),
  }));
  const dates = [...datasets.map(({ modified }) => modified), ...last.values()];
  return {
    ...read,
    datasets,
    changes,
    modified: buildDate(dates.reduce(later, ""), read.site),
  };
}

function assemble(
  { site, places, boundaries, glossary, published, archive }: Parts,
  loaded: LoadedDataset[],
  { log, planned }: Pick<LoadedReleases, "log" | "planned">,
): Catalogue | null {
  const datasets = loaded.flatMap(({ dataset }) => (dataset ? [dataset] : []));
  if (!site || !places || !boundaries || !glossary || !published || !archive) return null;
  return withLog(
    { site, places, boundaries, glossary, datasets, planned, published, archive },
    log,
  );
}

/** Views may refer to any dataset, and the site to any view: both are checked last. */
function checkLinks(
  loaded: readonly LoadedDataset[],
  { site, places, boundaries }: Parts,
  { source, locales }: { source: JsonFile | null; locales: readonly Locale[] | null },
) {
  const surroundings: Surroundings = {
    candidates: new Map(loaded.map(({ id, candidate }) => [id, candidate])),
    locales,
    places,
    boundaries: boundaries && new Set(boundaries.features.map(({ id }) => id)),
  };
  const ofViews = loaded.flatMap(({ candidate }) =>
    candidate
      ? [...checkViews(candidate, surroundings), ...checkSense(candidate, surroundings)]
      : [],
  );
  const features = boundaries?.features ?? [];
  const ofSite = source && site ? checkSiteLinks({ ...surroundings, source, site, features }) : [];
  return { surroundings, problems: [...ofViews, ...ofSite] };
}

/** Whether a release or a freezing was cut short: what it began is completed by the next one. */
async function unfinished(reader: Reader): Promise<Problem[]> {
  const isThere = (await reader.list("data")).some(({ name }) => `data/${name}` === unfinishedFile);
  return isThere ? [problem("unfinished-release", unfinishedFile)] : [];
}

const countsOf = (reader: Reader, datasets: readonly LoadedDataset[]): Loaded["counts"] => ({
  files: reader.read.size,
  rows: datasets.reduce((sum, { candidate }) => sum + (candidate?.checked?.count ?? 0), 0),
  datasets: datasets.length,
});

interface How extends Pick<DatasetContext, "unkept"> {
  /** Files as they would stand, e.g. once a change is saved. */
  instead?: Instead | undefined;
}

/** Reads and checks all of `data/` below a project's root; every problem is reported at once. */
export async function loadCatalogue(root: string, { instead, ...how }: How = {}): Promise<Loaded> {
  const reader = new Reader(root, instead);
  const source = await reader.json("data/site.json");
  const site = source ? checkSite(source) : { value: null, problems: [] };
  const listed = source && listedLocales(source);
  const places = await loadPlaces(reader, listed, source && listedLevels(source));
  const boundaries = await loadBoundaries(reader, places.value);
  const glossary = await loadGlossary(reader, listed ?? []);
  const published = await loadPublished(reader);
  const archive = await loadArchive(reader);
  const parts = {
    site: site.value,
    places: places.value,
    boundaries: boundaries.value,
    glossary: glossary.value,
    published: published.value,
    archive: archive.value,
  };
  const context = { reader, listed, ...parts, ...how };
  const { datasets, problems: misplaced } = await loadDatasets(context);
  const links = checkLinks(datasets, parts, { source, locales: listed });
  const releases = await loadReleases({ reader, listed, ids: datasets.map(({ id }) => id) });
  const changes = changesDue(datasets, releases);
  const problems = [
    ...[...(await unfinished(reader)), ...(await checkFrozen(datasets, reader, parts))],
    ...reader.problems,
    ...[site, places, boundaries, glossary, published, archive, links, ...datasets].flatMap(
      (each) => each.problems,
    ),
    ...misplaced,
    ...releases.problems,
    ...checkUpdates(datasets, releases, parts),
  ].sort(compareProblems);
  return {
    catalogue: areWarnings(problems) ? assemble(parts, datasets, releases) : null,
    problems,
    repairs: [
      ...reader.repairs,
      ...places.repairs,
      ...releases.repairs,
      ...datasets.flatMap(({ candidate }) => candidate?.checked?.repairs ?? []),
    ].sort(byFile),
    readings: reader.readings.sort(byFile),
    site: site.value,
    places: places.value,
    known: datasets.flatMap(({ known }) => known ?? []),
    surroundings: links.surroundings,
    counts: countsOf(reader, datasets),
    read: reader.read,
    changes,
    log: releases.log,
    locale: listed?.[0] ?? localeIds[0],
  };
}
