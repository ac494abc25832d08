import type { Places } from "../../model/place.ts";
import { halfwidth } from "../cell/repair.ts";
import { timeReadings } from "../cell/time/readings.ts";

/** The time that a label begins or ends with, and the rest: `2021年人数` → `2021年`, `人数`; `part` where its year is not told. */
export function timeIn(label: string): { time: string; rest: string } | null {
  const plain = halfwidth(label)
    .trim()
    .replace(/^["']|["']$/g, "");
  const readings = timeReadings(plain);
  if (readings.some(({ kind }) => kind !== "serial")) {
    const isPart = readings.every(({ kind }) => kind === "part");
    return { time: plain, rest: isPart ? "part" : "" };
  }
  const start =
    /^(\d{4}(?:年度?(?:\d{1,2}月|第?[一二三四1-4]季度|[上下]半年|末|底)?|[-/.]?q[1-4])?)(?![\d-])[_ ]?(.+)$/i;
  const end = /^(.*[^\d\s_-])[_ -]?((?:1[6-9]|20|21)\d{2})(?:年)?$/;
  const [, first, after] = start.exec(plain) ?? [];
  const [, before, last] = first === undefined ? (end.exec(plain) ?? []) : [];
  const [time, rest] = [first ?? last, after ?? before];
  const isTime = time !== undefined && timeReadings(time).length > 0;
  return isTime && rest !== undefined ? { time, rest } : null;
}

/** Fewer months without their years are no series: 上半年, 下半年 may be two figures. */
const fewestParts = 3;

/**
 * The labels that say one thing of several times, such as `2021年` and `2022年`: the times of a
 * wide table stand across, where ours has a row for each. Empty where there are no such labels.
 */
export function timesAcross(labels: readonly string[]): string[] {
  const found = labels.flatMap((label) => {
    const time = timeIn(label);
    return time ? [{ label, ...time }] : [];
  });
  const groups = [...Map.groupBy(found, ({ rest }) => rest)].map(([rest, group]) => ({
    group,
    fewest: rest === "part" ? fewestParts : 2,
  }));
  const wide = groups.filter(
    ({ group, fewest }) => new Set(group.map(({ time }) => time)).size >= fewest,
  );
  return wide.flatMap(({ group }) => group.map(({ label }) => label));
}

/** Fewer places across may be columns that are only called so. */
const fewestPlaces = 3;

/** The labels that name places; empty where they are few. */
export function placesAcross(labels: readonly string[], places: Places | null): string[] {
  const known = new Set(
    [...(places?.values() ?? [])].flatMap(({ id, name, short }) => [
      id,
      ...Object.values(name),
      ...Object.values(short),
    ]),
  );
  const found = labels.filter((label) => known.has(label.trim()));
  return found.length >= fewestPlaces ? found : [];
}

const monthLabel = /^(月|月份|month|months|季度?|quarter)$/i;
const yearLabel = /^(年|年份|年度|year|years)$/i;

/** Whether a label, by itself, names only the month or the quarter of a time. */
export const isMonthLabel = (label: string): boolean => monthLabel.test(halfwidth(label).trim());

export const isYearLabel = (label: string): boolean => yearLabel.test(halfwidth(label).trim());

/** Whether a label beside months or quarters says that below it stands their year: 全年, Full year. */
export const isWholeYear = (label: string): boolean =>
  /^(全年|全年度|年计|年計|本年|本年累计|本年累計|累计|累計|(full |whole )?year( total)?|year to date|ytd|за год|год)$/i.test(
    halfwidth(label).trim(),
  );

/** Whether a label says of a column how one time differs from another: 增减, 比上年增长（%）, Change. */
export const isChange = (label: string): boolean =>
  /^((比|较|較)(上年|去年|上期|上月|同期)|同比|环比|環比|增减|增減|增长|增長|增幅|增速|change|growth|difference|изменение|прирост)/i.test(
    halfwidth(label).trim(),
  );

/** Whether a text is a month or a quarter without its year. */
export const isPartOfYear = (text: string): boolean =>
  /^(0?[1-9]|1[0-2])$/.test(text) || timeReadings(text).some(({ kind }) => kind === "part");
