import { lettersIn, type Letters } from "../page/letters.ts";
import type { TableModel } from "../../charts/kinds.ts";
import { badgeOf } from "../../locales/badge.ts";
import { formatList, formatNumber, otherLanguage } from "../../locales/format.ts";
import { formatPeriod } from "../../locales/times.ts";
import { say, words } from "../../locales/index.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { valueFields, type Dataset, type OfficeFile } from "../../model/dataset.ts";
import { type Locale, textIn } from "../../model/locale.ts";
import {
  fieldEntry,
  symbolEntries,
  type FieldEntry,
  type SymbolEntry,
} from "../../publish/download/dictionary.ts";
import { openColumns } from "../../publish/download/open-table.ts";
import { describedDataset, type Described } from "../../publish/metadata/described.ts";
import { datasetJsonLd } from "../../publish/metadata/schema-org.ts";
import { changeGroups, feedLinks, type ChangeGroup } from "../changes/changes.ts";
import { followedDataset } from "../changes/followed.ts";
import { downloadsOf, formatNotes, type Download } from "./downloads.ts";
import type { Snippet } from "../../publish/snippets.ts";
import { dueNote, type DueNote } from "../changes/due.ts";
import type { Told } from "./provenance.ts";
import { rowsOfDataset } from "./rows.ts";
import { datasetSnippets } from "./snippets.ts";
import { pageOf, type Link, type Page } from "../page/page.ts";
import { renderProse } from "../page/prose.ts";
import { fileHref, pageHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";
import { firstPart, partOf, type Part } from "../view/parts.ts";
import { shownFirst, type ViewFigure } from "../view/view.ts";

export interface DatasetPage {
  page: Page;
  description: string;
  facts: { label: string; text: string; href?: string }[];
  /** When it is due; null where nobody knows. */
  due: DueNote | null;
  views: Link[];
  fields: FieldEntry[];
  /** None where there is no value field. */
  symbols: SymbolEntry[];
  sources: (ViewFigure["sources"][number] & { reliability: string | null })[];
  /** HTML made by our renderer, which escapes. */
  notes: string | null;
  /** What its rows were read from. */
  file: OfficeFile | null;
  history: string;
  /** What was released of it, the newest first; none of a sample. */
  changes: ChangeGroup[];
  downloads: Download[];
  formatNotes: string;
  /** By which a copy of a file is known. */
  digests: { name: string; size: string; sha256: string }[];
  /** Code that reads it. */
  snippets: Snippet[];
  /** As many of its rows as stand on its page, and where the others do. */
  table: TableModel;
  parts: Part[];
  /** By which the rows of its table are found. */
  letters: Letters | null;
}

/** What catalogues of public data say of a dataset, in the words that those of China use (GB/T 21063.3, DB4201/T 677.1). */
function factsOf(
  catalogue: Catalogue,
  { dataset, issued, files, url }: Described,
  locale: Locale,
): DatasetPage["facts"] {
  const texts = words[locale];
  const { dataset: labels } = texts;
  const topic = catalogue.site.topics.find(({ id }) => id === dataset.topic);
  const publishers = dataset.contributors.filter(({ roles }) => roles.includes("publisher"));
  return [
    { label: labels.status, text: texts.status[dataset.status] },
    {
      label: labels.topic,
      text: textIn(topic?.title, locale) ?? dataset.topic,
      href: pageHref(catalogue.site, locale, paths.topic({ topic: dataset.topic })),
    },
    { label: labels.issued, text: formatPeriod(issued, locale) },
    { label: labels.modified, text: formatPeriod(dataset.modified, locale) },
    { label: labels.frequency, text: texts.frequency[dataset.updateFrequency] },
    { label: labels.records, text: formatNumber(dataset.table.rows.length, locale) },
    { label: labels.access, text: labels.accessOpen },
    ...dataset.licenses.map(({ name, path }) => ({
      label: labels.license,
      text: name,
      href: path,
    })),
    {
      label: labels.publisher,
      text: formatList(
        publishers.map(({ title }) => title),
        locale,
      ),
    },
    { label: labels.formats, text: [...new Set(files.map(({ label }) => label))].join(" · ") },
    { label: labels.identifier, text: dataset.id },
    { label: labels.address, text: url },
    { label: labels.keeper, text: textIn(catalogue.site.publisher.name, locale) },
    { label: labels.metadataVersion, text: dataset.modified },
  ].filter(({ text }) => text !== "");
}

/** What machines read of a dataset in place of its page. */
function machinesOf({ site }: Catalogue, { id: dataset }: Dataset): Page["machines"] {
  const file = (rel: Page["machines"][number]["rel"], type: string, path: string) => ({
    rel,
    type,
    href: fileHref(site, path),
  });
  return [
    file("describedby", "application/csvm+json", paths.csvMetadata({ dataset })),
    file("alternate", "application/json", paths.datasetPackage({ dataset })),
    file("alternate", "application/ld+json", paths.croissant({ dataset })),
    file("alternate", "application/ld+json", paths.catalog({ ending: "jsonld" })),
  ];
}

function tablePart(of: Told): Pick<DatasetPage, "table" | "letters" | "parts"> {
  const { table, parts } = rowsOfDataset(of);
  return { table: partOf(table, firstPart), parts, letters: lettersIn(table, of.catalogue.site) };
}

/** Everything there is to know of one dataset. */
export async function datasetPage(
  catalogue: Catalogue,
  dataset: Dataset,
  locale: Locale,
): Promise<DatasetPage> {
  const { site } = catalogue;
  const texts = words[locale];
  const [first] = dataset.views;
  const followed = followedDataset(dataset);
  const described = await describedDataset(catalogue, dataset);
  const downloads = downloadsOf(catalogue, dataset, locale);
  const list = { label: texts.nav.datasets, href: pageHref(site, locale, paths.datasets) };
  return {
    page: pageOf(catalogue, {
      locale,
      path: paths.dataset({ dataset: dataset.id }),
      heading: textIn(dataset.title, locale),
      name: say(texts.head.dataset, { title: textIn(dataset.title, locale) }),
      description: textIn(dataset.description, locale),
      badge: badgeOf(dataset, locale),
      trail: [list],
      modified: dataset.modified,
      cited: { sort: "dataset", parts: [dataset.id] },
      jsonLd: datasetJsonLd(described, site, locale),
      machines: [...machinesOf(catalogue, dataset), ...feedLinks(catalogue, followed, locale)],
      ...(first && {
        shows: shownFirst({ view: first, dataset, catalogue, locale }),
        oembed: paths.oembed({ dataset: dataset.id, view: first.name }),
      }),
    }),
    description: textIn(dataset.description, locale),
    facts: factsOf(catalogue, described, locale),
    due: dueNote(catalogue, dataset, locale),
    views: dataset.views.map(({ name, title }) => ({
      label: textIn(title, locale),
      href: pageHref(site, locale, paths.chart({ dataset: dataset.id, view: name })),
    })),
    fields: openColumns({ catalogue, dataset }).map(({ field }) => fieldEntry(field, locale)),
    symbols: valueFields(dataset).length > 0 ? symbolEntries(dataset, locale) : [],
    sources: dataset.sources.map(({ title, path, reliability }) => ({
      label: textIn(title, locale),
      lang: otherLanguage(title, locale),
      href: path,
      reliability: reliability && texts.reliability[reliability],
    })),
    notes: dataset.notes && renderProse(textIn(dataset.notes, locale)),
    file: dataset.file ?? null,
    history: say(texts.dataset.historyNote, { date: formatPeriod(dataset.modified, locale) }),
    changes: changeGroups(catalogue, locale, followed.isMeant),
    downloads,
    formatNotes: formatNotes(downloads, locale),
    digests: described.files.map(({ name, bytes, sha256 }) => ({
      name,
      size: `${formatNumber(bytes, locale)} B`,
      sha256,
    })),
    snippets: datasetSnippets(catalogue, dataset),
    ...tablePart({ dataset, catalogue, locale }),
  };
}
