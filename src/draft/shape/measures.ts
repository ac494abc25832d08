import { ColumnCells } from "../column-cells.ts";
import { inLanguages } from "../../check/whole-words.ts";
import { isCode, roleCalled, titleAndUnit } from "../labels.ts";
import { textsIn, type Sheet, type SheetColumn } from "../sheet.ts";
import type { Shape } from "./shape.ts";

/** What a column is called whose texts are what its rows count, and no parts of one thing. */
const measureLabel =
  /^((统计|統計)?指[标標](名称|名稱)?|(measure|indicator|variable|series)s?( name)?|показател[ьи])$/i;

/** More are better told apart by a column of their own than by a column each. */
const mostMeasures = 12;

/** What the rows of a table count, which became columns. */
export interface Measures {
  /** The label of the column that named it. */
  column: string;
  names: readonly string[];
}

const callsMeasures = (label: string): boolean =>
  inLanguages(label).some((words) => measureLabel.test(words));

/** Codes of what rows count, which say no more than its names: `Series Code`. */
function areCodesOf({ label, texts }: SheetColumn, { texts: names }: SheetColumn): boolean {
  if (!isCode(label) || texts.filled.length !== names.filled.length) return false;
  const pairs = Array.from(texts.codes, (code, row) => `${code} ${names.codes[row] ?? ""}`);
  return new Set(pairs).size === names.filled.length;
}

/** The columns of what rows count, and of their figures; null where no column names it, or the names say their units. */
function namedIn(
  { columns }: Sheet,
  { fields, reshape }: Shape,
): [SheetColumn, SheetColumn] | null {
  const values = fields.filter(({ role }) => role === "value");
  const hasUnits = fields.some(({ role }) => role === "unit");
  const names = columns.find(({ label }) => callsMeasures(label));
  const figures = columns.find(({ label }) => label === values[0]?.name);
  if (!names || !figures || values.length !== 1 || hasUnits) return null;
  if (reshape.nested !== undefined) return null; // parts of what stands above are no measures
  const { filled, filledCount, length } = names.texts;
  const isFew = filled.length > 1 && filled.length <= mostMeasures;
  return isFew && filledCount === length ? [names, figures] : null;
}

/** A column that says the units of the others, and what they count in by their names; null where one counts in several. */
function unitsBeside(
  { columns }: Sheet,
  names: SheetColumn,
): { column: SheetColumn | undefined; unitOf: ReadonlyMap<string, string> } | null {
  const column = columns.find(({ label }) => roleCalled(label) === "unit");
  const unitOf = new Map<string, string>();
  if (!column) return { column, unitOf };
  for (let row = 0; row < names.texts.length; row++) {
    const [name, unit] = [names.texts.at(row), column.texts.at(row)];
    if ((unitOf.get(name) ?? unit) !== unit) return null;
    unitOf.set(name, unit);
  }
  return { column, unitOf };
}

/** What a measure is called with its unit, as labels say theirs. */
function labelWith(name: string, unit = ""): string {
  if (unit === "" || titleAndUnit(name).unit !== null) return name;
  const label = `${name}（${unit}）`;
  return titleAndUnit(label).unit === null ? `${name}（unit: ${unit}）` : label;
}

/** The cells of a column in some of its rows; blank for none. */
function cellsAt({ cells }: SheetColumn, rows: Iterable<number | undefined>): SheetColumn["cells"] {
  const found = new ColumnCells();
  for (const row of rows) {
    const code = row === undefined ? undefined : cells.coded.codes[row];
    if (code === undefined) found.add("");
    else found.add(cells.raw[code] ?? "", cells.marks.get(code));
  }
  return found.cells();
}

const columnOf = (label: string, cells: SheetColumn["cells"]): SheetColumn => ({
  label,
  cells,
  texts: textsIn({ ...cells }),
});

/** A table of several indicators below each other with a column for each of them; null where it is none. */
export function byMeasures(
  sheet: Sheet,
  shape: Shape | null,
): { sheet: Sheet; measures: Measures } | null {
  const found = shape && namedIn(sheet, shape);
  const units = found && unitsBeside(sheet, found[0]);
  if (!found || !units) return null;
  const [names, figures] = found;
  const codes = sheet.columns.filter((each) => each !== names && areCodesOf(each, names));
  const taken = [names, figures, units.column, ...codes];
  const others = sheet.columns.filter((each) => !taken.includes(each));
  /** Of each new row where the figures of its measures stand; one that is told twice has two rows. */
  const rows: Map<string, number>[] = [];
  const open = new Map<string, Map<string, number>>();
  for (let row = 0; row < names.texts.length; row++) {
    const name = names.texts.at(row);
    const key = others.map(({ texts }) => texts.codes[row]).join(" ");
    let own = open.get(key);
    if (!own || own.has(name)) {
      own = new Map();
      open.set(key, own);
      rows.push(own);
    }
    own.set(name, row);
  }
  const called = [names, ...codes].map(({ label }) => label).join(" / ");
  const firsts = rows.map((own) => own.values().next().value);
  const measures = names.texts.filled;
  const columns = [
    ...others.map((each) => columnOf(each.label, cellsAt(each, firsts))),
    ...measures.map((name) =>
      columnOf(
        labelWith(name, units.unitOf.get(name)),
        cellsAt(
          figures,
          rows.map((own) => own.get(name)),
        ),
      ),
    ),
  ];
  return { sheet: { ...sheet, columns }, measures: { column: called, names: measures } };
}
