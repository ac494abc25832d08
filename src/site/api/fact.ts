import type { z } from "zod";
import { rowHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";
import { badgeOf, badged } from "../../locales/badge.ts";
import { publishedDigits } from "../../locales/decimals.ts";
import { formatCell, formatObservation, publishedUnit } from "../../locales/format.ts";
import { say, words } from "../../locales/index.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import {
  fieldInRole,
  sourcesOf,
  speaks,
  valueFields,
  type Dataset,
  type Field,
} from "../../model/dataset.ts";
import { localised, textIn, type Locale } from "../../model/locale.ts";
import { comparePeriods } from "../../model/period.ts";
import type { Row } from "../../model/table.ts";
import type { View } from "../../model/view.ts";
import type { Fact, KeyFigures } from "../../publish/api/answers.ts";
import { keyRowOf } from "../view/key-row.ts";
import { chartsOfRows } from "../view/of-row.ts";
import { fileAt, pagesAt } from "./links.ts";

type FactAnswer = z.input<typeof Fact>;

/** A number by where it stands, and the chart that shows it. */
interface Placed {
  catalogue: Catalogue;
  dataset: Dataset;
  row: Row;
  field: Field;
  view: View | undefined;
}

/** What tells a number from others of its column: when, where, and of what. */
const tells: readonly Field["role"][] = ["period", "place", "dimension", "name"];

/** When, where and of what a number is. */
function toldOf({ catalogue, dataset, row }: Placed, locale: Locale): string {
  const { site, places } = catalogue;
  const of = dataset.fields
    .filter((each) => tells.includes(each.role) && speaks(each, locale, site.locales))
    .map((each) => formatCell(each, row.cells[each.name] ?? "", { locale, places }));
  return of.filter((part) => part !== "").join(words[locale].separator.list);
}

/** What a number is called: by its dataset, a sample marked, and its column. */
const namedIn = ({ dataset, field }: Placed, locale: Locale): string =>
  [
    badged(textIn(dataset.title, locale), badgeOf(dataset, locale), locale),
    textIn(field.title, locale),
  ].join(" · ");

function sentenceIn(placed: Placed, locale: Locale): string {
  const { dataset, row, field } = placed;
  const { fact, separator } = words[locale];
  const observation = row.values[field.name];
  if (!observation) throw new Error(`no value of ${field.name} in ${dataset.id}`);
  const unit = publishedUnit({ dataset, column: field.name, row, locale });
  const digits = publishedDigits(dataset, field.name, row);
  const { missingLabels } = dataset;
  return say(fact.sentence, {
    title: namedIn(placed, locale),
    of: toldOf(placed, locale),
    figure: formatObservation(observation, { locale, digits, unit, missingLabels }),
    sources: sourcesOf(dataset, [row])
      .map(({ title }) => textIn(title, locale))
      .join(separator.list),
  });
}

function placeIn({ catalogue, dataset, row }: Placed): FactAnswer["place"] {
  const field = fieldInRole(dataset, "place");
  const place = field && catalogue.places.get(row.cells[field.name] ?? "");
  return place ? { id: place.id, name: place.name } : null;
}

const dimensionsIn = ({ catalogue, dataset, row }: Placed): FactAnswer["dimensions"] =>
  dataset.fields
    .filter(({ role }) => role === "dimension")
    .flatMap(({ name, categories }) => {
      const value = row.cells[name] ?? "";
      const label = categories.find((each) => each.value === value)?.label;
      return value === ""
        ? []
        : [{ field: name, value, label: label ?? localised(catalogue.site.locales, () => value) }];
    });

/** Where a reader sees a number: on its chart, else in its row of the dataset. */
function pagesOf({ catalogue: { site }, dataset: { id }, row, view }: Placed) {
  if (view) return pagesAt(site, paths.chart({ dataset: id, view: view.name }));
  const pages = Object.entries(pagesAt(site, paths.dataset({ dataset: id })));
  return Object.fromEntries(pages.map(([locale, href]) => [locale, rowHref(href, row.record)]));
}

function factAnswer(placed: Placed): FactAnswer {
  const { catalogue, dataset, row, field } = placed;
  const { site } = catalogue;
  const { value = null, qualifier = null, status = "missing" } = row.values[field.name] ?? {};
  const period = fieldInRole(dataset, "period");
  const unit = localised(site.locales, (locale) =>
    publishedUnit({ dataset, column: field.name, row, locale }),
  );
  const csv = fileAt(site, paths.download({ dataset: dataset.id, ending: "csv" }));
  return {
    dataset: dataset.id,
    field: field.name,
    record: row.record,
    title: field.title,
    place: placeIn(placed),
    period: period ? (row.cells[period.name] ?? null) : null,
    dimensions: dimensionsIn(placed),
    value,
    qualifier,
    status,
    unit: Object.keys(unit).length > 0 ? unit : null,
    datasetStatus: dataset.status,
    sources: sourcesOf(dataset, [row]),
    modified: dataset.modified,
    sentence: localised(site.locales, (locale) => sentenceIn(placed, locale)),
    links: { page: pagesOf(placed), row: `${csv}#row=${row.record}` },
  };
}

/** Of larger datasets there stand only the numbers of the newest period. */
const mostFacts = 10_000;

/** The rows of a dataset whose numbers stand in lines of their own. */
function factRows(dataset: Dataset): Row[] {
  const { rows } = dataset.table;
  const period = fieldInRole(dataset, "period")?.name;
  if (rows.length * valueFields(dataset).length <= mostFacts || period === undefined) return rows;
  const newest = rows.reduce((last, { cells }) => {
    const own = cells[period] ?? "";
    return last === "" || comparePeriods(own, last) > 0 ? own : last;
  }, "");
  return rows.filter(({ cells }) => cells[period] === newest);
}

/** Every number of a dataset, and every one that there is none of. */
function factsOf(catalogue: Catalogue, dataset: Dataset): FactAnswer[] {
  const charts = chartsOfRows({ catalogue, dataset });
  return factRows(dataset).flatMap((row) =>
    valueFields(dataset).map((field) =>
      factAnswer({ catalogue, dataset, row, field, view: charts.get(row) }),
    ),
  );
}

/** Those of all datasets, a line each (JSON Lines). */
export const factLines = (catalogue: Catalogue): string =>
  catalogue.datasets
    .flatMap((dataset) => factsOf(catalogue, dataset))
    .map((fact) => `${JSON.stringify(fact)}\n`)
    .join("");

/** A number that may be asked for, in words. */
interface AskedFact {
  title: string;
  /** When, where and of what. */
  of: string;
  /** The sentence that answers. */
  answer: string;
  page: string;
}

/** The first number of a dataset that was not published; undefined where there is none. */
const firstMissing = (catalogue: Catalogue): Placed | undefined =>
  catalogue.datasets
    .values()
    .flatMap((dataset) =>
      dataset.table.rows.values().flatMap((row) =>
        valueFields(dataset)
          .filter(({ name }) => row.values[name]?.status === "missing")
          .map((field) => ({ catalogue, dataset, row, field, view: undefined })),
      ),
    )
    .next().value;

/** Questions that may be asked of the site: its key figures, and one that was not published. */
export function askedFacts(catalogue: Catalogue, locale: Locale): AskedFact[] {
  const keys = catalogue.site.keyFigures.map((query) => {
    const { dataset, row, field } = keyRowOf(catalogue, query);
    const view = chartsOfRows({ catalogue, dataset }).get(row);
    const placed: Placed = { catalogue, dataset, row, field, view };
    return { placed, title: textIn(query.label, locale) };
  });
  const missing = firstMissing(catalogue);
  const unpublished = missing && { placed: missing, title: namedIn(missing, locale) };
  return [...keys, ...(unpublished ? [unpublished] : [])].map(({ placed, title }) => ({
    title,
    of: toldOf(placed, locale),
    answer: sentenceIn(placed, locale),
    page: textIn(pagesOf(placed), locale),
  }));
}

/** The key figures of the site, in its order. */
export function keyFiguresAnswer(catalogue: Catalogue): z.input<typeof KeyFigures> {
  const { site } = catalogue;
  const figures = site.keyFigures.map((query) => {
    const { dataset, row, field } = keyRowOf(catalogue, query);
    const view = chartsOfRows({ catalogue, dataset }).get(row);
    return { label: query.label, figure: factAnswer({ catalogue, dataset, row, field, view }) };
  });
  return { figures, links: { self: fileAt(site, paths.apiKeyFigures) } };
}
