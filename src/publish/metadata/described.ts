import { absolute, fileHref, pageHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";
import { badged, badgeOf } from "../../locales/badge.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { fieldInRole, type Dataset, type Field } from "../../model/dataset.ts";
import { type Locale, type Localised, localised, mainLocale, textIn } from "../../model/locale.ts";
import type { Theme } from "../../model/site.ts";
import { comparePeriods, firstDay, lastDay } from "../../model/period.ts";
import { oncePer } from "../../stats/once.ts";
import { digestOf, fileDigest, type Digest } from "../download/digest.ts";
import { formatsOf } from "../download/formats.ts";
import { openColumns } from "../download/open-table.ts";
import { placesColumns, toPlacesCsv } from "../download/places.ts";

/** A file as metadata tells of it. */
export interface DescribedFile extends Digest {
  /** `population.csv` */
  name: string;
  /** Of its name: `csv`, `excel.csv`. */
  ending: string;
  label: string;
  mediaType: string;
  /** With scheme and host. */
  url: string;
  /** From the root of the site, without a slash before it. */
  path: string;
}

/** A dataset as all dialects of metadata tell of it: each is this in words of its own. */
export interface Described {
  dataset: Dataset;
  /** With the mark of a sample: lists of datasets show no more of one. */
  title: Localised;
  /** By language, the main one first; with scheme and host. */
  pages: Localised;
  /** The page in the main language. */
  url: string;
  /** In each language; where staff gave none, the topic stands for them. */
  keywords: Dataset["keywords"];
  topic: { id: string; title: Localised; theme: Theme | null };
  /** The day of its first release. */
  issued: string;
  /** The days with which its times begin and end; null where it has none. */
  temporal: { start: string; end: string } | null;
  /** Columns of its files. */
  fields: Field[];
  files: DescribedFile[];
}

/** The site with all its datasets, as metadata tells of it. */
export interface DescribedSite {
  catalogue: Catalogue;
  main: Locale;
  datasets: Described[];
  places: DescribedFile;
}

const addressed = ({ site }: Catalogue, path: string) => ({
  url: absolute(site, fileHref(site, path)),
  path: path.slice(1),
});

function temporalOf(dataset: Dataset): Described["temporal"] {
  const field = fieldInRole(dataset, "period");
  const periods = field ? dataset.table.rows.flatMap(({ cells }) => cells[field.name] || []) : [];
  const starts = periods.map(firstDay).sort();
  const end = periods.toSorted(comparePeriods).at(-1);
  return starts[0] === undefined || end === undefined
    ? null
    : { start: starts[0], end: lastDay(end) };
}

function keywordsOf({ keywords }: Dataset, topic: Localised): Dataset["keywords"] {
  const languages = Object.entries(topic) as [Locale, string][];
  return Object.fromEntries(
    languages.map(([locale, title]) => {
      const own = keywords[locale] ?? [];
      return [locale, own.length > 0 ? own : [title]];
    }),
  );
}

/** One file after the other, for each is written for it, and no two need be in memory at a time. */
async function filesOf(catalogue: Catalogue, dataset: Dataset): Promise<DescribedFile[]> {
  const files: DescribedFile[] = [];
  for (const format of formatsOf(dataset, catalogue)) {
    const { ending, label, mediaType } = format;
    const path = paths.download({ dataset: dataset.id, ending });
    const digest = await fileDigest({ catalogue, dataset }, format);
    const name = `${dataset.id}.${ending}`;
    files.push({ name, ending, label, mediaType, ...addressed(catalogue, path), ...digest });
  }
  return files;
}

async function describe(catalogue: Catalogue, dataset: Dataset): Promise<Described> {
  const { site, changes } = catalogue;
  const page = paths.dataset({ dataset: dataset.id });
  const pages = site.locales.map((locale) => [
    locale,
    absolute(site, pageHref(site, locale, page)),
  ]);
  const topic = site.topics.find(({ id }) => id === dataset.topic);
  const about = topic?.title ?? dataset.title;
  const first = changes.find((change) => change.dataset === dataset.id);
  return {
    dataset,
    title: localised(site.locales, (locale) =>
      badged(textIn(dataset.title, locale), badgeOf(dataset, locale), locale),
    ),
    pages: Object.fromEntries(pages) as Localised,
    url: pages[0]?.[1] ?? "",
    keywords: keywordsOf(dataset, about),
    topic: { id: dataset.topic, title: about, theme: topic?.theme ?? null },
    issued: first?.date ?? dataset.modified,
    temporal: temporalOf(dataset),
    fields: openColumns({ catalogue, dataset }).map(({ field }) => field),
    files: await filesOf(catalogue, dataset),
  };
}

const kept = oncePer<Catalogue, Map<string, Promise<Described>>>(() => new Map());

/** A dataset as metadata tells of it, found out once. */
export function describedDataset(catalogue: Catalogue, dataset: Dataset): Promise<Described> {
  const known = kept(catalogue);
  const described = known.get(dataset.id) ?? describe(catalogue, dataset);
  known.set(dataset.id, described);
  return described;
}

/** The file of all places. */
export async function describedPlaces(catalogue: Catalogue): Promise<DescribedFile> {
  return {
    ...{ name: "places.csv", ending: "csv", label: "CSV", mediaType: "text/csv" },
    ...addressed(catalogue, paths.places),
    ...(await digestOf(toPlacesCsv(catalogue))),
  };
}

/** The columns of that file: texts, of which the first is the key. */
export const placesNames = ({ site }: Catalogue): string[] => placesColumns(site.locales);

/** The site with all its datasets. */
export async function describedSite(catalogue: Catalogue): Promise<DescribedSite> {
  const datasets: Described[] = [];
  for (const dataset of catalogue.datasets)
    datasets.push(await describedDataset(catalogue, dataset));
  return {
    catalogue,
    main: mainLocale(catalogue.site),
    datasets,
    places: await describedPlaces(catalogue),
  };
}

/** A text in the main language of its site. */
export const mainOf = ({ main }: Pick<DescribedSite, "main">, text: Localised): string =>
  textIn(text, main);
