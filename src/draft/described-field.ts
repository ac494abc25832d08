import { callsRank, usualAggregates } from "../check/aggregates.ts";
import { isUnfinished } from "../check/placeholders.ts";
import { turnedDate } from "../check/cell/time/turned-dates.ts";
import { isCounted } from "../check/counted.ts";
import { callsRest } from "../check/whole-words.ts";
import { languages } from "../locales/languages.ts";
import { staffWords } from "../locales/index.ts";
import type { Aggregates } from "../model/agreement.ts";
import { localeIds, type Locale } from "../model/locale.ts";
import { callsChange } from "../check/cell/number/moves.ts";
import { titleAndUnit } from "./labels.ts";
import type { DraftField } from "./fields.ts";
import { isEnd, type intervalIn } from "./intervals.ts";
import type { Writer } from "./writing.ts";

export const usualTitle = (role: string, locale: Locale): string | undefined =>
  (staffWords[locale].draft.titles as Partial<Record<string, string>>)[role];

/** A heading as readers expect it: one of a data base, such as `perm_physical_pupils`, has spaces. */
export function spelt(title: string): string {
  if (!/^[A-Za-z0-9]+(_[A-Za-z0-9]+)+$/.test(title)) return title;
  const words = title.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function titleOf({ title, role, label }: DraftField, writing: Writer): string {
  const { due, main, isMain, repeated } = writing;
  if (repeated.has(label)) return due("fieldTitle");
  const other = otherTitle(label, writing);
  if (isMain(title)) return spelt(title);
  return isMain(other) ? spelt(other) : (usualTitle(role, main) ?? due("fieldTitle"));
}

/** What a row below the labels calls a column; empty where there is none. */
const otherTitle = (label: string, { otherNames }: Writer): string =>
  titleAndUnit(otherNames.get(label) ?? "").title;

/** The title of a field in another language than the main one. */
export function translatedTitle(field: DraftField, writing: Writer, into: Locale): string {
  const title = titleOf(field, writing);
  // A label that is no title in the main language may be one in this.
  const isOther = isUnfinished(title) && !writing.isMain(field.title);
  const told = [field.title, otherTitle(field.label, writing)].find(
    (text) => !writing.isMain(text) && languages[into].letter.test(text),
  );
  return told ? spelt(told) : writing.translated(isOther ? spelt(field.title) : title, into);
}

/** What a dimension may hold; for a date that was a range, the range, so that its cells are named. */
export function categoriesOf({ role, texts }: DraftField): string[] {
  if (role !== "dimension" && role !== "unit") return [];
  const distinct = texts.filled;
  const meant = distinct.map((text, index) => {
    const nearest = turnedDate(text, distinct.toSpliced(index, 1))?.params?.["nearest"];
    return typeof nearest === "string" ? nearest : text;
  });
  return [...new Set(meant)];
}

/** Whether numbers are parts of a whole in per cent, of which most are no more than it. */
const isShare = ({ role, unit, label, texts }: DraftField): boolean =>
  role === "value" &&
  unit === "%" &&
  /占比|比重|构成比|\bshare\b/i.test(label) &&
  texts.isMostly(0.8, (text) => !(Number(text) > 100));

/** Whether a column counts people or things, and no change of their number. */
const countsThings = ({ label, unit }: DraftField): boolean =>
  isCounted({ title: { [localeIds[0]]: label }, unit: unit === null ? null : { zh: unit } }) &&
  !callsChange(label) &&
  !/余|餘|盈|亏|虧|\bnet\b|balance|сальдо|чист/i.test(label);

function constraintsOf(field: DraftField, key: readonly string[]): Record<string, unknown> {
  const { name, role, texts } = field;
  // What is blank in some rows of a key says of these that they are the whole of it: a region, a country.
  const isKey = role !== "value" && key.includes(name);
  const isDue = (isKey && !texts.values.includes("")) || role === "source";
  const isCount = role === "value" && field.type === "integer";
  const isBelow = (text: string) => text.startsWith("-");
  // One count below zero among many is a slip, which the check names then.
  const isPositive =
    isCount &&
    (!texts.values.some(isBelow) || (countsThings(field) && !texts.isMostly(0.2, isBelow)));
  return {
    ...(isDue && { required: true }),
    ...(isPositive && { minimum: 0 }),
    ...(isShare(field) && { maximum: 100 }),
  };
}

/** What the label and the unit of a column of numbers tell of sums, whatever language they are in. */
export const aggregatesIn = ({ label, unit }: DraftField): Aggregates =>
  usualAggregates({
    title: { [localeIds[0]]: label },
    unit: unit === null ? null : { [localeIds[0]]: unit },
  });

/** Whether a label says of which time its numbers are parts of a hundred: 居民消费价格指数（上年=100）. */
const isIndex = (label: string): boolean => /=\s*100\s*[)）\]】]?$/.test(label);

/** The unit of a column; where one language alone is spoken, a title may say it; places in an order and indices have none. */
function unitOf({ unit, label }: DraftField, { due, isAlone }: Writer): { unit?: string } {
  if (unit !== null) return { unit };
  if (callsRank(label) || isIndex(label)) return {};
  return isAlone ? {} : { unit: due("unit") };
}

/** A column with the unit of the value whose interval it ends, where it says none itself. */
function inItsUnit(each: DraftField, interval: ReturnType<typeof intervalIn>): DraftField {
  const { lower, upper } = interval?.interval ?? {};
  const isOf = each.unit === null && [lower, upper].includes(each.name);
  return isOf ? { ...each, unit: interval?.of.unit ?? null } : each;
}

/** A column as the descriptor tells it. */
export function describedField(
  each: DraftField,
  { key, interval }: { key: readonly string[]; interval: ReturnType<typeof intervalIn> },
  writing: Writer,
) {
  const { name, type, role } = each;
  const categories = categoriesOf(each).map((value) => ({
    value,
    label: value,
    ...(callsRest(value) && { residual: true }),
  }));
  const constraints = constraintsOf(each, key);
  return {
    name,
    type,
    role,
    title: titleOf(each, writing),
    ...(role === "value" && unitOf(inItsUnit(each, interval), writing)),
    ...(role === "value" && { aggregates: isEnd(each) ? "none" : aggregatesIn(each) }),
    ...(interval?.of === each && { interval: interval.interval }),
    ...(categories.length > 0 && { categories }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}
