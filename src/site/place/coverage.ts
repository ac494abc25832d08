import { badgeOf } from "../../locales/badge.ts";
import { formatPeriod } from "../../locales/times.ts";
import { say, words } from "../../locales/index.ts";
import { wordsOf } from "../../locales/levels.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { calendarOf, fieldInRole, valueFields, type Dataset } from "../../model/dataset.ts";
import { type Locale, textIn } from "../../model/locale.ts";
import { comparePeriods } from "../../model/period.ts";
import type { Row } from "../../model/table.ts";
import { factsFirst } from "../dataset/datasets.ts";
import { wholeName } from "../page/named.ts";
import { pageOf, type Link, type Page } from "../page/page.ts";
import { matricesOf, type Matrix } from "./matrix.ts";
import { districtsOf } from "../view/rank.ts";
import { pageHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";

/** What of a dataset was published for the city and for its districts, in words. */
export interface Coverage {
  dataset: Link;
  city: string;
  districts: string;
}

export interface CoveragePage {
  page: Page;
  coverage: Coverage[];
  /** What the whole is called. */
  whole: string;
  matrices: Matrix[];
}

interface Published {
  period: string;
  /** Places with a number at that time; the members of a reporting area count. */
  places: Set<string>;
}

const cell = (dataset: Dataset, row: Row, role: "period" | "place"): string => {
  const field = fieldInRole(dataset, role);
  return (field && row.cells[field.name]) ?? "";
};

/** The newest period in which one of the places has a number, and which of them have. */
function newestOf(catalogue: Catalogue, dataset: Dataset, places: string[]): Published | null {
  const columns = valueFields(dataset).map(({ name }) => name);
  const placesOf = (row: Row) => {
    const id = cell(dataset, row, "place");
    return [id, ...(catalogue.places.get(id)?.members ?? [])].filter((each) =>
      places.includes(each),
    );
  };
  const rows = dataset.table.rows.filter(
    (row) =>
      placesOf(row).length > 0 &&
      columns.some((name) => (row.values[name]?.value ?? null) !== null),
  );
  const period = rows
    .map((row) => cell(dataset, row, "period"))
    .sort(comparePeriods)
    .at(-1);
  if (period === undefined) return null;
  const newest = rows.filter((row) => cell(dataset, row, "period") === period);
  return { period, places: new Set(newest.flatMap(placesOf)) };
}

function districtsText(catalogue: Catalogue, dataset: Dataset, locale: Locale): string {
  const texts = wordsOf(catalogue.site, locale).coverage;
  const ids = districtsOf(catalogue).map(({ id }) => id);
  const published = newestOf(catalogue, dataset, ids);
  if (!published) return texts.none;
  return say(published.places.size === ids.length ? texts.all : texts.some, {
    period: formatPeriod(published.period, locale, calendarOf(dataset)),
    count: published.places.size,
    total: ids.length,
  });
}

/** What is published and what is not, dataset by dataset; a sample says that it is one. */
export function coverageOf(catalogue: Catalogue, locale: Locale): Coverage[] {
  const texts = wordsOf(catalogue.site, locale).coverage;
  const { site } = catalogue;
  const dated = catalogue.datasets.filter(
    (dataset) => fieldInRole(dataset, "period") && valueFields(dataset).length > 0,
  );
  return factsFirst(dated).map((dataset) => {
    const city = newestOf(catalogue, dataset, [site.city]);
    const isSample = dataset.status === "sample";
    return {
      dataset: {
        label: textIn(dataset.title, locale),
        href: pageHref(site, locale, paths.dataset({ dataset: dataset.id })),
        badge: badgeOf(dataset, locale),
      },
      city: isSample
        ? texts.sample
        : city
          ? formatPeriod(city.period, locale, calendarOf(dataset))
          : texts.none,
      districts: isSample ? texts.sample : districtsText(catalogue, dataset, locale),
    };
  });
}

/** What was published and what was not: by dataset, then by topic, place and year. */
export function coveragePage(catalogue: Catalogue, locale: Locale): CoveragePage {
  const texts = wordsOf(catalogue.site, locale).coverage;
  return {
    page: pageOf(catalogue, {
      locale,
      path: paths.coverage,
      heading: texts.heading,
      description: texts.matrixIntro,
      trail: [
        {
          label: words[locale].nav.districts,
          href: pageHref(catalogue.site, locale, paths.compare),
        },
      ],
    }),
    coverage: coverageOf(catalogue, locale),
    whole: wholeName(catalogue, locale),
    matrices: matricesOf(catalogue, locale),
  };
}
