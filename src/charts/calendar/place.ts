import { round } from "../../drawing/svg.ts";
import { textWidth, widest } from "../../drawing/text.ts";
import { words } from "../../locales/index.ts";
import { partOfYear, weekdayNames } from "../../locales/times.ts";
import type { Locale } from "../../model/locale.ts";
import type { Cell } from "../cells.ts";
import { labelPx, smallPx } from "../draw.ts";
import { evenNames, type AxisName } from "../names.ts";
import type { CalendarSpec, Day } from "./spec.ts";

interface Text {
  text: string;
  x: number;
  /** The middle of its height. */
  y: number;
  anchor: "start" | "middle" | "end";
  isHead: boolean;
}

export interface CalendarLayout {
  cells: Cell[];
  texts: Text[];
  /** Steps around the days from which on something else is counted, as paths. */
  breaks: string[];
  heightPx: number;
}

/** How the days of a year are put into rows and columns. */
interface Sheet {
  rowOf: (day: Day) => number;
  columnOf: (day: Day) => number;
  rows: number;
  columns: number;
  rowNames: string[];
  cellPx: { width: number; height: number };
  /** What stands above columns, each with its column; it may begin there or be in its middle. */
  heads: { column: number; text: string; isStart: boolean }[];
  /** A line that parts the days before one from that day on, where the sheet begins at a corner. */
  stepBefore: (from: { left: number; top: number; day: Day }) => string;
}

const weeksOfYear = 54;
const daysOfMonth = 31;

/** Narrower cells cannot be touched: then each month has a row of its own. */
const leastPx = 9;
const mostPx = 22;

const gapPx = 8;

/** Height of a month's row. */
const monthPx = 18;

const monthName = (month: number, locale: Locale): string =>
  partOfYear({ unit: "month", number: month }, locale)?.part ?? "";

function weekSheet(days: Day[], { stepPx, locale }: { stepPx: number; locale: Locale }): Sheet {
  const first = Math.min(...days.map(({ week }) => week));
  const last = Math.max(...days.map(({ week }) => week));
  const months = [...new Set(days.map(({ month }) => month))];
  return {
    rowOf: ({ weekday }) => weekday,
    columnOf: ({ week }) => week - first,
    rows: 7,
    columns: last - first + 1,
    rowNames: weekdayNames(locale),
    cellPx: { width: stepPx, height: stepPx },
    stepBefore: ({ left, top, day: { week, weekday } }) => {
      const [x, y] = [left + (week - first) * stepPx, top + weekday * stepPx].map(round);
      const [next, bottom] = [(x ?? 0) + round(stepPx), round(top + 7 * stepPx)];
      return weekday === 0 ? `M${x},${y}V${bottom}` : `M${next},${round(top)}V${y}H${x}V${bottom}`;
    },
    heads: months.map((month) => ({
      column:
        Math.min(...days.filter((day) => day.month === month).map(({ week }) => week)) - first,
      text: monthName(month, locale),
      isStart: true,
    })),
  };
}

function monthSheet(days: Day[], { stepPx, locale }: { stepPx: number; locale: Locale }): Sheet {
  const months = [...new Set(days.map(({ month }) => month))].sort((a, b) => a - b);
  return {
    rowOf: ({ month }) => months.indexOf(month),
    columnOf: ({ dayOfMonth }) => dayOfMonth - 1,
    rows: months.length,
    columns: daysOfMonth,
    rowNames: months.map((month) => monthName(month, locale)),
    cellPx: { width: stepPx, height: monthPx },
    stepBefore: ({ left, top, day: { month, dayOfMonth } }) => {
      const y = top + months.indexOf(month) * monthPx;
      const x = round(left + (dayOfMonth - 1) * stepPx);
      const right = round(left + daysOfMonth * stepPx);
      return dayOfMonth === 1
        ? `M${round(left)},${y}H${right}`
        : `M${round(left)},${y + monthPx}H${x}V${y}H${right}`;
    },
    heads: [1, 5, 10, 15, 20, 25, 30].map((day) => ({
      column: day - 1,
      text: String(day),
      isStart: false,
    })),
  };
}

/** Names of rows in even steps, as many as have room. */
function spaced(names: string[], heightPx: number): { text: string; row: number }[] {
  const step = Math.ceil((smallPx + 2) / heightPx);
  return names.flatMap((text, row) => (row % step === 0 ? [{ text, row }] : []));
}

interface Head {
  year: number;
  top: number;
  /** Whether a definition changes within the year. */
  isBroken: boolean;
  locale: Locale;
}

/** A year, and beside it what the dashed steps among its days mean. */
function headOf({ year, top, isBroken, locale }: Head): CalendarLayout["texts"] {
  const place = { y: top + labelPx / 2, anchor: "start" } as const;
  const name = { ...place, text: String(year), x: 0, isHead: true };
  const x = textWidth(name.text, labelPx) + 12;
  const step = { ...place, text: `┆ ${words[locale].legend.break}`, x, isHead: false };
  return isBroken ? [name, step] : [name];
}

/** Decides where days stand at a width: weeks by weekdays where there is room, else a row a month. */
export function layout(
  { days, breaks }: CalendarSpec,
  widthPx: number,
  locale: Locale,
): CalendarLayout {
  const months = Array.from({ length: 12 }, (_, month) => monthName(month, locale));
  const leftOf = (names: string[]) => widest(names, smallPx) + 8;
  const weekPx = (widthPx - leftOf(weekdayNames(locale))) / weeksOfYear;
  const isWide = weekPx >= leastPx;
  const left = leftOf(isWide ? weekdayNames(locale) : months);
  const stepPx = Math.min(mostPx, isWide ? weekPx : (widthPx - left) / daysOfMonth);
  const placed: CalendarLayout = { cells: [], texts: [], breaks: [], heightPx: 0 };
  let top = 0;
  for (const [year, own] of Map.groupBy(days, (day) => day.year)) {
    const sheet = (isWide ? weekSheet : monthSheet)(own, { stepPx, locale });
    const { width, height } = sheet.cellPx;
    const head = top + labelPx + 6;
    const y = head + smallPx + 6;
    const broken = own.filter((day) => day !== days[0] && breaks.includes(day.period));
    placed.breaks.push(...broken.map((day) => sheet.stepBefore({ left, top: y, day })));
    placed.texts.push(...headOf({ year, top, isBroken: broken.length > 0, locale }));
    const heads = sheet.heads.map(({ column, text, isStart }): AxisName => {
      const half = widest([text], smallPx) / 2;
      return { x: left + column * width + (isStart ? half : width / 2), text };
    });
    placed.texts.push(
      ...evenNames(heads, widthPx).map((name) => ({
        ...name,
        y: head + smallPx / 2,
        anchor: "middle" as const,
        isHead: false,
      })),
      ...spaced(sheet.rowNames, height).map(({ text, row }) => ({
        text,
        x: left - 6,
        y: y + (row + 0.5) * height,
        anchor: "end" as const,
        isHead: false,
      })),
    );
    placed.cells.push(
      ...own.map((day) => ({
        mark: day.mark,
        x: left + sheet.columnOf(day) * width,
        y: y + sheet.rowOf(day) * height,
        width,
        height,
      })),
    );
    top = y + sheet.rows * height + gapPx * 2;
  }
  return { ...placed, heightPx: Math.max(0, top - gapPx) };
}
