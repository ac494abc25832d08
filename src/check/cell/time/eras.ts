import { halfwidth } from "../repair.ts";

/** A calendar that counts its years from another one than ours. */
interface Era {
  /** How a label names it. */
  called: RegExp;
  /** What a time is with its era, as readings know it, where it can be one of the calendar; null for others. */
  written: (text: string) => string | null;
}

const thai = /พ\.?ศ\.?|佛[历曆]|buddhist(?: era| calendar)?|(?<![a-z])b\.? ?e\.?(?![a-z])/iu;
const republican = /民[国國](?:纪年|紀年|[历曆])?|minguo|\bROC\b/iu;

const eras: readonly Era[] = [
  { called: thai, written: (text) => (/^2[3-7]\d{2}$/.test(text) ? `พ.ศ. ${text}` : null) },
  {
    called: republican,
    written: (text) => {
      const [, year, month, day] =
        /^(\d{1,3})(?:[-/.年](?:(\d{1,2})(?:[-/.月](\d{1,2})日?|月)?)?)?$/.exec(text) ?? [];
      if (year === undefined) return null;
      return `民国${year}年${month === undefined ? "" : `${month}月`}${day === undefined ? "" : `${day}日`}`;
    },
  },
];

/** Years that do not begin with ours, so that none of them is one of ours. */
const strangers =
  /هـ|(?:ال)?هجرية?|hijri|islamic|(?<![a-z])a\.? ?h\.?(?![a-z])|回[历曆]|伊斯兰历|شمسی|persian|jalali|[农農][历曆]|lunar|(?<![a-z])(?:e\. ?c|b\. ?s)\.|ethiopian|bikram/iu;

/** What is left of a label without the name of a calendar and the brackets that held it. */
const withoutName = (label: string, name: RegExp): string =>
  label
    .replace(RegExp(`(?:${name.source})(?: calendar)?`, name.flags), " ")
    .replace(/[([（【]\s*[)\]）】]/gu, " ")
    .trim();

/** What a label says beside the calendar that it names; null where it names none. */
export function besideEra(label: string): string | null {
  const plain = halfwidth(label);
  const names = [...eras.map(({ called }) => called), strangers];
  const name = names.find((each) => each.test(plain));
  return name === undefined ? null : withoutName(plain, name);
}

/** Whether a label names a calendar whose years are ours, counted otherwise. */
export const isConvertible = (label: string): boolean =>
  eras.some(({ called }) => called.test(halfwidth(label)));

/** What a label calls the calendar of its times, if its years do not begin with ours. */
export const strangerIn = (label: string): string | null =>
  strangers.exec(halfwidth(label))?.[0] ?? null;

/** A time under a label that names its calendar, with the name: `112` under 民国年 → `民国112年`. */
export function eraText(text: string, labels: readonly string[]): string {
  const plain = halfwidth(text).trim();
  const found = labels.flatMap((label) => {
    const era = eras.find(({ called }) => called.test(halfwidth(label)));
    return era?.written(plain) ?? [];
  });
  return found[0] ?? text;
}

const reigns: Record<string, string> = { M: "明治", T: "大正", S: "昭和", H: "平成", R: "令和" };

/** A time of a reign that its letter tells: `H30`, `R2年度`, `H30.4`, `H30.4.1`. */
const byLetter = /^([mtshr])(\d{1,2}|元)(?:(年度?)|[-/.年](\d{1,2})(?:月|[-/.月](\d{1,2})日?)?)?$/i;

/** What a time would be by the calendar that alone can have it, as readings know it: `2564` → `พ.ศ. 2564`. */
export function likelyEra(text: string): string {
  const [, letter = "", year = "", years = "年", month, day] = byLetter.exec(text) ?? [];
  const reign = reigns[letter.toUpperCase()];
  if (reign === undefined) return eraText(text, ["พ.ศ.", "民国"]);
  if (month === undefined) return `${reign}${year}${years}`;
  return `${reign}${year}年${month}月${day === undefined ? "" : `${day}日`}`;
}

/** Whether a text is a time of another calendar, which is none of ours until somebody has looked it up. */
export const isOfOtherCalendar = (text: string): boolean =>
  strangers.test(text) ||
  byLetter.test(text) ||
  /^(?:1[2-5]|2[3-7])\d{2}(?: ?年)?$/.test(text) ||
  /^\d{3}[-/.]\d{1,2}(?:[-/.]\d{1,2})?$/.test(text) ||
  /(?:正|腊|臘|闰|閏)\S?月|初[一二三四五六七八九十]|廿/u.test(text);
