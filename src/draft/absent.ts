import { isAbsent } from "../check/cell/figures.ts";
import { meant, symbolMeanings } from "../check/cell/meanings.ts";
import { missingSymbols } from "../model/reshape.ts";

/** What stands in cells that hold no number. */
export interface Absent {
  /** Signs that do not say what they mean: `-`, `n/a`, nothing. */
  signs: string[];
  /** Such as say it: `[c]`, 保密. */
  symbols: Record<string, (typeof missingSymbols)[number]>;
}

/** Parts texts of columns of figures into those that hold none, each once. */
export function absentAmong(texts: Iterable<string>): Absent {
  const distinct = [...new Set(texts)];
  const known = distinct.flatMap((text) => {
    const { nearest } = meant(text, symbolMeanings);
    const symbol = missingSymbols.find((each) => each === nearest);
    return symbol ? [[text, symbol] as const] : [];
  });
  const isKnown = new Set(known.map(([text]) => text));
  return {
    signs: distinct.filter((text) => !isKnown.has(text) && (text === "" || isAbsent(text))).sort(),
    symbols: Object.fromEntries(known.filter(([text, symbol]) => text !== symbol)),
  };
}
