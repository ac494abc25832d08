import { publishedDigits } from "../../locales/decimals.ts";
import { absentLabel, formatObservation, publishedUnit } from "../../locales/format.ts";
import { say, words } from "../../locales/index.ts";
import { formatPeriod } from "../../locales/times.ts";
import { calendarOf, fieldOf, type Field } from "../../model/dataset.ts";
import { textIn, type Locale } from "../../model/locale.ts";
import { absent, symbols, type MissingSymbol, type Observation } from "../../model/observation.ts";
import type { Row } from "../../model/table.ts";
import { columnOf, type Statistic } from "../../model/view.ts";
import { denominatorOf } from "../../stats/statistic/denominator.ts";
import type { ViewContext } from "../context.ts";
import { digitsOf, isSigned, observationOf, statisticOf, unitOf } from "../measured.ts";
import type { CellColumn, TableCell } from "./model.ts";

/** A number, also for machines where its text is more than that. */
const numbered = (text: string, { value, status }: Observation): TableCell => ({
  text,
  obs: status,
  ...(value !== null && Number(text.replaceAll(",", "")) !== value && { value: String(value) }),
});

const headed = (label: string, unit: string, locale: Locale) =>
  unit === "" ? label : say(words[locale].marked, { number: label, mark: unit });

/** A value as published; where rows differ in unit, each says its own. */
export function publishedColumn(context: ViewContext, field: Field, rows: Row[]): CellColumn {
  const { dataset, locale } = context;
  const unit = (row: Row) => publishedUnit({ dataset, column: field.name, row, locale });
  const [shared = "", ...others] = new Set(rows.map(unit));
  return {
    label: headed(textIn(field.title, locale), others.length === 0 ? shared : "", locale),
    numeric: true,
    cell(row) {
      const observation = row.values[field.name];
      if (!observation) throw new Error(`no value: ${field.name}`);
      const text = formatObservation(observation, {
        locale,
        digits: publishedDigits(dataset, field.name, row),
        missingLabels: dataset.missingLabels,
        unit: others.length === 0 ? "" : unit(row),
      });
      return numbered(text, observation);
    },
  };
}

/** A coordinate as the file gives it, under what it is given in. */
export function coordinateColumn({ dataset, locale }: ViewContext, field: Field): CellColumn {
  const { missingLabels, crs } = dataset;
  return {
    label: headed(textIn(field.title, locale), crs ? words[locale].crs[crs] : "", locale),
    numeric: true,
    cell(row) {
      const text = row.cells[field.name] ?? "";
      if (!Object.hasOwn(symbols, text)) return { text };
      const observation = absent(text as MissingSymbol);
      return { text: absentLabel(observation, { locale, missingLabels }), obs: observation.status };
    },
  };
}

/** What a rate counts: the unit of its numerator; any other statistic has its own. */
function statisticUnit(context: ViewContext, row: Row | undefined): string {
  const { view, dataset, locale } = context;
  const column = columnOf(view, "value");
  if (column === undefined || statisticOf(view) !== "ratePer10000") return unitOf(context, row);
  return publishedUnit({ dataset, column, row, locale });
}

/** The statistic of a view. */
export function statisticColumn(
  context: ViewContext,
  statistic: Statistic,
  rows: Row[],
): CellColumn {
  const { view, dataset, locale } = context;
  const style = {
    locale,
    digits: digitsOf(context, rows[0]),
    signed: isSigned(view),
    missingLabels: dataset.missingLabels,
  };
  return {
    label: headed(words[locale].table[statistic], statisticUnit(context, rows[0]), locale),
    numeric: true,
    cell(row) {
      const observation = observationOf(context, row);
      return numbered(formatObservation(observation, style), observation);
    },
  };
}

/** What a view divides its numbers by. */
export function divisorColumn(context: ViewContext): CellColumn | null {
  const { view, dataset, catalogue, locale } = context;
  if (!("denominator" in view) || !view.denominator) return null;
  const { denominator } = view;
  const { datasets, places } = catalogue;
  const divisors = datasets.find(({ id }) => id === denominator.dataset);
  if (!divisors) throw new Error(`unknown dataset: ${denominator.dataset}`);
  const { table } = words[locale];
  const dated = (label: string) =>
    headed(
      label,
      denominator.period ? formatPeriod(denominator.period, locale, calendarOf(divisors)) : "",
      locale,
    );
  return {
    label: dated(
      say(table.denominator, { title: textIn(fieldOf(divisors, denominator.value).title, locale) }),
    ),
    numeric: true,
    cell(row) {
      const found = denominatorOf({ denominator, row, dataset, datasets, places });
      if (!found) return { text: words[locale].obs["not-applicable"] };
      const unit = publishedUnit({
        dataset: divisors,
        column: denominator.value,
        row: found.rows[0],
        locale,
      });
      const { observation } = found;
      const digits = publishedDigits(divisors, denominator.value, found.rows[0]);
      const text = formatObservation(observation, { locale, digits, unit });
      return numbered(text, observation);
    },
  };
}
