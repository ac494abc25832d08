import type { Repair } from "../model/repair.ts";

// What Unicode says is not to be seen (`\p{DI}`): fillers, marks that turn the direction of others, tags;
// and a blank of Braille and signs of annotations. What chooses the form of a letter stays.

/** What is not seen in a cell, where a word is parted nowhere. Joiners of letters have a meaning within a word. */
export const unseenInCell = /[[\p{DI}\u007f\u2800\ufff9-\ufffb]--[\p{VS}\p{Join_C}]]/gv;

/** The same and spaces of every kind at the ends of a cell, where joiners have none. */
export const unseenAtEnds =
  /^[[\s\p{DI}\u007f\u2800\ufff9-\ufffb]--\p{VS}]+|[[\s\p{DI}\u007f\u2800\ufff9-\ufffb]--\p{VS}]+$/gv;

/** What is not seen in a text: controls too, and halves of characters, but for what tells where a line may end. */
export const unseenInText =
  /[[\p{DI}\p{Cc}\p{Cs}\u2028\u2029\u2800\ufff9-\ufffb]--[\p{VS}\p{Join_C}\t\n\r\u00ad\u061c\u200e\u200f\u2060]]/gv;

/** A text of many lines without what is not seen in it, and the lines in which that was. */
export function withoutUnseen(file: string, text: string): { seen: string; repairs: Repair[] } {
  const lines = text.split("\n");
  const repairs = lines.flatMap((before, index): Repair[] => {
    const at = before.search(unseenInText);
    if (at < 0) return [];
    const after = before.replace(unseenInText, "");
    const spot = { file, line: index + 1, column: at + 1, cell: null };
    return [{ kinds: ["invisible"], ...spot, before: before.trimEnd(), after: after.trimEnd() }];
  });
  return { seen: text.replace(unseenInText, ""), repairs };
}
