import { rowsOf, type ViewContext } from "../../drawing/context.ts";
import { markOf, type Mark } from "../../drawing/mark.ts";
import { digitsOf, isSigned, unitOf } from "../../drawing/measured.ts";
import { commonPeriod, labelOf } from "../../drawing/series.ts";
import { splitNumber, type SplitNumber } from "../../locales/format.ts";
import { fieldInRole } from "../../model/dataset.ts";
import { textIn } from "../../model/locale.ts";
import type { ViewOf } from "../../model/view.ts";

export interface FigureSpec {
  kind: "figure";
  title: string;
  mark: Mark;
  /** The words before and after the number, e.g. over | 1,200 | people. */
  split: SplitNumber;
  unit: string;
  when: string | null;
  place: string;
}

/** Decides a key number: one row, with its place and period in words. */
export function figureSpec(context: ViewContext<ViewOf<"figure">>): FigureSpec {
  const [row, ...others] = rowsOf(context);
  const { view, dataset, locale } = context;
  if (!row || others.length > 0) throw new Error(`not one row: ${view.name}`);
  const mark = markOf(context, row);
  const placeField = fieldInRole(dataset, "place");
  return {
    kind: "figure",
    title: textIn(view.title, locale),
    mark,
    split: splitNumber(mark.text, mark.observation, {
      locale,
      digits: digitsOf(context, row),
      signed: isSigned(view),
    }),
    unit: unitOf(context, row),
    when: commonPeriod(context, [row]),
    place: placeField ? labelOf(context, placeField.name, row.cells[placeField.name] ?? "") : "",
  };
}
