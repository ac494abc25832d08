/** The ways to write the day on which a reader saw something, each as the blank left for it. */
export const dateBlanks = {
  iso: "____-__-__",
  /** As RIS has dates. */
  slash: "____/__/__",
  /** In English words, e.g. November 23, 2026. */
  words: "________ __, ____",
} as const;

export type DateForm = keyof typeof dateBlanks;

/** What stands before and behind the blank of a text, the last of what looks like one; null without. */
export function aroundBlank(text: string, form: DateForm): [before: string, after: string] | null {
  const blank = dateBlanks[form];
  const at = text.lastIndexOf(blank);
  return at < 0 ? null : [text.slice(0, at), text.slice(at + blank.length)];
}
