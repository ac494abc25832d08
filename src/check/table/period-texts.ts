import type { Calendar } from "../../model/dataset.ts";
import { parsePeriod } from "../../model/period.ts";
import type { RawRecord } from "../../model/table.ts";
import { halfwidth } from "../cell/repair.ts";
import { TimeColumn } from "../cell/time/columns.ts";
import { calledTime } from "../cell/time/called.ts";
import { clockedOf } from "../cell/time/clocks.ts";
import { certainPeriod, timeReadings } from "../cell/time/readings.ts";
import { hasOwnYear } from "../cell/time/years.ts";
import type { Header } from "../header/header.ts";

/** So many texts tell what the others are. */
const most = 20_000;

/** Whether a text may be several periods, of which those beside it may tell the one: `2023.1`. */
const isOpen = (text: string, calendar: Calendar): boolean =>
  parsePeriod(text) === null &&
  certainPeriod(text, calendar) === null &&
  timeReadings(text, calendar).length > 1;

/** The texts of a column of periods as its records come, and what some are by all of them. */
export class PeriodTexts {
  /** Of each text in how many rows it stands, in the order in which they come first. */
  readonly filledCounts = new Map<string, number>();
  readonly #index: number;
  readonly #calendar: Calendar;
  readonly #labels: readonly string[];
  readonly #times: TimeColumn;
  #isWhole = false;
  /** Whether there are times of day, whose zone the calendar does not say. */
  #hasClocks = false;

  /** Null where no column is of periods, or where years have a calendar, which tells what they are. */
  static of({ columns }: Header): PeriodTexts | null {
    const column = columns.find(({ field }) => field.role === "period");
    if (!column || hasOwnYear(column.field.calendar ?? {})) return null;
    return new PeriodTexts(column);
  }

  private constructor({ index, field }: Header["columns"][number]) {
    this.#index = index;
    this.#calendar = field.calendar ?? {};
    this.#labels = Object.values(field.title);
    this.#times = new TimeColumn(this, this.#calendar);
  }

  /** Takes the text of a record; gives whether all others may be needed to read it. */
  add({ cells }: RawRecord): boolean {
    const raw = cells[this.#index] ?? "";
    const known = this.filledCounts.get(raw);
    const text = known === undefined ? halfwidth(raw).trim() : raw;
    const count = known ?? this.filledCounts.get(text) ?? 0;
    if (text === "" || (count === 0 && this.filledCounts.size === most)) return false;
    this.filledCounts.set(text, count + 1);
    if (count > 0) return false;
    const clocked = this.#calendar.zone === undefined ? clockedOf(text) : null;
    this.#hasClocks ||= clocked?.mayBeDay === false;
    return clocked?.mayBeDay === true || isOpen(calledTime(text, this.#labels), this.#calendar);
  }

  end(): void {
    this.#isWhole = true;
  }

  /** Whether a text is the midnight of a column that has other times of day. */
  isClock(text: string): boolean {
    return this.#hasClocks && clockedOf(text)?.mayBeDay === true;
  }

  /** The period that a text is by those beside it; null before all are known. */
  beside(text: string): string | null {
    return this.#isWhole ? this.#times.beside(text) : null;
  }
}
