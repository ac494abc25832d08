/** What sets a text apart from the direction of what stands around it: by its first letter, to its end. */
const [start, end] = ["\u2068", "\u2069"];

const isolates = new RegExp(`${start}[^${start}${end}]*${end}`, "g");

/** A letter that is read from the right: of Hebrew, Arabic, Thaana and their like. */
const fromTheRight =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

function bare(text: string): string {
  const outer = text.replaceAll(isolates, "");
  return outer === text ? text : bare(outer);
}

/**
 * A text as a part of a line: one that is read from the right is set apart, or the numbers and names beside
 * it would change places.
 */
export const isolated = (text: string): string =>
  fromTheRight.test(bare(text)) ? start + text + end : text;
