import type { CodedTexts } from "../check/table/coded-texts.ts";
import type { DraftColumn } from "./columns.ts";
import { distinctNames, slugOf } from "./identifier.ts";
import { cellText } from "./column-cells.ts";

/** What was written in another way in a column, each way once. */
export interface Rewriting {
  label: string;
  steps: { before: string; after: string }[];
  /** How many cells. */
  count: number;
}

export interface WrittenColumn {
  texts: CodedTexts;
  rewriting: Rewriting | null;
}

/** The sources that rows name, each by a name that a descriptor may give it. */
export function sourceNames(texts: readonly string[]): Map<string, string> {
  const titles = [...new Set(texts.filter((text) => text !== ""))];
  const names = distinctNames(
    titles.map((title) => slugOf(title) || "source"),
    "-",
  );
  return new Map(titles.map((title, index) => [title, names[index] ?? title]));
}

/** The cells of a column as they stand in the new table. */
export function writtenColumn({ label, role, cells, texts, read }: DraftColumn): WrittenColumn {
  const names = role === "source" ? sourceNames(texts.values) : null;
  const { raw, marks, coded } = cells;
  const plain = raw.map(cellText);
  const written = plain.map(
    (text, code) => names?.get(text) ?? read?.(text, marks.get(code)) ?? text,
  );
  const steps = new Map<string, string>();
  let count = 0;
  for (const [code, after] of written.entries()) {
    const mark = marks.get(code);
    const before = mark?.kind === "rounded" ? mark.stored : (raw[code] ?? "");
    if (before === after) continue;
    steps.set(before, after);
    count += coded.counts[code] ?? 0;
  }
  const rewriting = {
    label,
    steps: [...steps].map(([before, after]) => ({ before, after })),
    count,
  };
  return {
    texts: coded.mapped((_, code) => written[code] ?? ""),
    rewriting: count > 0 ? rewriting : null,
  };
}
