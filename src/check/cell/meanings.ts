/** What staff write in a spreadsheet, the codes among it in small letters, and the code by which a cell says it. */
type Meanings = ReadonlyMap<string, string>;

const meanings = (words: Record<string, readonly string[]>): Meanings =>
  new Map(
    Object.entries(words).flatMap(([code, all]) =>
      [code.toLowerCase(), ...all].map((word) => [word, code] as const),
    ),
  );

/** What stands where there is no number; in brackets as the statistics of Britain and the US census have it, with a colon as Eurostat. */
export const symbolMeanings = meanings({
  x: ["未公布", "未见公布", "未公开", "not published", "not available", "[x]", "(na)", ":"],
  c: ["保密", "confidential", "suppressed", "[c]", "(d)", ":c", ": c"],
  z: ["不适用", "not applicable", "[z]", "(x)", ":z", ": z"],
});

export const qualifierMeanings = meanings({
  over: ["以上", "超过", "逾", "余", "多"],
  near: ["近", "将近", "接近"],
  about: ["约", "大约", "左右"],
  upto: ["至多", "最多", "不超过", "以下", "以内"],
});

export const statusMeanings = meanings({
  P: ["初步", "初步数", "初步统计", "快报", "provisional"],
  E: ["推算", "估算", "估计", "estimated"],
  F: ["预测", "预计", "预期", "规划", "forecast", "projected", "projection"],
});

/** What a column of statuses or qualifiers says of a number that is as usual, exact and published; SDMX has `A`. */
const usual = /^(正常|正式|正式数|最终|最终数|确数|准确|精确|无|a|normal|final|exact|none)$/i;

/** The code of a status or a qualifier that a word means, blank where it says that there is none. */
export const markMeant = (text: string, known: Meanings): string | undefined =>
  usual.test(text.trim()) ? "" : meant(text, known).nearest;

/** The code that a text means, by its word or but for its case; empty where it means none. */
export function meant(text: string, known: Meanings): { nearest?: string } {
  const found = known.get(text.trim().toLowerCase());
  return found === undefined ? {} : { nearest: found };
}
