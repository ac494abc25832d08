import { valueFields, type Field } from "../../model/dataset.ts";
import type { ProblemKey } from "../../model/problem-codes.ts";
import type { ProblemParam } from "../../model/problem.ts";
import {
  manyStrange,
  vanished,
  type ReleasedRow,
  type ReleasedTable,
} from "../../model/release.ts";
import { rowKey } from "../../model/row-key.ts";
import type { Row } from "../../model/table.ts";
import { compareReleased, type Comparison } from "../../stats/released.ts";
import { wordOf } from "../view/words.ts";
import { isNumber, rowWords, strangeStep, type Compared, type Doubt, type Named } from "./doubt.ts";
import { newPeriodDoubts } from "./new-periods.ts";
import { regularityDoubts } from "./regular-periods.ts";

function valueDoubt(
  { key, row, was }: Comparison["kept"][number],
  { name, title }: Field,
  named: Named,
): Doubt | null {
  const [old = "", now = ""] = [was.cells[name], row.cells[name]];
  if (!isNumber(old) || old === now) return null;
  const doubt = {
    target: { key, column: name, value: now },
    row,
    value: now,
    params: { field: title, row: rowWords(key, named), old },
  };
  if (now === "c") return { key: "vanished.suppressed", ...doubt };
  if (!isNumber(now)) return { key: "vanished.number", ...doubt };
  const rule = strangeStep(Number(old), Number(now));
  return rule && { key: `implausible-change.${rule}`, ...doubt };
}

/** So many numbers may be corrected at once without a word. */
const fewCorrected = 10;

/** Most numbers of a column that were released are others: it may have been sorted without the rest of its rows. */
function rewrittenDoubt(
  { kept }: Comparison,
  field: Field,
  { named, strange }: { named: Named; strange: readonly Doubt[] },
): Doubt | null {
  const { name, title } = field;
  const told = kept.filter(({ was }) => isNumber(was.cells[name] ?? ""));
  const others = told.filter(({ row, was }) => {
    const [old, now] = [was.cells[name], row.cells[name] ?? ""];
    return isNumber(now) && Number(old) !== Number(now);
  });
  const [first] = others;
  const own = strange.filter(({ target }) => target.column === name);
  if (!first || others.length < fewCorrected || others.length * 2 <= told.length) return null;
  if (own.length * 2 >= others.length) return null; // which is told of all of them already
  const { key, row, was } = first;
  return {
    key: "implausible-change.rewritten",
    target: { key: "", column: name, value: manyStrange(others.length, "rewritten") },
    row,
    value: row.cells[name] ?? "",
    params: {
      field: title,
      count: String(told.length),
      changed: String(others.length),
      old: was.cells[name] ?? "",
      row: rowWords(key, named),
    },
  };
}

type Gone = Extract<ProblemKey, `vanished.${string}`>;

const gone = (
  key: Gone,
  target: { key?: string; column?: string },
  params: Record<string, ProblemParam>,
): Doubt => ({
  key,
  target: { key: "", column: "", value: vanished, ...target },
  row: null,
  value: target.key ?? target.column ?? "",
  params,
});

/** The columns that held something, and now do not exist, or are blank or without a number. */
function columnDoubts(dataset: Compared, { kept, columns }: Comparison): Doubt[] {
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
    ...columns.removed.map((column) => gone("vanished.column", { column }, { column })),
    ...emptied.map(({ name, title }) =>
      gone("vanished.content", { column: name }, { field: title }),
    ),
  ];
}

/** A month's file may have been saved over the whole history: most rows are gone, all at once. */
function historyDoubt({ table }: Compared, released: ReleasedTable, removed: number): Doubt[] {
  const count = released.rows.length;
  if (removed < 10 || removed * 2 <= count) return [];
  const params = {
    count: String(count),
    removed: String(removed),
    left: String(table.rows.length),
  };
  const target = { key: "", column: "", value: params.left }; // a word on the whole dataset is none on this
  return [{ key: "vanished.history", target, row: null, value: "", params }];
}

interface Loss {
  dataset: Compared;
  released: ReleasedTable;
  named: Named;
}

/** Periods, then places, of which no row is left; what lay in them is not told of again. */
function rowDoubts({ dataset, released, named }: Loss, { removed }: Comparison): Doubt[] {
  const history = historyDoubt(dataset, released, removed.length);
  if (history.length > 0) return history;
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
      const params = { field: field.title, text: wordOf(text, field, named.places) };
      doubts.push(gone(`vanished.${rule}`, { key }, params));
    }
    left = left.filter(({ was }) => !lost.has(valueOf(was)));
  }
  const rows = left.map(({ key, was }) =>
    gone("vanished.row", { key }, { row: rowWords(key, named), line: String(was.line) }),
  );
  return [...doubts, ...rows];
}

/** Everything that is strange about a dataset beside what was last released of it. */
export function doubtsOf(
  dataset: Compared,
  released: ReleasedTable,
  places: Named["places"],
): Doubt[] {
  const comparison = compareReleased(dataset, released);
  if (!comparison) return [gone("vanished.key", {}, {})];
  const named = { fields: dataset.fields, places };
  const columns = columnDoubts(dataset, comparison);
  const emptied = columns.map(({ target }) => target.column);
  const fields = valueFields(dataset).filter(({ name }) => !emptied.includes(name));
  const values = comparison.kept.flatMap((each) =>
    fields.flatMap((field) => valueDoubt(each, field, named) ?? []),
  );
  const ground = { named, strange: values };
  return [
    ...columns,
    ...fields.flatMap((field) => rewrittenDoubt(comparison, field, ground) ?? []),
    ...values,
    ...rowDoubts({ dataset, released, named }, comparison),
    ...newPeriodDoubts(dataset, comparison, named),
    ...regularityDoubts(dataset, comparison),
  ];
}
