import type { Problem } from "../../model/problem.ts";
import { parsePeriod } from "../../model/period.ts";
import type { Row } from "../../model/table.ts";
import { columnOf, isTrend } from "../../model/view.ts";
import { denominatorOf } from "../../stats/statistic/denominator.ts";
import { measure } from "../../stats/statistic/ratio.ts";
import { trendOf } from "../../stats/statistic/trend.ts";
import { statedBy, type Stated } from "../../stats/statistic/stated.ts";
import { jsonProblem, valueAt } from "../json.ts";
import { divisibles } from "./measure.ts";
import { numbersIn, type WrittenNumber } from "./numbers.ts";
import { candidateRows, type ViewScope } from "./scope.ts";

/** What a row says in a view: its number, or the statistic of it; null where there is none. */
function valueOf(scope: ViewScope, row: Row): number | null {
  const { view, fields, candidate, places } = scope;
  const column = columnOf(view, "value") ?? "";
  const observation = row.values[column];
  const table = candidate.checked?.table;
  if (!observation || !("statistic" in view) || !view.statistic) return observation?.value ?? null;
  const { statistic, denominator } = view;
  if (isTrend(statistic)) {
    const query = { trend: statistic, options: view, column, row };
    return table ? trendOf({ ...query, dataset: { fields, table } }).value : null;
  }
  if (!denominator || !places) return null;
  const datasets = divisibles(scope);
  const divisor = denominatorOf({ denominator, row, dataset: { fields }, datasets, places });
  return divisor ? measure(observation, statistic, divisor.observation).value : null;
}

/** Every number that a view shows, with what it may be compared with. */
function statedIn(scope: ViewScope, rows: readonly Row[]): Stated[] {
  const { fields } = scope;
  const cellIn = (role: "place" | "period") => {
    const name = fields.find((field) => field.role === role)?.name ?? "";
    return ({ cells }: Row) => cells[name] ?? "";
  };
  const [place, period] = [cellIn("place"), cellIn("period")];
  const dimensions = fields.filter(({ role }) => role === "dimension").map(({ name }) => name);
  return rows.flatMap((row) => {
    const value = valueOf(scope, row);
    const kind = dimensions.map((name) => row.cells[name]).join("\n");
    return value === null ? [] : [{ value, place: place(row), period: period(row), kind }];
  });
}

/** The numbers of dates: 2013-04 → 2013, 4. */
const datesOf = (periods: Iterable<string>): number[] =>
  [...periods].flatMap((period) =>
    parsePeriod(period) ? (period.match(/\d+/g) ?? []).map(Number) : [],
  );

const isTold = ({ value, size, decimals }: WrittenNumber, all: readonly number[]): boolean =>
  all.some((each) => Math.abs(Math.abs(each) / size - value) <= 0.5 * 10 ** -decimals + 1e-9);

/** The headlines of a view, each with where it stands and the title in its language. */
function headlinesOf({ view, source, locales }: ViewScope, path: ViewScope["path"]) {
  const texts = (locales ?? []).slice(1).map((locale) => {
    const own = ["translations", locale, "views", view.name];
    const at = (property: string) => valueAt(source.document.value, [...own, property]);
    return { path: [...own, "headline"], text: at("headline"), title: at("title") };
  });
  return [
    { path: [...path, "headline"], text: view.headline, title: view.title },
    ...texts,
  ].flatMap(({ path: at, text, title }) =>
    typeof text === "string"
      ? [{ path: at, text, title: typeof title === "string" ? title : "" }]
      : [],
  );
}

/** Checks that each number of a headline is one of the view: a figure, a change, a share, a gap, a rank or a date. */
export function checkHeadline(scope: ViewScope, shown: readonly ViewScope[]): Problem[] {
  const { view, candidate, places } = scope;
  if (view.headline === undefined) return [];
  const rows = candidateRows(candidate, view.where ?? {}, places);
  if (!rows) return [];
  const city = [...(places?.values() ?? [])].find(({ tier }) => tier === "whole")?.id ?? "";
  const stated = shown.flatMap((each) => {
    const own = new Set(candidateRows(candidate, each.view.where ?? {}, places));
    const others = candidate.checked?.table?.rows.filter((row) => !own.has(row)) ?? [];
    return statedBy(statedIn(each, [...own]), {
      city,
      wholes: statedIn(each, others).filter(({ place }) => place === city),
    });
  });
  const dates = datesOf(new Set(statedIn(scope, rows).map(({ period }) => period)));
  return headlinesOf(scope, scope.path).flatMap(({ path, text, title }) => {
    const named = numbersIn(title).map(({ value }) => value);
    return numbersIn(text)
      .filter((number) => !isTold(number, [...stated, ...dates, ...named]))
      .map((number) =>
        jsonProblem("headline-number", scope.source, {
          path,
          value: number.text,
          params: { view: view.title },
        }),
      );
  });
}
