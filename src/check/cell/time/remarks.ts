import { meant, statusMeanings } from "../meanings.ts";
import { timeReadings } from "./readings.ts";

/** A time with a remark behind it, and the status that the remark gives its figures. */
export interface Remarked {
  time: string;
  /** Blank where they are final, as revised ones are, or where the remark is the mark of a footnote. */
  status: string;
  /** The mark of a footnote, which does not say what it means; null where the remark is of a status. */
  mark: string | null;
}

/** What is said of figures that are final. */
const final =
  /^(r|rev(?:\.|ised)?|act(?:\.|uals?)?|final|实际(?:数)?|實際(?:數)?|修订(?:数|值)?|修訂(?:數|值)?|修正|最终(?:核实)?(?:数)?|уточн[а-я.]*|пересм[а-я.]*)$/i;

/** Short forms that stand for words of statuses. */
const short: readonly [RegExp, string][] = [
  [/^(p|prov\.?|prel(?:\.|im\.?|iminary)?|初步核算数?|快报数|предв[а-я.]*)$/i, "P"],
  [/^(e|est\.?|estimates?|r\.?e\.?|估计数|оценка)$/i, "E"],
  [/^(f|fcst\.?|b\.?e\.?|budget|预测数|预计数|прогноз)$/i, "F"],
];

function statusOf(remark: string): string | null {
  if (final.test(remark)) return "";
  const found = short.find(([words]) => words.test(remark));
  return found?.[1] ?? meant(remark, statusMeanings).nearest ?? null;
}

const signs = "[*†‡§#※△▲]{1,3}|[¹²³⁰⁴-⁹]{1,2}|[①-⑳]";

/** What in brackets refers to a footnote: `(a)`, `[1]`, `[note 2]`, `（注1）`. */
const bracketed = RegExp(
  `^(?:[a-d]|\\d{1,2}|(?:note|注|прим\\.?|сноска) ?\\d{0,2}|${signs})$`,
  "i",
);

/** How a remark stands behind a time, and whether it may be the mark of a footnote. */
const ways: readonly [expression: RegExp, isMark: RegExp | null][] = [
  [/^(.*\S)\s*[（([【]\s*([^()（）[\]【】]+?)\s*[)）\]】]$/, bracketed],
  [RegExp(`^(.*[\\d年月季度期])\\s*(${signs}|(?<=[ /])\\d{1,2}\\))$`), /./],
  [/^(.*[\d年期度기]) ?([a-z])$/i, /^[a-d]$/i],
  [/^(.*[\d年月季度])\s*(\p{Script=Han}{2,6})$/u, null],
  [/^(.*\d) +(\p{L}{3,}\.?)$/u, null],
];

const isTime = (text: string): boolean => timeReadings(text).some(({ kind }) => kind !== "serial");

/** Parts a text such as `2023 (p)`, `2022年（修订）`, `2023e` or `2021¹`; null where it has no remark that is known. */
export function remarked(text: string): Remarked | null {
  for (const [expression, isMark] of ways) {
    const [, time = "", remark = ""] = expression.exec(text.trim()) ?? [];
    const status = remark === "" ? null : statusOf(remark);
    const isOfNote = remark !== "" && isMark?.test(remark) === true;
    if ((status === null && !isOfNote) || !isTime(time)) continue;
    return { time: time.trim(), status: status ?? "", mark: status === null ? remark : null };
  }
  return null;
}
