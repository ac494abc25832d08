import { colToLetter, writeXlsx, type Cell, type CellStyle, type WriteSheet } from "hucre/xlsx";
import { say } from "../../locales/index.ts";
import { staffWords } from "../../locales/index.ts";
import type { Field } from "../../model/dataset.ts";
import { type Locale, textIn } from "../../model/locale.ts";
import {
  choicesOf,
  isNumeric,
  lastRow,
  manner,
  ruleOf,
  type Choice,
  type TemplateSchema,
} from "./rules.ts";

/** Keeps Excel from taking `2013-04` for a date and `001` for a number. */
const asText: CellStyle = { numFmt: "@" };
const heading: CellStyle = { ...asText, font: { bold: true } };

interface Chosen {
  field: Field;
  choices: Choice[] | null;
}

/** Two columns a field: its choices, and what they mean. */
function choicesSheet(chosen: readonly Chosen[], locale: Locale): WriteSheet {
  const lists = chosen.flatMap(({ field, choices }) => (choices ? [{ field, choices }] : []));
  const height = Math.max(0, ...lists.map(({ choices }) => choices.length));
  const rows = Array.from({ length: height }, (_, row) =>
    lists.flatMap(({ choices }) => [choices[row]?.value ?? null, choices[row]?.label ?? null]),
  );
  const head = lists.flatMap(({ field }) => [field.name, textIn(field.title, locale)]);
  return {
    name: staffWords[locale].template.choices,
    columns: head.map((_, index) => ({ width: index % 2 === 0 ? 16 : 28, style: asText })),
    rows: [head, ...rows],
    freezePane: { rows: 1 },
  };
}

/** Where the choices of each field stand, e.g. `'选项'!$A$2:$A$9`. */
function rangesOf(chosen: readonly Chosen[], sheet: string): (string | null)[] {
  let column = 0;
  return chosen.map(({ choices }) => {
    if (!choices) return null;
    const letter = colToLetter(column);
    column += 2;
    return `'${sheet}'!$${letter}$2:$${letter}$${choices.length + 1}`;
  });
}

function guideSheet(chosen: readonly Chosen[], locale: Locale): WriteSheet {
  const words = staffWords[locale].template;
  const meaning = ({ description, unit }: Field) =>
    [
      ...(description ? [textIn(description, locale)] : []),
      ...(unit ? [say(words.unit, { unit: textIn(unit, locale) })] : []),
    ].join(" ");
  const params = { data: words.data, choices: words.choices, last: lastRow };
  return {
    name: words.guide,
    columns: [16, 24, 60, 60].map((width) => ({ width, style: asText })),
    rows: [
      ...words.intro.map((line) => [say(line, params)]),
      [],
      words.head,
      ...chosen.map(({ field, choices }) => [
        field.name,
        textIn(field.title, locale),
        meaning(field),
        manner(field, choices !== null, locale),
      ]),
    ],
  };
}

/** Cells without content that have a format: the library gives columns none. */
function formatted(chosen: readonly Chosen[]): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  for (const [column, { field, choices }] of chosen.entries()) {
    cells.set(`0,${column}`, { value: field.name, style: heading });
    if (isNumeric(field) && !choices) continue;
    for (let row = 1; row < lastRow; row++)
      cells.set(`${row},${column}`, { value: null, style: asText });
  }
  return cells;
}

/** The sheets of a template: the one to be filled in, how that is done, and the choices. */
export function templateSheets(schema: TemplateSchema, locale: Locale): WriteSheet[] {
  const { fields } = schema;
  const words = staffWords[locale].template;
  const chosen = fields.map((field) => {
    const choices = choicesOf(field, schema, locale);
    return { field, choices: choices?.length ? choices : null };
  });
  const ranges = rangesOf(chosen, words.choices);
  const rules = fields.map((field, index) =>
    ruleOf({ field, letter: colToLetter(index), choices: ranges[index] ?? null }, locale),
  );
  const data: WriteSheet = {
    name: words.data,
    columns: fields.map(({ name }) => ({ width: Math.max(14, name.length + 2) })),
    rows: [fields.map(({ name }) => name)],
    cells: formatted(chosen),
    dataValidations: rules.filter((rule) => rule !== null),
    freezePane: { rows: 1 },
  };
  return [data, guideSheet(chosen, locale), choicesSheet(chosen, locale)];
}

/** A workbook into which staff write the rows of a dataset. */
export const toTemplate = (schema: TemplateSchema, locale: Locale): Promise<Uint8Array> =>
  writeXlsx({ sheets: templateSheets(schema, locale) });
