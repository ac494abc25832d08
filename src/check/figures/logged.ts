import { valueFields, type Dataset } from "../../model/dataset.ts";
import type { Localised } from "../../model/locale.ts";
import type { Problem } from "../../model/problem.ts";
import type { Confirmation, LineOfFile, Releases } from "../../model/release.ts";
import type { LoggedChange } from "../../model/change.ts";
import { keyParts, rowKey } from "../../model/row-key.ts";
import { covers } from "../../stats/confirmed.ts";
import { problem } from "../problem.ts";
import type { CheckedTable } from "../table/table.ts";

const numbersOf = (texts: readonly string[]): string[] =>
  texts.filter((text) => /^-?\d+(\.\d+)?$/.test(text));

/** Those of some numbers that a sentence tells, be it 1,204 for 1204; dates tell none. */
export function told(sentence: string, numbers: readonly string[]): string[] {
  const found =
    sentence.match(/(?<![\d.-])\d+(?:[ ,]\d{3})*(?:\.\d+)?(?![\d年月日]|[.-]\d)/g) ?? [];
  const plain = new Set(found.map((text) => text.replace(/[ ,]/g, "")));
  return numbers.filter((number) => plain.has(number.replace("-", "")));
}

/** A line of a file of ours about a cell: what stands in its columns, and why it was so. */
interface Line extends LineOfFile {
  key: string;
  column: string;
  texts: readonly string[];
  reason: Localised | null;
}

/** The lines about a dataset in the log and among the confirmations. */
function linesOf(dataset: Dataset, { log: logged, confirmations, lines }: Releases): Line[] {
  const lineOf = (texts: readonly string[], each: LoggedChange | Confirmation) => {
    const at = lines.get(each);
    return at && each.dataset === dataset.id ? [{ ...each, ...at, texts }] : [];
  };
  return [
    ...logged.flatMap((each) => lineOf([each.old, each.new], each)),
    ...confirmations.flatMap((each) => lineOf([each.value], each)),
  ];
}

/** The numbers that each line tells of a cell, in a column of its own or among the words of its reason. */
function tellingOf(lines: readonly Line[], was: string) {
  const known = numbersOf([was, ...lines.flatMap(({ texts }) => texts)]);
  return lines.flatMap((each) => {
    const own = numbersOf(each.texts);
    const said = Object.values(each.reason ?? {}).flatMap((text) => told(text, known));
    const [rule, numbers] = own.length > 0 ? (["log", own] as const) : (["reason", said] as const);
    return numbers.length > 0 ? [{ ...each, rule, number: [...new Set(numbers)].join(" / ") }] : [];
  });
}

/** Checks that neither the log of changes nor a confirmation tells what is kept back. */
export function checkLog(
  dataset: Dataset,
  { checked, releases }: { checked: CheckedTable; releases: Releases },
): Problem[] {
  const all = linesOf(dataset, releases);
  if (all.length === 0) return [];
  const ofRows = Map.groupBy(all, ({ key }) => key);
  const ofMany = all.filter(({ key }) => {
    const parts = keyParts(key).length;
    return parts > 0 && parts < dataset.primaryKey.length;
  });
  const released = releases.tables.get(dataset.id)?.rows ?? [];
  const before = new Map(released.map(({ cells }) => [rowKey(cells, dataset.primaryKey), cells]));
  return dataset.table.rows.flatMap((row) =>
    valueFields(dataset)
      .filter(({ name }) => row.values[name]?.status === "suppressed")
      .flatMap(({ name, title }) => {
        const key = rowKey(row.cells, dataset.primaryKey);
        const about = [
          ...(ofRows.get(key) ?? []),
          ...ofMany.filter((each) => covers(each.key, key)),
        ].filter(({ column }) => ["", name].includes(column));
        const spot = checked.spotOf(row, name);
        return tellingOf(about, before.get(key)?.[name] ?? "").map(
          ({ rule, file, line, number }) => {
            const params = { field: title, log: file, line: String(line), number };
            return problem(`suppressed-recoverable.${rule}`, checked.file, {
              spot,
              value: "c",
              params,
            });
          },
        );
      }),
  );
}
