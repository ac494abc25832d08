import type { Calendar } from "../../../model/dataset.ts";
import { parsePeriod } from "../../../model/period.ts";
import { dateOf, reading, twoDigits, untold, type Parts, type TimeReading } from "./meanings.ts";
import { clockIn, minuteIn } from "./zones.ts";

/** A time of day in seconds that are none: 16:00:00 is a minute, 16:00:07 is not told by one. */
const isMinute = (text: string): boolean => !/:\d{2}:(?!00(\.0+)?\b)/.test(text);

/** `2023-06-05 16:00`: a minute where the calendar says in which zone, else its day. */
export function timeOfDay([text = "", year, month, day]: Parts, { zone }: Calendar): TimeReading[] {
  const date = dateOf(year, month, day);
  const [, hour = "", minute = ""] = /(\d{1,2}):(\d{2})/.exec(text) ?? [];
  if (zone === undefined || !parsePeriod(date)) return reading("day", date);
  const isClock = isMinute(text) && Number(hour) < 24 && Number(minute) < 60;
  return isClock
    ? reading("minute", clockIn(zone, `${date}T${twoDigits(hour)}:${minute}`))
    : untold("moment");
}

/** `2023-06-05T16:00Z`: without a zone of the calendar elsewhere another day, one after or one before. */
export function moment(
  [text = "", date = "", hour = "", zone = ""]: Parts,
  calendar: Calendar,
): TimeReading[] {
  const instant = Date.parse(
    text
      .replace(" ", "T")
      .replace(/ ?(?:utc|gmt|z)$/i, "Z")
      .replace(/ (?=[+-])/, ""),
  );
  if (calendar.zone !== undefined && isMinute(text) && !Number.isNaN(instant))
    return reading("minute", minuteIn(calendar.zone, instant));
  const own = reading("moment", date);
  if (own.length === 0) return [];
  const offset = /^([+-])(\d{2})/.exec(zone);
  const utc = Number(hour) - (offset ? Number(`${offset[1]}${offset[2]}`) : 0);
  const step = utc < 0 ? -1 : utc > 23 ? 1 : Number(hour) >= 12 ? 1 : -1;
  const other = new Date(Date.parse(date) + step * 86_400_000).toISOString().slice(0, 10);
  return [...own, ...reading("moment", other)];
}
