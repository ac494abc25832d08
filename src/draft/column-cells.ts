import { trimmed } from "../check/cell/repair.ts";
import { TextCoder, type CodedTexts } from "../check/table/coded-texts.ts";
import type { CellMark } from "../model/table.ts";

/** Without what nobody sees at its ends, and without `="…"`, which keeps the digits of a code. */
export const cellText = (cell: string): string => {
  const { text } = trimmed(cell);
  return text.startsWith("=") ? text.replace(/^="([^"]*)"$/, "$1") : text;
};

/** The cells of a column as its file has them, each once. */
export interface Cells {
  raw: readonly string[];
  /** What a workbook says of some of them, by their places. */
  marks: ReadonlyMap<number, CellMark>;
  /** Of each row which of them it has; the values say nothing by themselves. */
  coded: CodedTexts;
}

/** Takes the cells of a column one by one. */
export class ColumnCells {
  readonly #raw: string[] = [];
  readonly #marks = new Map<number, CellMark>();
  readonly #coder = new TextCoder();

  add(raw: string, mark?: CellMark): void {
    const code = this.#coder.add(mark ? `${raw}\0${JSON.stringify(mark)}` : raw);
    if (code < this.#raw.length) return;
    this.#raw.push(raw);
    if (mark) this.#marks.set(code, mark);
  }

  cells(): Cells {
    return { raw: this.#raw, marks: this.#marks, coded: this.#coder.done() };
  }
}
