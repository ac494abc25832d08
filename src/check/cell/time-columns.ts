import { parsePeriod } from "../../model/period.ts";
import { timeReadings, type TimeReading } from "./time-readings.ts";

/** Numbers that may be years, months or days, and may as well be figures: `2013`, `201304`, `2013.4`. */
export const isBareTime = (text: string): boolean =>
  /^\d{4}(?:\d{2}){0,2}$|^\d{4}\.\d{1,2}$/.test(text);

/** Whether a text may be a year that runs into the next: `2009-10` as well as `2009/10`. */
export const mayBeFiscalYear = (text: string): boolean =>
  timeReadings(text).some(({ kind }) => kind === "fiscal-year");

/** Whether texts step by a year in both halves, such as `2009-10`, `2010-11`: then none is a month. */
export const areFiscalYears = (texts: ReadonlySet<string>): boolean =>
  texts.size > 1 && [...texts].every(mayBeFiscalYear);

/** What spreadsheets have rewritten, or what is a moment, is not certain though there is one reading. */
const isCertain = ({ kind }: TimeReading): boolean =>
  kind !== "serial" && kind !== "month-name" && kind !== "moment";

/** What the texts of one column are as times, each told with the help of the others. */
export class TimeColumn {
  readonly #readings: ReadonlyMap<string, readonly TimeReading[]>;
  readonly #areMonths: boolean;
  readonly #areFiscal: boolean;

  constructor(texts: Iterable<string>) {
    const distinct = new Set(texts);
    this.#readings = new Map([...distinct].map((text) => [text, timeReadings(text)]));
    const all = [...this.#readings.values()];
    const isOnly = (kind: TimeReading["kind"]) =>
      all.some((readings) => readings.length > 0 && readings.every((each) => each.kind === kind));
    this.#areMonths = isOnly("month") && !isOnly("fiscal-year");
    this.#areFiscal = areFiscalYears(distinct);
  }

  /** Whether a text is a time of some sort; a part of one is, where it is said to be. */
  isTime(text: string, isCalled: boolean): boolean {
    const readings = this.#readings.get(text) ?? [];
    const kinds = readings.map(({ kind }) => kind);
    if (isCalled) return readings.length > 0;
    return kinds.some((kind) => kind !== "part" && kind !== "serial") && !isBareTime(text);
  }

  /** The period that a text certainly is; null where it is none, or may be another. */
  period(text: string): string | null {
    if (parsePeriod(text) && !this.#areFiscal) return text;
    const readings = this.#readings.get(text) ?? [];
    const isFiscal = readings.some(({ kind }) => kind === "fiscal-year");
    if (isFiscal && !this.#areMonths) return null;
    const [first, ...others] = readings.filter(({ kind }) => kind !== "fiscal-year");
    return first && others.length === 0 && isCertain(first) ? first.period : null;
  }
}
