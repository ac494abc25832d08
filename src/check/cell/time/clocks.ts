import type { Calendar } from "../../../model/dataset.ts";
import { reading, twoDigits, untold, type Parts, type TimeReading } from "./meanings.ts";
import { clockIn, minuteIn } from "./zones.ts";

/** A time of day in seconds that are none: 16:00:00 is a minute, 16:00:07 is not told by one. */
const isMinute = (text: string): boolean =>
  !/(?::\d{2}:|t\d{4})(?!00(?:\.0+)?(?:[^\d]|$))\d{2}/i.test(text);

/** A day and a time of it, as clocks show it from 0:00 to 23:59. */
export interface Clocked {
  date: string;
  hour: number;
  minute: number;
  /** Whether seconds beside it are none. */
  isMinute: boolean;
  /** Whether it is midnight without a word, as spreadsheets write a day. */
  mayBeDay: boolean;
}

const part = "上午|下午|凌晨|早上|中午|晚上|[ap]\\.?m\\.?";

const behindHour =
  "(?::(?<minute>\\d{2})(?::\\d{2}(?:\\.\\d+)?)?|[时時点點](?:(?<minutes>\\d{1,2})分?)?)";

/** `2023-06-05 16:00`, `5/6/2023 4 PM`, `2023年6月5日16时30分`. */
const clock = RegExp(
  "^(?<date>\\S.*?)(?:[日t]|,? )" +
    `(?:(?<before>${part}) ?)?(?<hour>\\d{1,2})(?:${behindHour}|(?= ?[ap]\\.?m))` +
    `(?: ?(?<after>${part}))?$`,
  "i",
);

/** `20230605 1600`, `20230605T160000`, `2023-06-05 16`: hours behind a whole day, with nothing between their digits. */
const bareClock =
  /^(?<date>\d{8}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})[ t](?<hour>\d{2})(?:(?<minute>\d{2})(?<second>\d{2})?)?$/i;

/** The hour of a day of one that a part of it tells: 2 PM, 下午2时 → 14. */
function hourOf(hour: number, part: string): number {
  if (part === "" || hour > 12) return hour;
  const isLate = /^p|下午|晚上/i.test(part) || (part === "中午" && hour < 3);
  const isEarly = /^a|上午|凌晨|早上/i.test(part);
  if (hour === 12) return isEarly ? 0 : 12;
  return isLate ? hour + 12 : hour;
}

/** A text in its day and the time of that; null where it has none. */
export function clockedOf(text: string): Clocked | null {
  if (!/\d(?::\d|[时時点點]|[ t]\d{2}| ?[ap]\.?m)/i.test(text)) return null; // most texts
  const { groups } = bareClock.exec(text) ?? clock.exec(text) ?? {};
  if (!groups) return null;
  const { date = "", before = "", after = "", hour = "", minute, minutes = "0", second } = groups;
  const part = before || after;
  const found = {
    date: date.replace(/(?<=月\d{1,2})$/, "日"),
    hour: hourOf(Number(hour), part),
    minute: Number(minute ?? minutes),
    isMinute: isMinute(text) && Number(second ?? 0) === 0,
  };
  const mayBeDay = part === "" && found.hour === 0 && found.minute === 0 && minute !== undefined;
  return { ...found, mayBeDay: mayBeDay && found.isMinute };
}

/** What a time of one of some days is: a minute where the calendar says in which zone, else its day. */
export function timesOfDay(
  { hour, minute, isMinute: isWhole, mayBeDay }: Clocked,
  days: readonly TimeReading[],
  { zone }: Calendar,
): TimeReading[] {
  if (zone === undefined || days.length === 0) return [...days];
  if (!isWhole || hour > 23 || minute > 59) return untold("moment");
  const minutes = days.flatMap(({ period }) =>
    period === null
      ? []
      : reading("minute", clockIn(zone, `${period}T${twoDigits(hour)}:${twoDigits(minute)}`)),
  );
  return mayBeDay ? [...days, ...minutes] : minutes;
}

/** `2023-06-05T16:00Z`: without a zone of the calendar elsewhere another day, one after or one before. */
export function moment(
  [text = "", date = "", hour = "", zone = ""]: Parts,
  calendar: Calendar,
): TimeReading[] {
  const instant = Date.parse(
    text
      .replace(/^(\d{4})-?(\d{2})-?(\d{2})[ t](\d{2}):?(\d{2})/i, "$1-$2-$3T$4:$5")
      .replace(/(?<=T\d{2}:\d{2})(?=\d{2}(?!:))/, ":")
      .replace(/ ?(?:utc|gmt|z)$/i, "Z")
      .replace(/ ?([+-]\d{2})$/, "$1:00")
      .replace(/ (?=[+-])/, ""),
  );
  if (calendar.zone !== undefined && isMinute(text) && !Number.isNaN(instant))
    return reading("minute", minuteIn(calendar.zone, instant));
  const day = date.replace(/^(\d{4})-?(\d{2})-?/, "$1-$2-");
  const own = reading("moment", day);
  if (own.length === 0) return [];
  const offset = /^([+-])(\d{2})/.exec(zone);
  const utc = Number(hour) - (offset ? Number(`${offset[1]}${offset[2]}`) : 0);
  const step = utc < 0 ? -1 : utc > 23 ? 1 : Number(hour) >= 12 ? 1 : -1;
  const other = new Date(Date.parse(day) + step * 86_400_000).toISOString().slice(0, 10);
  return [...own, ...reading("moment", other)];
}

/** A moment as computers count it, in seconds from 1970 or in thousandths of them: `1717223400`. */
export function secondsSince1970([, seconds = ""]: Parts, { zone }: Calendar): TimeReading[] {
  const ms = Number(seconds) * 1000;
  if (zone === undefined) return reading("moment", new Date(ms).toISOString().slice(0, 10));
  return ms % 60_000 === 0 ? reading("minute", minuteIn(zone, ms)) : untold("moment");
}
