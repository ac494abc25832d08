import { formatPeriod } from "../../locales/times.ts";
import { say, words } from "../../locales/index.ts";
import { fieldInRole, type Dataset } from "../../model/dataset.ts";
import { comparePeriods } from "../../model/period.ts";
import type { Row } from "../../model/table.ts";
import { selectRows } from "../../stats/select.ts";
import type { Profile } from "../view/rank.ts";
import { figureText } from "./figure-text.ts";

const cellIn = (dataset: Dataset, row: Row, role: "period" | "place"): string =>
  row.cells[fieldInRole(dataset, role)?.name ?? ""] ?? "";

/** The newest row of a place in another dataset, which declares that both have the same figures. */
export function newerText(
  { catalogue, locale }: Profile,
  dataset: Dataset,
  row: Row,
): string | null {
  const { places } = catalogue;
  const [place, period] = [cellIn(dataset, row, "place"), cellIn(dataset, row, "period")];
  const newer = (dataset.sameAs ?? []).flatMap(({ where = {}, other }) => {
    const theirs = catalogue.datasets.find(({ id }) => id === other.dataset);
    if (!theirs || selectRows([row], where, { fields: dataset.fields, places }).length === 0)
      return [];
    return selectRows(theirs.table.rows, other.where ?? {}, { fields: theirs.fields, places })
      .filter((each) => cellIn(theirs, each, "place") === place)
      .filter((each) => (each.values[other.value]?.value ?? null) !== null)
      .map((each) => ({
        dataset: theirs,
        row: each,
        column: other.value,
        period: cellIn(theirs, each, "period"),
      }))
      .filter((each) => comparePeriods(each.period, period) > 0);
  });
  const newest = newer.toSorted((a, b) => comparePeriods(a.period, b.period)).at(-1);
  if (!newest) return null;
  return say(words[locale].district.superseded, {
    period: formatPeriod(newest.period, locale, fieldInRole(newest.dataset, "period")?.calendar),
    text: figureText(newest, locale),
  });
}
