import type { Problem } from "../../model/problem.ts";
import { withCells } from "../../parse/rewrite.ts";
import type { EditedFile } from "./file.ts";

/** The lines of a text, the first being 0. */
export const linesOf = (text: string): string[] => text.split("\n");

/** A text with another line in the place of one, the first being 1; null where that line is not what it was. */
export function withLine(
  text: string,
  { line, before, after }: { line: number; before: string; after: string },
): string | null {
  const lines = linesOf(text);
  return lines[line - 1] === before ? lines.with(line - 1, after).join("\n") : null;
}

/** What stands where a problem is, and what is plainly meant by it; null where that is not said. */
export function meant({
  value,
  params,
  correction,
}: Problem): [before: string, after: string] | null {
  const { nearest, property } = params;
  const named = typeof property === "string" ? property.split(".").at(-1) : undefined;
  const [before, after] = [value ?? named, correction?.value ?? nearest];
  return before === undefined || typeof after !== "string" ? null : [before, after];
}

/** JSON with the text that is nearest to the one in which something is wrong, where it is plain which that is. */
function jsonFixed(text: string, problem: Problem): string | null {
  const words = meant(problem);
  const { line, column } = problem;
  if (!words || line === null || column === null) return null;
  const lines = linesOf(text);
  const own = lines[line - 1] ?? "";
  const [before, after] = words.map((word) => JSON.stringify(word)) as [string, string];
  // A problem stands at a name, at its value, or at the object around both.
  const at = own.indexOf(before, column - 1);
  const isAlone = own.indexOf(before, at + 1) < 0 || at === column - 1;
  if (at < 0 || !isAlone) return null;
  const mended = own.slice(0, at) + after + own.slice(at + before.length);
  return lines.with(line - 1, mended).join("\n");
}

/** CSV with what mends a cell; null where it is not read cell by cell. */
function csvFixed(text: string, { correction }: Problem, { reading }: Fixing): string | null {
  if (!correction || reading?.kind !== "text") return null;
  const { row, column, value } = correction;
  const layout = { delimiter: reading.delimiter, lead: reading.hasSepLine ? 1 : 0 };
  const mended = withCells(text, layout, new Map([[row, new Map([[column - 1, value]])]]));
  return mended === text ? null : mended;
}

type Fixing = Pick<EditedFile, "file" | "reading">;

/** A text in which a problem is mended by what it carries; null where it carries nothing for it. */
export const fixed = (text: string, problem: Problem, file: Fixing): string | null =>
  file.file.endsWith("json") ? jsonFixed(text, problem) : csvFixed(text, problem, file);

/** A text in which all is mended that can be: from the end on, so that places before it stay what they are. */
export const allFixed = (text: string, problems: readonly Problem[], file: Fixing): string =>
  problems
    .toSorted((a, b) => (b.line ?? 0) - (a.line ?? 0) || (b.column ?? 0) - (a.column ?? 0))
    .reduce((mended, each) => fixed(mended, each, file) ?? mended, text);
