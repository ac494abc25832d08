import type { DraftColumn } from "./columns.ts";
import { distinctNames, slugOf } from "./identifier.ts";

/** What was written in another way in a column, each way once. */
export interface Rewriting {
  label: string;
  steps: { before: string; after: string }[];
  /** How many cells. */
  count: number;
}

export interface WrittenColumn {
  texts: string[];
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
export function writtenColumn(column: DraftColumn): WrittenColumn {
  const { label, role, raw, texts, marks } = column;
  const names = role === "source" ? sourceNames(texts) : null;
  const written = texts.map(
    (text, index) => names?.get(text) ?? column.read?.(text, marks[index]) ?? text,
  );
  const steps = new Map<string, string>();
  let count = 0;
  for (const [index, after] of written.entries()) {
    const mark = marks[index];
    const before = mark?.kind === "rounded" ? mark.stored : (raw[index] ?? "");
    if (before === after) continue;
    steps.set(before, after);
    count += 1;
  }
  const rewriting = {
    label,
    steps: [...steps].map(([before, after]) => ({ before, after })),
    count,
  };
  return { texts: written, rewriting: count > 0 ? rewriting : null };
}
