import { halfwidth } from "../cell/repair.ts";

/** Years of age from one to another, the last of them counted. */
interface Ages {
  from: number;
  to: number;
  /** Whether a word says that they are ages. */
  isCalled: boolean;
}

/** Nobody is older. */
const oldest = 130;

const years = String.raw`\s*(?:周?岁|周?歲|years?(?: old| of age)?|yrs?|лет|года?)?`;

const ways: readonly [RegExp, (numbers: readonly number[]) => [from: number, to: number]][] = [
  [
    RegExp(`^(?:under|below|less than|<|不满|未满|до)\\s*(\\d+)${years}$`, "i"),
    ([n = 0]) => [0, n - 1],
  ],
  [RegExp(`^(\\d+)${years}(?:以下|及以下)$`, "i"), ([n = 0]) => [0, n]],
  [
    RegExp(
      `^(?:≥|>=)?(\\d+)${years}\\s*(?:\\+|及以上|以上|(?:and|or|&) (?:over|above|older|more)|plus|и старше)$`,
      "i",
    ),
    ([n = 0]) => [n, Infinity],
  ],
  [RegExp(`^(?:≥|>=)\\s*(\\d+)${years}$`, "i"), ([n = 0]) => [n, Infinity]],
  [
    RegExp(`^(\\d+)${years}\\s*(?:[-–—~～至到]|to|до)\\s*(\\d+)${years}$`, "i"),
    ([from = 0, to = 0]) => [from, to],
  ],
  [RegExp(`^(\\d+)${years}$`, "i"), ([n = 0]) => [n, n]],
];

const word = /岁|歲|\bage[ds]?\b|years? (?:old|of age)|\byrs?\b|лет|года?$/i;

/** The ages that a label says; null where it says none. */
function agesIn(label: string): Ages | null {
  const plain = halfwidth(label).trim();
  const bare = plain.replace(/^(?:aged?|ages)[\s_]+/i, "").replace(/[组組]$/, "");
  for (const [way, read] of ways) {
    const found = way.exec(bare);
    if (!found) continue;
    const [from, to] = read(found.slice(1).filter(Boolean).map(Number));
    const isSound = from <= to && from <= oldest && (to === Infinity || to <= oldest);
    return isSound ? { from, to, isCalled: word.test(plain) } : null;
  }
  return null;
}

/** Fewer ages beside each other are no series, and fewer numbers that nothing calls ages. */
const fewest = { ages: 3, numbers: 5 };

/** More numbers from 1 on are neither months nor quarters. */
const mostParts = 12;

/** Labels beside each other that are ages, or numbers that may be. */
export interface AgesAcross {
  labels: string[];
  /** Whether they can be little else. */
  isSure: boolean;
}

const isNumber = ({ from, to }: Ages): boolean => from === to;

/**
 * The labels that are ages, each going on where the one before ends: 0–14, 15–59, 60+; 0, 1, 2.
 * Numbers and no more are such only from 0 on, up to an open end, or beyond twelve; null where there are none.
 */
export function agesAcross(labels: readonly string[]): AgesAcross | null {
  const found = labels.flatMap((label) => {
    const ages = agesIn(label);
    return ages ? [{ label, ...ages }] : [];
  });
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last || found.length < fewest.ages) return null;
  const areRunning = found.every(
    ({ from }, at) => at === 0 || from === (found[at - 1]?.to ?? NaN) + 1,
  );
  const isSure =
    found.some(({ isCalled }) => isCalled) ||
    last.to === Infinity ||
    (first.from === 0 && !found.every(isNumber)) ||
    (first.from <= 1 && found.length > mostParts);
  const mayBe = first.from === 0 && found.length >= fewest.numbers;
  return areRunning && (isSure || mayBe)
    ? { labels: found.map(({ label }) => label), isSure }
    : null;
}

const sexes: readonly [RegExp, RegExp][] = [
  [/^(男|男性|男生)(人口|人数|数)?$/, /^(女|女性|女生)(人口|人数|数)?$/],
  [/^(males?|men|boys)$/i, /^(females?|women|girls)$/i],
  [/^(мужчины|мужской|муж\.?)$/i, /^(женщины|женский|жен\.?)$/i],
  [/^m$/i, /^[fw]$/i],
];

/** The two of some words that are the sexes; none where they are not. */
export function sexesAmong(words: readonly string[]): string[] {
  const plain = words.map((text) => ({ text, word: halfwidth(text).trim() }));
  for (const pair of sexes) {
    const both = pair.flatMap((sex) => plain.filter(({ word: own }) => sex.test(own)).slice(0, 1));
    if (both.length === pair.length) return both.map(({ text }) => text);
  }
  return [];
}
