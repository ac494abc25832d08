import { valueFields, type Dataset, type Field } from "../../model/dataset.ts";
import { symbols } from "../../model/observation.ts";
import type { ProblemKey, ProblemParam } from "../../model/problem.ts";
import type { ReleasedRow, ReleasedTable } from "../../model/release.ts";
import { rowKey } from "../../model/row-key.ts";
import type { Row } from "../../model/table.ts";
import { compareReleased, type Comparison } from "../../stats/released.ts";

/** Something that is seldom right in an update, which somebody has to confirm. */
export interface Doubt {
  key: ProblemKey;
  /** What `data/confirmations.csv` calls it. */
  target: { key: string; column: string; value: string };
  /** The row in question; null where it is gone, or no single one is meant. */
  row: Row | null;
  value: string;
  params: Record<string, ProblemParam>;
}

/** A step below this is none of ours, whatever the factor: 1 → 4 hospitals is no slip. */
const smallStep = 10;

/** How many times more or less stops an update. */
const factor = 3;

const isNumber = (text: string): boolean => text !== "" && !Object.hasOwn(symbols, text);

/** What is strange about a number that took another's place; null where nothing is. */
export function strangeStep(old: number, now: number): "factor" | "jump" | null {
  if (Math.abs(now - old) < smallStep) return null;
  const less = Math.min(Math.abs(old), Math.abs(now));
  const more = Math.max(Math.abs(old), Math.abs(now));
  if (less === 0 || old < 0 !== now < 0) return "jump";
  return more / less >= factor ? "factor" : null;
}

function valueDoubt(
  { key, row, was }: Comparison["kept"][number],
  { name, title }: Field,
): Doubt | null {
  const [old = "", now = ""] = [was.cells[name], row.cells[name]];
  if (!isNumber(old) || old === now) return null;
  const doubt = {
    target: { key, column: name, value: now },
    row,
    value: now,
    params: { field: title, row: key, old },
  };
  if (now === "c") return { key: "vanished.suppressed", ...doubt };
  if (!isNumber(now)) return { key: "vanished.number", ...doubt };
  const rule = strangeStep(Number(old), Number(now));
  return rule && { key: `implausible-change.${rule}`, ...doubt };
}

const gone = (
  rule: "row" | "period" | "place" | "column" | "content",
  target: { key?: string; column?: string },
  params: Record<string, ProblemParam>,
): Doubt => ({
  key: `vanished.${rule}`,
  target: { key: "", column: "", value: "", ...target },
  row: null,
  value: target.key ?? target.column ?? "",
  params,
});

/** The columns that held something, and now do not exist, or are blank or without a number. */
function columnDoubts(dataset: Dataset, { kept, columns }: Comparison): Doubt[] {
  const isFilled = (field: Field) => (text: string | undefined) =>
    field.role === "value" ? isNumber(text ?? "") : (text ?? "") !== "";
  const emptied = dataset.fields.filter((field) => {
    const isHeld = isFilled(field);
    return (
      kept.some(({ was }) => isHeld(was.cells[field.name])) &&
      !dataset.table.rows.some(({ cells }) => isHeld(cells[field.name]))
    );
  });
  return [
    ...columns.removed.map((column) => gone("column", { column }, { column })),
    ...emptied.map(({ name, title }) => gone("content", { column: name }, { field: title })),
  ];
}

/** Periods, then places, of which no row is left; what lay in them is not told of again. */
function rowDoubts(dataset: Dataset, released: ReleasedTable, { removed }: Comparison): Doubt[] {
  let left = removed;
  const doubts: Doubt[] = [];
  for (const rule of ["period", "place"] as const) {
    const field = dataset.fields.find(({ role }) => role === rule);
    if (!field || !released.columns.includes(field.name)) continue;
    const valueOf = ({ cells }: ReleasedRow | Row): string => cells[field.name] ?? "";
    const present = new Set(dataset.table.rows.map(valueOf));
    const lost = new Set(left.map(({ was }) => valueOf(was)).filter((text) => !present.has(text)));
    for (const text of lost) {
      const key = rowKey({ [field.name]: text }, [field.name]);
      doubts.push(gone(rule, { key }, { field: field.title, text }));
    }
    left = left.filter(({ was }) => !lost.has(valueOf(was)));
  }
  const rows = left.map(({ key, was }) => gone("row", { key }, { line: String(was.line) }));
  return [...doubts, ...rows];
}

/** Everything that is strange about a dataset beside what was last released of it. */
export function doubtsOf(dataset: Dataset, released: ReleasedTable): Doubt[] {
  const comparison = compareReleased(dataset, released);
  if (!comparison) {
    const target = { key: "", column: "", value: "" };
    return [{ key: "vanished.key", target, row: null, value: "", params: {} }];
  }
  const columns = columnDoubts(dataset, comparison);
  const emptied = columns.map(({ target }) => target.column);
  const fields = valueFields(dataset).filter(({ name }) => !emptied.includes(name));
  const values = comparison.kept.flatMap((each) =>
    fields.flatMap((field) => valueDoubt(each, field) ?? []),
  );
  return [...columns, ...values, ...rowDoubts(dataset, released, comparison)];
}
