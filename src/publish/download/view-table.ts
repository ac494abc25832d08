import { statisticDigits } from "../../locales/decimals.ts";
import { say, words } from "../../locales/index.ts";
import { fieldOf, withIntervals, type Dataset, type Field } from "../../model/dataset.ts";
import { localised, textIn, type Localised } from "../../model/locale.ts";
import { symbols, type Figure, type Observation, type ObsStatus } from "../../model/observation.ts";
import type { Row } from "../../model/table.ts";
import {
  columnOf,
  isTrend,
  shownColumns,
  type Denominator,
  type Ratio,
  type Statistic,
  type View,
} from "../../model/view.ts";
import { denominatorOf } from "../../stats/statistic/denominator.ts";
import { measure } from "../../stats/statistic/ratio.ts";
import { selectRows } from "../../stats/select.ts";
import { trendOf } from "../../stats/statistic/trend.ts";
import { statusColumn, type OpenCell, type OpenColumn } from "./columns.ts";
import { openColumns, openTableOf, type OpenTable } from "./open-table.ts";
import type { Published } from "./published.ts";

/** How columns of a statistic are called after that of its numbers: `holders_rate_per_10000`. */
const suffixes: Record<Statistic, string> = {
  ratePer10000: "rate_per_10000",
  share: "share",
  change: "change",
  percentChange: "percent_change",
  index: "index",
  movingMean: "moving_mean",
  cumulative: "cumulative",
  perDay: "per_day",
};

const computedField = (name: string, title: Localised): Field => ({
  name,
  type: "number",
  role: "value",
  title,
  description: null,
  unit: null,
  categories: [],
  constraints: {},
});

/** The symbol of a number that there is none of. */
const symbolOf = (status: ObsStatus | undefined): string =>
  Object.entries(symbols).find(([, meaning]) => meaning === status)?.[0] ?? "";

/** Numbers that are computed of a row, with a column of their statuses. */
function computedColumns(
  field: Field,
  published: Published,
  observationOf: (row: Row) => Observation | undefined,
): OpenColumn[] {
  const cell = (row: Row): OpenCell => {
    const observation = observationOf(row);
    const { value = null, status } = observation ?? {};
    const text = value === null ? symbolOf(status) : String(value);
    return { text, value, ...(observation && { observation }) };
  };
  return [{ field, cell }, statusColumn(field, published, observationOf)];
}

const roundTo = (observation: Observation, digits: number): Observation =>
  observation.value === null
    ? observation
    : { ...observation, value: Number(observation.value.toFixed(digits)) };

/** A statistic that a view shows of the numbers of a column. */
interface Measured {
  published: Published;
  column: string;
  statistic: Statistic;
  observationOf: (row: Row) => Observation | undefined;
}

/** The statistic of a column, rounded as the view shows it. */
function measuredColumns({ published, column, statistic, observationOf }: Measured): OpenColumn[] {
  const { dataset, catalogue } = published;
  const title = localised(catalogue.site.locales, (locale) =>
    say(words[locale].files.meaning, {
      title: textIn(fieldOf(dataset, column).title, locale),
      language: words[locale].table[statistic],
    }),
  );
  const digits = statisticDigits(dataset, column, statistic);
  const field = computedField(`${column}_${suffixes[statistic]}`, title);
  return computedColumns(field, published, (row) => {
    const observation = observationOf(row);
    return observation && roundTo(observation, digits);
  });
}

/** What a view divides its numbers by. */
function divisorColumns(
  published: Published,
  { dataset: id, value }: Denominator,
  divisorOf: (row: Row) => Figure | undefined,
): OpenColumn[] {
  const { site, datasets } = published.catalogue;
  const divisible = datasets.find((each) => each.id === id);
  if (!divisible) throw new Error(`unknown dataset: ${id}`);
  const title = localised(site.locales, (locale) =>
    say(words[locale].table.denominator, {
      title: textIn(fieldOf(divisible, value).title, locale),
    }),
  );
  return computedColumns(computedField("denominator", title), published, divisorOf);
}

function ratioColumns(
  published: Published,
  { column, denominator, ratio }: { column: string; denominator: Denominator; ratio: Ratio },
): OpenColumn[] {
  const { catalogue, dataset } = published;
  const { datasets, places } = catalogue;
  const divisorOf = (row: Row) =>
    denominatorOf({ denominator, row, dataset, datasets, places })?.observation;
  const observationOf = (row: Row) => {
    const [observation, divisor] = [row.values[column], divisorOf(row)];
    if (!observation || observation.value === null) return observation;
    return divisor && measure(observation, ratio, divisor);
  };
  return [
    ...measuredColumns({ published, column, statistic: ratio, observationOf }),
    ...divisorColumns(published, denominator, divisorOf),
  ];
}

function statisticColumns(published: Published, view: View): OpenColumn[] {
  const column = columnOf(view, "value");
  if (column === undefined || !("statistic" in view) || !view.statistic) return [];
  const { statistic, denominator } = view;
  if (!isTrend(statistic))
    return denominator ? ratioColumns(published, { column, denominator, ratio: statistic }) : [];
  const { dataset } = published;
  const observationOf = (row: Row) =>
    trendOf({ trend: statistic, options: view, column, row, dataset });
  return measuredColumns({ published, column, statistic, observationOf });
}

/** The columns of a dataset without those of numbers that a view does not show. */
function shownFields(view: View, { fields }: Dataset): Field[] {
  const shown = withIntervals({ fields }, shownColumns(view));
  return fields.filter(
    ({ role, name }) => role !== "value" || shown.length === 0 || shown.includes(name),
  );
}

/** The rows that a view shows, with the columns that say something of them. */
export function viewTable(published: Published, view: View): OpenTable {
  const { catalogue, dataset } = published;
  const { fields, table } = dataset;
  const rows = selectRows(table.rows, view.where ?? {}, { fields, places: catalogue.places });
  const shown = { ...published, dataset: { ...dataset, fields: shownFields(view, dataset) } };
  const columns = openColumns(shown, statisticColumns(published, view));
  const isFilled = ({ cell }: OpenColumn) => rows.some((row) => cell(row).text !== "");
  return openTableOf(columns.filter(isFilled), rows);
}
