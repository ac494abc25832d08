import { colToLetter, writeXlsx, type Cell, type CellStyle, type WriteSheet } from "hucre/xlsx";
import { say } from "../../locales/index.ts";
import { staffWords } from "../../locales/index.ts";
import type { Field } from "../../model/dataset.ts";
import { type Locale, textIn } from "../../model/locale.ts";
import {
  choicesOf,
  isNumeric,
  lastRowOf,
  manner,
  ruleOf,
  type Choice,
  type SheetRow,
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

function guideSheet(
  chosen: readonly Chosen[],
  { schema, locale }: { schema: TemplateSchema; locale: Locale },
): WriteSheet {
  const words = staffWords[locale].template;
  const meaning = ({ description, unit }: Field) =>
    [
      ...(description ? [textIn(description, locale)] : []),
      ...(unit ? [say(words.unit, { unit: textIn(unit, locale) })] : []),
    ].join(" ");
  const params = { data: words.data, choices: words.choices, last: lastRowOf(schema) };
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

/** What a column is called: its title, where no other has the same. */
function labelsOf(fields: readonly Field[], locale: Locale): string[] {
  const titles = fields.map(({ title }) => textIn(title, locale));
  return fields.map(({ name }, index) => {
    const title = titles[index] ?? name;
    return titles.indexOf(title) === titles.lastIndexOf(title) ? title : name;
  });
}

/** Cells of numbers as ranges: those of rows 1 to 3 and 5 of a column D are `D3:D5,D7`. */
function rangesIn(letter: string, rows: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const row of rows.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.[1] === row - 1) run[1] = row;
    else runs.push([row, row]);
  }
  return runs
    .map(([from, to]) =>
      from === to ? `${letter}${from + 2}` : `${letter}${from + 2}:${letter}${to + 2}`,
    )
    .join(",");
}

/** The sum of cells, once there is a number in each of them. */
function sumFormula(letter: string, rows: readonly number[]): string {
  const cells = rangesIn(letter, rows);
  return `IF(COUNT(${cells})=${rows.length},SUM(${cells}),"")`;
}

/** A cell of a row as somebody finds it who fills in the sheet. */
function filledCell(
  { cells, sums }: SheetRow,
  { field, choices }: Chosen,
  letter: string,
): Partial<Cell> | null {
  const parts = sums[field.name];
  if (parts) return { formula: sumFormula(letter, parts) };
  const text = cells[field.name] ?? "";
  if (text === "") return null;
  if (isNumeric(field) && !choices)
    return { value: Number.isNaN(Number(text)) ? text : Number(text) };
  const choice = choices?.find(({ value, label }) => value === text || label === text);
  return { value: choice?.value ?? text, style: asText };
}

/** The cells of the sheet: its labels, what is known of its rows, and formats: the library gives columns none. */
function formatted(
  chosen: readonly Chosen[],
  { schema, locale }: { schema: TemplateSchema; locale: Locale },
): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  const labels = labelsOf(schema.fields, locale);
  const { rows = [] } = schema;
  for (const [column, each] of chosen.entries()) {
    const { field, choices } = each;
    cells.set(`0,${column}`, { value: labels[column] ?? field.name, style: heading });
    for (const [row, told] of rows.entries()) {
      const cell = filledCell(told, each, colToLetter(column));
      if (cell) cells.set(`${row + 1},${column}`, cell);
    }
    if (isNumeric(field) && !choices) continue;
    for (let row = 1; row < lastRowOf(schema); row++)
      if (!cells.has(`${row},${column}`))
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
    ruleOf(
      {
        field,
        letter: colToLetter(index),
        choices: ranges[index] ?? null,
        lastRow: lastRowOf(schema),
        period: schema.period ?? null,
      },
      locale,
    ),
  );
  const labels = labelsOf(fields, locale);
  const data: WriteSheet = {
    name: words.data,
    columns: labels.map((label) => ({ width: Math.min(40, Math.max(14, 2 * label.length + 2)) })),
    rows: [labels],
    cells: formatted(chosen, { schema, locale }),
    dataValidations: rules.filter((rule) => rule !== null),
    freezePane: { rows: 1 },
  };
  return [data, guideSheet(chosen, { schema, locale }), choicesSheet(chosen, locale)];
}

/** A workbook into which staff write the rows of a dataset. */
export const toTemplate = (schema: TemplateSchema, locale: Locale): Promise<Uint8Array> =>
  writeXlsx({ sheets: templateSheets(schema, locale) });
