/** The ways to write the day on which a reader saw something, each as the blank left for it. */
export const dateBlanks = {
  iso: "____-__-__",
  /** As RIS has dates. */
  slash: "____/__/__",
  /** In English words, e.g. November 23, 2026. */
  words: "________ __, ____",
} as const;

export type DateForm = keyof typeof dateBlanks;
