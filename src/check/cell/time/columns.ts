import type { Calendar } from "../../../model/dataset.ts";
import { parsePeriod } from "../../../model/period.ts";
import { januaries } from "./januaries.ts";
import { doubtful, type TimeKind, type TimeReading } from "./meanings.ts";
import { timeReadings } from "./readings.ts";
import { steppingMonths, steppingSpans } from "./stepping.ts";

/** Numbers that may be years, months or days, and may as well be figures: `2013`, `201304`, `2013.4`. */
export const isBareTime = (text: string): boolean =>
  /^\d{4}(?:\d{2}){0,2}$|^\d{4}\.\d{1,2}$/.test(text);

/** Whether a text may be a year that runs into the next: `2009-10` as well as `2009/10`. */
export const mayBeFiscalYear = (text: string): boolean =>
  timeReadings(text).some(({ kind }) => kind === "fiscal-year");

/** Whether texts step by a year in both halves, such as `2009-10`, `2010-11`: then none is a month. */
export const areFiscalYears = (texts: ReadonlySet<string>): boolean =>
  texts.size > 1 && [...texts].every(mayBeFiscalYear);

const uncertain: readonly TimeKind[] = [...doubtful, "moment"];

/** What is doubtful, or a moment, is not certain though there is one reading. */
const isCertain = ({ kind }: TimeReading): boolean => !uncertain.includes(kind);

const isKind = (kind: TimeKind) => (reading: TimeReading) => reading.kind === kind;

/** A day with its month before or behind it: `05/06/2023`. */
const isDayAndMonth = (text: string): boolean => /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$/.test(text);

/** How a text is written, whatever its digits are: `2010/9` and `2011/12` are written alike. */
const shapeOf = (text: string): string => text.replace(/\d+/g, "0");

/**
 * The ways of writing in which most texts can only be months, and none only a year that runs into
 * the next: `2010/11` is a month beside `2010/9`, `2010/10`, `2010/12`.
 */
function monthShapes(readings: ReadonlyMap<string, readonly TimeReading[]>): Set<string> {
  const shapes = Map.groupBy(readings, ([text]) => shapeOf(text));
  const areMonths = (texts: readonly (readonly [string, readonly TimeReading[]])[]): boolean => {
    const sure = texts.filter(([, each]) => each.length > 0 && each.every(isKind("month")));
    const fiscal = texts.filter(([, each]) => each.some(isKind("fiscal-year")));
    const isOnly = fiscal.some(([, each]) => !each.some(isKind("month")));
    // Who writes `1999/1` does not write `2000/01`.
    const isUneven =
      sure.some(([text]) => /\D\d$/.test(text)) && fiscal.some(([text]) => /\D0\d$/.test(text));
    return sure.length > fiscal.length && !isOnly && !isUneven;
  };
  return new Set([...shapes].flatMap(([shape, texts]) => (areMonths(texts) ? [shape] : [])));
}

/**
 * The midnights of a column that has other times of day, and how our tables write these: beside
 * `2024-01-01 01:00`, `2024-01-01 00:00` is a minute, which by itself may be a day; none where the
 * calendar says no zone.
 */
function midnights(texts: readonly string[], calendar: Calendar): Map<string, string> {
  if (calendar.zone === undefined) return new Map();
  const found = texts.map((text) => ({ text, readings: timeReadings(text, calendar) }));
  const hasHours = found.some(
    ({ readings }) => readings.length > 0 && readings.every(isKind("minute")),
  );
  const isMidnight = (readings: readonly TimeReading[]): boolean =>
    readings.length === 2 && readings.filter(isKind("minute")).length === 1;
  return new Map(
    found.flatMap(({ text, readings }): [string, string][] => {
      const period = isMidnight(readings) ? readings.find(isKind("minute"))?.period : null;
      return hasHours && period != null ? [[text, period]] : [];
    }),
  );
}

/** What all texts of a column say together. */
interface Together {
  /** The ways of writing that are months. */
  months: ReadonlySet<string>;
  /** Texts that the others tell: the first months of years, months by name, spans of years, midnights. */
  told: ReadonlyMap<string, string>;
  areFiscal: boolean;
  /** Whether of some days nothing tells what comes first, so that of none it is certain. */
  haveOpenDays: boolean;
}

/** The texts of a column: of each in how many rows it stands, in the order in which they come first. */
interface CountedTexts {
  readonly filledCounts: ReadonlyMap<string, number>;
}

/** What the texts of one column are as times, each told with the help of the others. */
export class TimeColumn {
  readonly #texts: CountedTexts;
  readonly #calendar: Calendar;
  readonly #readings = new Map<string, readonly TimeReading[]>();
  #together: Together | null = null;

  /** `calendar` is that of its dataset, as far as it is known. */
  constructor(texts: CountedTexts, calendar: Calendar = {}) {
    this.#texts = texts;
    this.#calendar = calendar;
  }

  /** What a text may mean by itself; most columns hold no times, and few of their texts are read. */
  #of(text: string): readonly TimeReading[] {
    const known = this.#readings.get(text) ?? timeReadings(text);
    this.#readings.set(text, known);
    return known;
  }

  get #all(): Together {
    if (this.#together) return this.#together;
    const counts = this.#texts.filledCounts; // most columns hold no times, and nobody counts them
    const distinct = new Set(counts.keys());
    const readings = new Map([...distinct].map((text) => [text, this.#of(text)]));
    this.#together = {
      months: monthShapes(readings),
      told: new Map([
        ...januaries(counts),
        ...steppingMonths([...distinct]),
        ...steppingSpans([...distinct]),
        ...midnights([...distinct], this.#calendar),
      ]),
      areFiscal: areFiscalYears(distinct),
      haveOpenDays: [...readings].some(([text, each]) => isDayAndMonth(text) && each.length > 1),
    };
    return this.#together;
  }

  /** Whether a text is a time of some sort; a part of one is, where it is said to be. */
  isTime(text: string, isCalled: boolean): boolean {
    if (!isCalled && /^-?\d+(\.\d+)?$/.test(text)) return false; // a figure, or a bare time
    const readings = this.#of(text);
    if (isCalled) return readings.length > 0;
    const isAge = /^\d\d[年년]$/.test(text); // as long as it may be a year
    return !isAge && readings.some(({ kind }) => kind !== "part" && kind !== "serial");
  }

  /** The period that a text is by those beside it alone: `2010/11` beside `2010/9`; null where they do not tell. */
  beside(text: string): string | null {
    const { months, told } = this.#all;
    const found = told.get(text);
    if (found !== undefined) return found;
    const [only, ...others] = months.has(shapeOf(text))
      ? this.#of(text).filter(isKind("month"))
      : [];
    return only && others.length === 0 ? only.period : null;
  }

  /** The period that a text certainly is; null where it is none, or may be another. */
  period(text: string): string | null {
    const beside = this.beside(text);
    if (beside !== null) return beside;
    if (parsePeriod(text) && !this.#all.areFiscal) return text;
    const [only, ...others] = this.#of(text);
    const isOpen = isDayAndMonth(text) && this.#all.haveOpenDays;
    return only && others.length === 0 && isCertain(only) && !isOpen ? only.period : null;
  }
}
