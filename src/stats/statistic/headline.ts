import { comparePeriods, parsePeriod } from "../../model/period.ts";
import type { Places } from "../../model/place.ts";
import type { Row } from "../../model/table.ts";
import { columnOf, isTrend, type RawView, type View } from "../../model/view.ts";
import { selectRows } from "../select.ts";
import { denominatorOf, type Divisible } from "./denominator.ts";
import { numbersIn, type WrittenNumber } from "./numbers.ts";
import { measure } from "./ratio.ts";
import { statedBy, type Stated } from "./stated.ts";
import { trendOf, type Followed } from "./trend.ts";

/** A view in one of its states, and all that its numbers are made of. */
export interface Shown {
  view: RawView | View;
  dataset: Followed;
  /** Those that it may divide by. */
  datasets: readonly Divisible[];
  places: Places;
}

/** What a row says in a view: its number, or the statistic of it; null where there is none. */
function valueOf({ view, dataset, datasets, places }: Shown, row: Row): number | null {
  const column = columnOf(view, "value") ?? "";
  const observation = row.values[column];
  if (!observation || !("statistic" in view) || !view.statistic) return observation?.value ?? null;
  const { statistic, denominator } = view;
  if (isTrend(statistic))
    return trendOf({ trend: statistic, options: view, column, row, dataset }).value;
  if (!denominator) return null;
  const divisor = denominatorOf({ denominator, row, dataset, datasets, places });
  return divisor ? measure(observation, statistic, divisor.observation).value : null;
}

/** Every number that a view shows, with what it may be compared with. */
function statedIn(shown: Shown, rows: readonly Row[]): Stated[] {
  const { fields } = shown.dataset;
  const cellIn = (role: "place" | "period") => {
    const name = fields.find((field) => field.role === role)?.name ?? "";
    return ({ cells }: Row) => cells[name] ?? "";
  };
  const [place, period] = [cellIn("place"), cellIn("period")];
  const dimensions = fields.filter(({ role }) => role === "dimension").map(({ name }) => name);
  return rows.flatMap((row) => {
    const value = valueOf(shown, row);
    const kind = dimensions.map((name) => row.cells[name]).join("\n");
    return value === null ? [] : [{ value, place: place(row), period: period(row), kind }];
  });
}

const rowsOf = ({ view, dataset: { fields, table }, places }: Shown): Row[] =>
  selectRows(table.rows, view.where ?? {}, { fields, places });

/** What may be said with a number of what a view shows in one state. */
function toldBy(shown: Shown): number[] {
  const { dataset, places } = shown;
  const city = [...places.values()].find(({ tier }) => tier === "whole")?.id ?? "";
  const own = new Set(rowsOf(shown));
  const others = dataset.table.rows.filter((row) => !own.has(row));
  const wholes = statedIn(shown, others).filter(({ place }) => place === city);
  return statedBy(statedIn(shown, [...own]), { city, wholes });
}

/** The numbers of dates: 2013-04 → 2013, 4. */
const datesOf = (periods: Iterable<string>): number[] =>
  [...periods].flatMap((period) =>
    parsePeriod(period) ? (period.match(/\d+/g) ?? []).map(Number) : [],
  );

const isTold = ({ value, size, decimals }: WrittenNumber, all: readonly number[]): boolean =>
  all.some((each) => Math.abs(Math.abs(each) / size - value) <= 0.5 * 10 ** -decimals + 1e-9);

/** What one state of a view tells, and of which times. */
interface Telling {
  numbers: number[];
  years: number[];
  last: string;
}

function tellingOf(shown: Shown): Telling {
  const periods = [...new Set(statedIn(shown, rowsOf(shown)).map(({ period }) => period))];
  const last = periods.toSorted(comparePeriods).at(-1) ?? "";
  const years = datesOf(periods).filter((date) => date > 31);
  return { numbers: toldBy(shown), years, last };
}

/**
 * Finds the numbers of a headline that a view's figures do not tell: no figure, change, share, gap, rank or
 * date of any of its states, nor in its title. Of an earlier time than others a state tells only those that
 * name its year: what was so once is not so now.
 */
export function untoldBy(whole: Shown, states: readonly Shown[]) {
  const all = states.map(tellingOf);
  const latest = all
    .map(({ last }) => last)
    .toSorted(comparePeriods)
    .at(-1);
  const dates = datesOf(new Set(statedIn(whole, rowsOf(whole)).map(({ period }) => period)));
  return (headline: string, title: string): WrittenNumber[] => {
    const named = numbersIn(title).map(({ value }) => value);
    const written = numbersIn(headline);
    const isMeant = ({ years, last }: Telling) =>
      last === latest || written.some(({ value }) => years.includes(value));
    const stated = all.filter(isMeant).flatMap(({ numbers }) => numbers);
    return written.filter((number) => !isTold(number, [...stated, ...dates, ...named]));
  };
}
