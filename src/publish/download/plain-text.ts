import type { OpenCell } from "./columns.ts";

/**
 * Text that no spreadsheet takes for a formula: an apostrophe stands before what would begin one, and
 * before those that had apostrophes already, so that taking one away gives back what was written.
 */
export const guarded = (text: string): string =>
  /^'*[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text;

/** A cell as CSV has it; numbers stay as they are, negative ones too. */
export const plainText = ({ text, value }: OpenCell): string =>
  typeof value === "string" ? guarded(text) : text;
