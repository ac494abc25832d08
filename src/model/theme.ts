export const themes = ["light", "dark"] as const;

/** The colours that an embed keeps to, whatever the reader's system says. */
export type Theme = (typeof themes)[number];
