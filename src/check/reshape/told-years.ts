import type { RawRecord } from "../../model/table.ts";
import { halfwidth } from "../cell/repair.ts";

/** What names a year of which the figures are not: of prices, of an index's base, of publication. */
const asides = [
  /\d{4}年?\s*=\s*100/g,
  /以?\d{4}年?(?:为|為)?(?:基期|不变价|不變價|可比价|可比價)/g,
  /\d{4}年?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:发布|發布|公布|更新|修订|修訂|印发|制表|填报|导出|截至)/g,
  /(?:发布|發布|公布|更新|截至)于?\d{4}年?/g,
  /(?:base|in|at)?\s*\d{4}\s*(?:prices|dollars|roubles)/gi,
  /(?:published|updated|released|revised|exported|base(?: year)?)[^\d]{0,12}\d{4}/gi,
  /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?/g,
];

/** What a number of four digits counts where it is no year. */
const counted = /^ ?[万千百亿元人户个家名所件吨亩次份]/;

/** The years that a title or the name of a file says its figures are of, each once: `2023年各区用电量`. */
export function yearsIn(text: string): string[] {
  const plain = asides.reduce((rest, aside) => rest.replace(aside, " "), halfwidth(text));
  const years = [
    ...plain.matchAll(
      /(?<![\d.,])(1[6-9]\d\d|2[01]\d\d)(?![\d,]|\.\d)(?:(?: ?[-–—~/] ?)(\d\d)(?!\d))?/g,
    ),
  ].flatMap(({ 0: whole, 1: year = "", 2: next, index }) => {
    if (counted.test(plain.slice(index + whole.length))) return [];
    const isRunning = next !== undefined && Number(next) === (Number(year) + 1) % 100;
    return isRunning ? [year, String(Number(year) + 1)] : [year];
  });
  return [...new Set(years)];
}

const ofTimes =
  /^(年|年份|年度|时间|時間|时期|時期|统计时间|统计期|所属期|报告期|数据时间|year|time|period|reference period|год|период)$/i;

/** The years that a line above a table tells: a title, or a fact of its time such as `时间：2023年`. */
function yearsOfLine(text: string): string[] {
  const [, word = ""] = /^[（(]?([^:]{1,20}):/.exec(halfwidth(text).trim()) ?? [];
  return word === "" || ofTimes.test(word.trim()) ? yearsIn(text) : [];
}

/** A year, and the cell that tells it. */
export interface ToldYear {
  year: string;
  record: RawRecord;
  index: number;
}

/** Every year that stands in the lines above a table. */
export const yearsAbove = (lead: readonly RawRecord[]): ToldYear[] =>
  lead.flatMap((record) =>
    record.cells.flatMap((text, index) =>
      yearsOfLine(text).map((year) => ({ year, record, index })),
    ),
  );
