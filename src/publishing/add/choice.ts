import type { Choice } from "../../load/next/choices.ts";
import type { KnownTable } from "../../check/table/known-tables.ts";
import type { Addition } from "./addition.ts";

/** What somebody said of a file beside what is told of its columns. */
interface Said {
  dataset?: string | undefined;
  sheet?: string | undefined;
}

/**
 * What was said of a file, for the next one with the same labels; null where nothing was. A time that
 * was said is not kept: the next file is of another.
 */
export function choiceOf(
  { dataset, columns, given }: Addition,
  known: readonly KnownTable[],
  { dataset: told, sheet }: Said,
): Choice | null {
  const table = known.find(({ id }) => id === dataset);
  if (!table) return null;
  const chosen = columns.filter(({ by }) => by === "choice");
  const isTime = (name: string) =>
    table.schema.fields.some((field) => field.name === name && field.role === "period");
  const isSaid = [told, sheet].some((each) => each !== undefined);
  if (!isSaid && chosen.length + given.length === 0) return null;
  return {
    dataset: table.id,
    sheet: sheet ?? null,
    labels: columns.map(({ label }) => label.trim()),
    columns: Object.fromEntries(chosen.map(({ label, field }) => [label.trim(), field])),
    given: Object.fromEntries(
      given.filter(({ field }) => !isTime(field)).map(({ field, value }) => [field, value]),
    ),
  };
}
