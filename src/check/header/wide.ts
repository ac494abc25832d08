import type { Places } from "../../model/place.ts";
import { rememberedTexts } from "../cell/remembered.ts";
import { halfwidth } from "../cell/repair.ts";
import { besideEra } from "../cell/time/eras.ts";
import { timeReadings } from "../cell/time/readings.ts";
import { remarked } from "../cell/time/remarks.ts";

/** A time within a label, and what else the label says. */
interface TimeInLabel {
  readonly time: string;
  /** Without what parts it from the time; empty where the label says no more. */
  readonly rest: string;
  /** Whether the time lacks its year. */
  readonly isPart: boolean;
}

const isPartText = (text: string): boolean => {
  const readings = timeReadings(text);
  return readings.length > 0 && readings.every(({ kind }) => kind === "part");
};

const monthName =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?" +
  "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const lettered = `(?:${monthName}|q[1-4]|h[12])`;
const partWords =
  "(?:(?:\\d{1,2}月?[-~—–至到])?\\d{1,2}月份?|十?[一二三四五六七八九十]月份?|第?[1-4一二三四]季度?|[上下]半年)";

/** `1月人数`, `Jan visits`: a part of a year where a label begins or ends; an age in months is none. */
const partWays = [
  RegExp(`^(?<time>${partWords})(?![龄齡大均初日])[ _-]?(?<rest>.+)$`),
  RegExp(`^(?<time>${lettered})[ _-]+(?<rest>.+)$`, "i"),
  RegExp(`^(?<rest>.*[^\\d\\s_-])[ _-]?(?<time>${partWords})$`),
  RegExp(`^(?<rest>.*[^\\s_-])[ _-]+(?<time>${lettered})$`, "i"),
];

function partIn(label: string): TimeInLabel | null {
  for (const way of partWays) {
    const { time = "", rest = "" } = way.exec(label)?.groups ?? {};
    if (isPartText(time)) return { time, rest, isPart: true };
  }
  return null;
}

/** A time in brackets behind what is counted: `人数（2021年）`. */
function inBrackets(label: string): TimeInLabel | null {
  const [, rest = "", time = ""] = /^(.*[^\s]) ?\(([^()]+)\)$/.exec(label) ?? [];
  const isSure = /^(1[6-9]|20|21)\d{2}$|\D/.test(time);
  const isTime = isSure && timeReadings(time).some(({ kind }) => kind !== "serial");
  return isTime ? { time, rest, isPart: isPartText(time) } : null;
}

/** What only words beside it, or the others of its column, tell of a time. */
const untold = ["serial", "part", "month-name", "short-year", "fiscal-year", "moment"];

const isDated = (text: string): boolean =>
  /[a-z]/i.test(text) && timeReadings(text).some(({ kind }) => !untold.includes(kind));

/** A day, a month or a quarter that has letters, and the rest: `Deposits as on 31-Mar-2023`, `Q1 2023 sales`. */
function datedIn(label: string): TimeInLabel | null {
  const gaps = /\d{4}/.test(label) ? [...label.matchAll(/[\s,:]+/g)] : [];
  const ends = gaps.map(({ index, 0: gap }) => ({
    time: label.slice(index + gap.length),
    rest: label.slice(0, index),
  }));
  const starts = gaps.map(({ index, 0: gap }) => ({
    time: label.slice(0, index),
    rest: label.slice(index + gap.length),
  }));
  const found = [...ends, ...starts.reverse()].find(({ time }) => isDated(time));
  return found ? { ...found, isPart: false } : null;
}

/**
 * The time that a label begins or ends with, and the rest: `2021年人数` → `2021年`, `人数`. The labels of a
 * table, of which there may be thousands, are asked about by many.
 */
export const timeIn = rememberedTexts((label): TimeInLabel | null => {
  const plain = halfwidth(label)
    .trim()
    .replace(/^["']|["']$/g, "");
  if (timeReadings(plain).some(({ kind }) => kind !== "serial"))
    return { time: plain, rest: "", isPart: isPartText(plain) };
  const ofRemark = remarked(plain);
  if (ofRemark) return { time: ofRemark.time, rest: "", isPart: isPartText(ofRemark.time) };
  const dated = datedIn(plain);
  if (dated) return dated;
  const start =
    /^((?:截[至止])?\d{4}(?:年度?(?:\d{1,2}月(?:[末底]|\d{1,2}日)?|第?[一二三四1-4]季度|[上下]半年|末|底)?|[-/.]?q[1-4])?)(?![\d-])[_ ]?(.+)$/i;
  const end = /^(.*[^\d\s_-])(?<!\d[/.])[_ -]?((?:1[6-9]|20|21)\d{2})(?:年)?$/;
  const [, first, after] = start.exec(plain) ?? [];
  const [, before, last] = first === undefined ? (end.exec(plain) ?? []) : [];
  const [time, rest] = [first ?? last, after ?? before];
  const isTime = time !== undefined && timeReadings(time).length > 0;
  if (isTime && rest !== undefined) return { time, rest, isPart: false };
  return inBrackets(plain) ?? partIn(plain);
});

/** Fewer months without their years, and without a word, are no series: 上半年, 下半年 may be two figures. */
const fewestParts = 3;

/** Times of which only marks tell two apart are names, such as those of classes: 2023A, 2023B. */
function withoutRepeats<T extends TimeInLabel & { label: string }>(group: readonly T[]): T[] {
  const times = Map.groupBy(group, ({ time }) => time);
  return group.filter(
    ({ time, label }) => (times.get(time)?.length ?? 0) < 2 || !remarked(label)?.mark,
  );
}

/** Questions are numbered like quarters: with more than four of them, none is one. */
const isQuestion = (label: string): boolean => /^q(?:[5-9]|\d{2})/i.test(label.trim());

/**
 * The labels that say one thing of several times, such as `2021年` and `2022年`: the times of a
 * wide table stand across, where ours has a row for each. Empty where there are no such labels.
 */
export function timesAcross(labels: readonly string[]): string[] {
  const areQuestions = labels.some(isQuestion);
  const found = labels.flatMap((label) => {
    const time = timeIn(label);
    return time && !(areQuestions && /^q/i.test(time.time)) ? [{ label, ...time }] : [];
  });
  const groups = [...Map.groupBy(found, ({ rest, isPart }) => `${rest} ${isPart}`).values()].map(
    withoutRepeats,
  );
  const wide = groups.filter((group) => {
    const fewest = group.some(({ rest, isPart }) => isPart && rest === "") ? fewestParts : 2;
    return new Set(group.map(({ time }) => time)).size >= fewest;
  });
  return wide.flatMap((group) => group.map(({ label }) => label));
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

const monthLabel =
  /^(月|月份|month|months|季度?|quarter|mois|monat|mes|mês|mese|maand|trimestre|quartal)$/i;
const yearLabel =
  /^(年|年份|年度|年別|年别|[财学]年|[財學]年|((fiscal|financial|school|academic|calendar|reference) )?years?|(финансовый|учебный) год|год|годы)$/i;

/** What a year is called in languages that no site speaks yet, but whose files come. */
const foreignYear =
  /^((berichts|kalender|schul|haushalts|geschäfts)?jahr|ann[ée]e|a[ñn]o|anno|jaar|år|rok|рік|година|έτος|yıl|yil|év|vuosi|aasta|metai|gads|tahun|năm|ปี|السنة|سنة|العام|عام|سال|שנה|연도|년도|वर्ष|साल)$/iu;

/** Whether a label, by itself, names only the month or the quarter of a time. */
export const isMonthLabel = (label: string): boolean => monthLabel.test(halfwidth(label).trim());

/** Whether a label names only years, of any calendar. */
export function isYearLabel(label: string): boolean {
  const plain = halfwidth(label).trim();
  const beside = besideEra(plain);
  const rest = beside ?? plain;
  return yearLabel.test(rest) || foreignYear.test(rest) || (beside === "" && !/[a-z]/i.test(plain));
}

/** Whether a label beside months or quarters says that below it stands their year: 全年, Full year. */
export const isWholeYear = (label: string): boolean =>
  /^(全年|全年度|年计|年計|本年|本年累计|本年累計|累计|累計|(full |whole )?year( total)?|annual( total)?|year to date|ytd|за год|год)$/i.test(
    halfwidth(label).trim(),
  );

/** Whether a label says of a column how one time differs from another: 增减, 比上年增长（%）, Change. */
export const isChange = (label: string): boolean =>
  /^%? ?((比|较|較)(上年|去年|上期|上月|同期)|同比|环比|環比|增减|增減|增长|增長|增幅|增速|change|growth|difference|изменение|прирост)/i.test(
    halfwidth(label).trim(),
  );

/** Whether a text is a month or a quarter without its year. */
export const isPartOfYear = (text: string): boolean =>
  /^(0?[1-9]|1[0-2])(\.0)?$/.test(text) || timeReadings(text).some(({ kind }) => kind === "part");
