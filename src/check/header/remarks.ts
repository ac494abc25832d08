import { meant, statusMeanings } from "../cell/meanings.ts";
import { timeReadings } from "../cell/time/readings.ts";

/** A time with a remark in brackets behind it, and the status that the remark gives its figures. */
export interface Remarked {
  time: string;
  /** Blank where they are final, as revised ones are. */
  status: string;
}

/** What is said of figures that are final. */
const final =
  /^(r|rev(?:\.|ised)?|final|修订(?:数|值)?|修訂(?:數|值)?|修正|最终(?:核实)?(?:数)?|уточн[а-я.]*|пересм[а-я.]*)$/i;

/** Short forms that stand for words of statuses. */
const short: readonly [RegExp, string][] = [
  [/^(p|prov\.?|prel(?:\.|im\.?|iminary)?|初步核算数?|快报数|предв[а-я.]*)$/i, "P"],
  [/^(e|est\.?|estimate|估计数|оценка)$/i, "E"],
  [/^(f|fcst\.?|预测数|прогноз)$/i, "F"],
];

function statusOf(remark: string): string | null {
  if (final.test(remark)) return "";
  const found = short.find(([words]) => words.test(remark));
  return found?.[1] ?? meant(remark, statusMeanings).nearest ?? null;
}

/** Parts a label such as `2023 (p)` or `2022年（修订）`; null where it has no remark that is known. */
export function remarked(label: string): Remarked | null {
  const [, time = "", remark = ""] =
    /^(.*\S)\s*[（(]\s*([^()（）]+?)\s*[)）]$/.exec(label.trim()) ?? [];
  const isTime = timeReadings(time).some(({ kind }) => kind !== "serial");
  const status = isTime ? statusOf(remark) : null;
  return status === null ? null : { time, status };
}
