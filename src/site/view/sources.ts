import type { TableModel, ViewContext } from "../../charts/kinds.ts";
import { otherLanguage } from "../../locales/format.ts";
import { say, words } from "../../locales/index.ts";
import { fieldInRole, sourcesOf, type Dataset } from "../../model/dataset.ts";
import { textIn, type Locale } from "../../model/locale.ts";
import type { Row } from "../../model/table.ts";
import { denominatorOf } from "../../stats/statistic/denominator.ts";
import type { Source } from "../page/footnotes.ts";
import { rowsShown } from "./rows.ts";

/** The sources of rows of a dataset, in the order of the descriptor. */
export const sourcesIn = (dataset: Dataset, rows: readonly Row[], locale: Locale): Source[] =>
  sourcesOf(dataset, rows).map(({ title, path }) => ({
    label: textIn(title, locale),
    href: path,
    lang: otherLanguage(title, locale),
  }));

/** The sources of what a view shows, then of what it divides by. */
function sourcesShown(context: ViewContext): Source[] {
  const { view, dataset, catalogue, locale } = context;
  const { datasets, places } = catalogue;
  const rows = rowsShown(context);
  const own = sourcesIn(dataset, rows, locale);
  const denominator = "denominator" in view ? view.denominator : undefined;
  const divisor = datasets.find(({ id }) => id === denominator?.dataset);
  if (!denominator || !divisor) return own;
  const divisors = rows.flatMap(
    (row) => denominatorOf({ denominator, row, dataset, datasets, places })?.rows ?? [],
  );
  const others = sourcesIn(divisor, divisors, locale);
  return [...own, ...others.filter(({ label }) => !own.some((each) => each.label === label))];
}

/** The sources of a table, and that without the only one, if all its rows share it: it is said once. */
export function sourced(
  context: ViewContext,
  table: TableModel,
): { sources: Source[]; table: TableModel } {
  const { dataset, locale } = context;
  const sources = sourcesShown(context);
  const field = fieldInRole(dataset, "source");
  const [only, ...more] = sources;
  if (!field || !only || more.length > 0) return { sources, table };
  const name = textIn(field.title, locale);
  const said = say(words[locale].describe.of, { name, text: only.label });
  const common = table.common.filter((text) => text !== said);
  return { sources, table: { ...table, common } };
}
