/** What a drafted text begins with until somebody has written it. */
export const unfinishedMark = "【待填写】";

export const isUnfinished = (text: unknown): text is string =>
  typeof text === "string" && text.startsWith(unfinishedMark);
