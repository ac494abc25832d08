import type { DataValidation } from "hucre/xlsx";
import { say } from "../../locales/index.ts";
import { staffWords } from "../../locales/index.ts";
import type { Field } from "../../model/dataset.ts";
import { type Locale, textIn } from "../../model/locale.ts";
import { qualifiers, statusFlags, symbols } from "../../model/observation.ts";
import type { Places } from "../../model/place.ts";

/** A row that is to be filled in. */
export interface SheetRow {
  /** What is known of it beforehand, as the table has it. */
  cells: Readonly<Record<string, string>>;
  /** By field the rows that it adds up, the first being 0. */
  sums: Readonly<Record<string, readonly number[]>>;
}

/** What a template is made from: what is known of a dataset's table. */
export interface TemplateSchema {
  fields: readonly Field[];
  places: Places | null;
  /** In the main language of the site. */
  sources: readonly { name: string; title: string }[];
  /** The rows that are due next; left out where they are not known. */
  rows?: readonly SheetRow[];
  /** The period that they are of, as the table writes it; null where nothing tells it. */
  period?: string | null;
}

/** What a cell may hold, and what that means. */
export interface Choice {
  value: string;
  label: string;
}

/** The last row that has formats and rules: there is room for more than is known. */
export const lastRowOf = ({ rows = [] }: Pick<TemplateSchema, "rows">): number =>
  Math.max(1000, rows.length + 200);

/** Excel cuts off longer messages, or calls the workbook damaged. */
const longestMessage = 255;

export const isNumeric = ({ type }: Field): boolean => type !== "string";

/** Choices by their names, which are read as what they are of; a name of several is none. */
function named(choices: readonly Choice[]): Choice[] {
  const counts = new Map<string, number>();
  for (const { label } of choices) counts.set(label, (counts.get(label) ?? 0) + 1);
  return choices.map(({ value, label }) =>
    label !== "" && counts.get(label) === 1 ? { value: label, label: value } : { value, label },
  );
}

/** What the cells of a column are chosen from; null where they are written freely. */
export function choicesOf(
  { role, categories, constraints }: Field,
  { places, sources }: TemplateSchema,
  locale: Locale,
): Choice[] | null {
  const { status, qualifier } = staffWords[locale].template;
  if (role === "status") return statusFlags.map((value) => ({ value, label: status[value] }));
  if (role === "qualifier") return qualifiers.map((value) => ({ value, label: qualifier[value] }));
  if (role === "place" && places)
    return named(
      [...places.values()].map(({ id, name }) => ({ value: id, label: textIn(name, locale) })),
    );
  if (role === "source")
    return named(sources.map(({ name, title }) => ({ value: name, label: title })));
  if (categories.length > 0)
    return named(categories.map(({ value, label }) => ({ value, label: textIn(label, locale) })));
  return constraints.enum?.map((value) => ({ value, label: value })) ?? null;
}

/** Whether a symbol may stand where there is no number. */
const mayBeAbsent = ({ role }: Field): boolean =>
  role === "value" || role === "longitude" || role === "latitude";

/** What a number has to be, as Excel reads it; `IF` keeps a symbol out of the arithmetic. */
function numberFormula(field: Field, cell: string): string {
  const { minimum, maximum } = field.constraints;
  const rules = [
    ...(field.type === "integer" ? [`${cell}=INT(${cell})`] : []),
    ...(minimum === undefined ? [] : [`${cell}>=${minimum}`]),
    ...(maximum === undefined ? [] : [`${cell}<=${maximum}`]),
  ];
  const isRight = rules.length > 0 ? `AND(${rules.join(",")})` : "TRUE";
  const isSymbol = Object.keys(symbols).map((symbol) => `EXACT(${cell},"${symbol}")`);
  const otherwise = mayBeAbsent(field) ? `OR(${isSymbol.join(",")})` : "FALSE";
  return `IF(ISNUMBER(${cell}),${isRight},${otherwise})`;
}

/** How the cells of a column are filled in, in words. */
export function manner(field: Field, isChosen: boolean, locale: Locale): string {
  const words = staffWords[locale].template;
  const { required, minimum, maximum } = field.constraints;
  const bound = (text: string, limit: number | undefined) =>
    limit === undefined ? [] : [say(text, { bound: limit })];
  const kind = (): string[] => {
    if (isChosen) return [words.list];
    if (field.type !== "string")
      return [
        words[field.type],
        ...bound(words.minimum, minimum),
        ...bound(words.maximum, maximum),
        ...(mayBeAbsent(field) ? [words.symbols] : []),
      ];
    if (field.role === "period") return [words.period];
    return [field.role === "key" ? words.code : words.text];
  };
  const isDue = required === true || mayBeAbsent(field);
  return [...kind(), isDue ? words.required : words.optional].join(words.separator);
}

interface TemplateColumn {
  field: Field;
  /** As Excel names it, e.g. `C`. */
  letter: string;
  /** Where its choices stand, e.g. `'选项'!$A$2:$A$9`; null where there are none. */
  choices: string | null;
  lastRow: number;
  /** The period of all rows, where that is known. */
  period: string | null;
}

/** What Excel lets into the cells of a column, and says of them; null where anything may stand. */
export function ruleOf(
  { field, letter, choices, lastRow, period }: TemplateColumn,
  locale: Locale,
): DataValidation | null {
  const { wrong } = staffWords[locale].template;
  const text = manner(field, choices !== null, locale).slice(0, longestMessage);
  const rule = {
    range: `${letter}2:${letter}${lastRow}`,
    allowBlank: true, // a blank cell that is due is told by the check
    showInputMessage: true,
    showErrorMessage: true,
    inputTitle: textIn(field.title, locale).slice(0, 32),
    inputMessage: text,
    errorTitle: wrong,
    errorMessage: text,
  };
  if (choices !== null) return { ...rule, type: "list", formula1: choices };
  const cell = `${letter}2`;
  if (isNumeric(field)) return { ...rule, type: "custom", formula1: numberFormula(field, cell) };
  if (field.role === "period" && period !== null)
    return { ...rule, type: "list", formula1: `"${period}"` };
  const isCode = field.role === "period" || field.role === "key";
  return isCode ? { ...rule, type: "custom", formula1: `ISTEXT(${cell})` } : null;
}
