import { TimeColumn } from "../../check/cell/time/columns.ts";
import { remarked } from "../../check/cell/time/remarks.ts";
import { callsTerm } from "../../check/cell/time/terms.ts";
import { isCalledPeriod, isTimeLabel, titleAndUnit } from "../labels.ts";
import type { SheetColumn } from "../sheet.ts";

/** Whether no cell is without a number, or none says anything yet, so that what a label calls times may be some, in a way that is not known. */
const mayBeTimes = (column: Pick<SheetColumn, "label" | "texts">): boolean =>
  isTimeLabel(column.label) &&
  (column.texts.filledCount === 0 ||
    column.texts.isMostly(1, (text) => /[\p{Nd}〇零一二三四五六七八九十元]/u.test(text)));

/** Whether most cells of a column are terms of schools or seasons. */
export const areTerms = ({ texts }: Pick<SheetColumn, "texts">): boolean =>
  texts.isMostly(0.8, callsTerm);

/** Times are told by the label, or by every cell; a number may be 2013 too. */
export function isPeriod(column: Pick<SheetColumn, "label" | "texts">): boolean {
  const isCalled = isCalledPeriod(column.label);
  if (areTerms(column)) return false;
  if (!isCalled && titleAndUnit(column.label).unit !== null) return false;
  const times = new TimeColumn(column.texts);
  return (
    mayBeTimes(column) ||
    column.texts.isMostly(isCalled ? 0.5 : 0.8, (text) =>
      times.isTime((isCalled ? remarked(text)?.time : null) ?? text, isCalled),
    )
  );
}
