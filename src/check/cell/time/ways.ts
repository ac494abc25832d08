import type { Calendar } from "../../../model/dataset.ts";
import { moment, secondsSince1970 } from "./clocks.ts";
import {
  buddhistYear,
  dateOf,
  dayAndMonth,
  dayMonthOrYearFirst,
  dayOfYear,
  dayOrYearFirst,
  endOf,
  isoWeek,
  monthNumber,
  months,
  named,
  ofEra,
  reading,
  serialDay,
  tenDays,
  untold,
  weekEnding,
  yearEnding,
  yearFirst,
  yearOfEra,
  type Parts,
  type TimeReading,
} from "./meanings.ts";
import {
  fiveYears,
  half,
  namedYear,
  ofPlainYear,
  ofWrittenYear,
  plainYear,
  quarter,
  runningYear,
  shortYear,
  twoYears,
  yearAndDigit,
  yearAndTwo,
  yearOfOffice,
} from "./years.ts";

/** Reads a part of a time that may be written in any of the ways, such as the year of a quarter. */
type Read = (text: string | undefined, calendar: Calendar) => TimeReading[];

/** A way of writing times: an expression, and what it means by its groups. */
type Way = [
  expression: RegExp,
  meaning: (groups: Parts, calendar: Calendar, read: Read) => readonly TimeReading[],
];

const to = String.raw` ?[-~—–―至到] ?`;
const name =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?" +
  "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

/** Every way of writing a time that is known; a text may be written in several of them. */
export const ways: readonly Way[] = [
  [
    /^\d{4}(?:-\d{2}-\d{2})?(?:\/.*)?$/,
    ([text = ""], calendar) =>
      text.length === 4
        ? plainYear(text, calendar)
        : reading(text.includes("/") ? "span" : "day", text),
  ],
  [/^\d{4}-\d{2}\/.*$/, ([text = ""]) => reading("span", text)],
  [
    /^(\d{4}) ?(?:年(?:份|全年|合计)?|annual|total|full year)$|^y(\d{4})$/i,
    ([, year, named]) => reading("year", year ?? named ?? ""),
  ],
  [/^(\d{4}) ?年度$/, yearOfOffice],
  [
    /^(?:截[至止])?(\d{4}) ?年(?:(\d{1,2})月)?(?:末|底|终)$/,
    ([, year, month]) => reading("day", endOf(year, month)),
  ],
  [/^(\d{4})[-/.–](\d{2})$/, yearAndTwo],
  [/^(\d{4})[-/](\d)$/, ([, year, month]) => reading("month", dateOf(year, month))],
  [/^(\d{4})\.(\d)$/, yearAndDigit],
  [
    /^(\d{4}) ?年 ?(\d{1,2})(?:月份?)?$/,
    ([, year, month]) => reading("month", dateOf(year, month)),
  ],
  [/^(\d{4})-?m(\d{1,2})$/i, ([, year, month]) => reading("month", dateOf(year, month))],
  [/^(\d{4})(\d{2})$/, yearAndTwo],
  [/^(\d{4})-?(\d{3})$/, dayOfYear],
  [/^(\d{1,2})[-/.](\d{4})$/, ([, month, year]) => reading("month", dateOf(year, month))],
  [
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/,
    ([, ...date]) => reading("day", dateOf(...date)),
  ],
  [/^(\d{4})(\d{2})(\d{2})$/, ([, ...date]) => reading("day", dateOf(...date))],
  [
    /^(\d{4}-?\d{2}-?\d{2})[ t](\d{2}):?\d{2}(?::?\d{2}(?:\.\d+)?)? ?(z|utc|gmt|[+-]\d{2}(?::?\d{2})?)$/i,
    moment,
  ],
  [/^(1\d{9})(?:\d{3})?$/, secondsSince1970],
  [/^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/, dayAndMonth],
  [/^(\d{1,2})\/(\d{1,2})\/(\d{2})$/, dayMonthOrYearFirst],
  [/^(\d{2})[-/.](\d{1,2})[-/.](\d)$/, yearFirst],
  [/^(\d{1,2})[-.](\d{1,2})[-.](\d{2})$/, dayOrYearFirst],
  [/^\d{5}(?:\.\d+)?$/, serialDay],
  [
    RegExp(`^(?:(\\d{1,2})[- ])?${name}(?:[-./ ,]+|(?=\\d{4}))(\\d{4}|\\d{2})$`, "i"),
    ([, day, month, year]) => named(year, month, day),
  ],
  [RegExp(`^(\\d{4})[- ]?${name}$`, "i"), ([, year, month]) => named(year, month)],
  [
    RegExp(`^${name} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`, "i"),
    ([, month, day, year]) => named(year, month, day),
  ],
  [
    /^(\d{4}) ?年?[- ]?(?:第?([1-4一二三四])季度?|q([1-4]))$/i,
    ([, year, written, numbered], calendar) =>
      ofPlainYear(quarter(written ?? numbered), year, calendar),
  ],
  [
    /^(?:q([1-4])|([1-4])q)[-/ ]?(\d{4}|\d{2})$/i,
    ([, first, second, year], calendar) => ofPlainYear(quarter(first ?? second), year, calendar),
  ],
  [
    /^(\d{4}) ?年?[- ]?(?:(上|下)半年|[hs]([12]))$/i,
    ([, year, part, number], calendar) =>
      ofPlainYear(half(part === "上" || number === "1"), year, calendar),
  ],
  [
    /^(?:h([12])|([12])h)[-/ ]?(\d{4}|\d{2})$/i,
    ([, first, second, year], calendar) =>
      ofPlainYear(half((first ?? second) === "1"), year, calendar),
  ],
  [
    /^(.*?(?:\d|年度?|财年|学年度?))[-, ]*(?:第?([1-4一二三四])季度?|q([1-4]))$/i,
    ([, year, written, numbered], calendar, read) =>
      ofWrittenYear(quarter(written ?? numbered), read(year, calendar)),
  ],
  [
    /^(.*?(?:\d|年度?|财年|学年度?))[-, ]*(?:([上下])半年|h([12]))$/i,
    ([, year, part, number], calendar, read) =>
      ofWrittenYear(half(part === "上" || number === "1"), read(year, calendar)),
  ],
  [
    /^(?:q([1-4])|([1-4])q)[-/, ]*(\S.*)$/i,
    ([, first, second, year], calendar, read) =>
      ofWrittenYear(quarter(first ?? second), read(year, calendar)),
  ],
  [
    /^(?:h([12])|([12])h)[-/, ]*(\S.*)$/i,
    ([, first, second, year], calendar, read) =>
      ofWrittenYear(half((first ?? second) === "1"), read(year, calendar)),
  ],
  [
    /^(\d{4}) ?年?前([二三两])季度?$/,
    ([, year, number = ""]) => months("year-to-date", year, [1, number === "三" ? 9 : 6]),
  ],
  [
    RegExp(`^(\\d{4})(?:年|[./-])(\\d{1,2})月?${to}(\\d{1,2})月份?(?:累计)?$`),
    ([, year, from = "", until = ""]) => months("year-to-date", year, [from, until]),
  ],
  [
    RegExp(`^(\\d{4})年(\\d{1,2})月?${to}(\\d{4})年(\\d{1,2})月$`),
    ([, first, from, second, until]) =>
      reading("span", `${dateOf(first, from)}/${dateOf(second, until)}`),
  ],
  [
    RegExp(`^(\\d{4})([./-])(\\d{1,2})${to}(\\d{4})\\2(\\d{1,2})$`),
    ([, first, , from, second, until]) =>
      reading("span", `${dateOf(first, from)}/${dateOf(second, until)}`),
  ],
  [
    RegExp(
      `^(\\d{4})[./年-](\\d{1,2})[./月-](\\d{1,2})日?${to}(?:(\\d{4})[./年-])?(\\d{1,2})[./月-](\\d{1,2})日?$`,
    ),
    ([, first, from, day, second = first, until, last]) =>
      reading("span", `${dateOf(first, from, day)}/${dateOf(second, until, last)}`),
  ],
  [
    RegExp(`^${name}${to}${name} (\\d{4})$`, "i"),
    ([, from, until, year]) =>
      months("year-to-date", year, [monthNumber(from), monthNumber(until)]),
  ],
  [
    RegExp(`^(\\d{4}) ${name}${to}${name}$`, "i"),
    ([, year, from, until]) =>
      months("year-to-date", year, [monthNumber(from), monthNumber(until)]),
  ],
  [
    RegExp(`^${name} (\\d{4})${to}${name} (\\d{4})$`, "i"),
    ([, from, first, until, second]) =>
      reading(
        "span",
        [dateOf(first, String(monthNumber(from))), dateOf(second, String(monthNumber(until)))].join(
          "/",
        ),
      ),
  ],
  [
    RegExp(
      `^(?:(?:fiscal |financial )?year|(?:12|twelve) months)(?: ended| ending| to| end)(?: (\\d{1,2}))? ${name},? (\\d{4})$`,
      "i",
    ),
    yearEnding,
  ],
  [
    RegExp(`^(?:w(?:ee)?k end(?:ed|ing)|w/e) (\\d{1,2}) ${name},? (\\d{4})$`, "i"),
    ([, day, month, year]) => weekEnding(dateOf(year, String(monthNumber(month)), day)),
  ],
  [/^(\d{4})[- ]?w(?:k|eek)? ?(\d{1,2})$/i, ([, year, week]) => isoWeek(year, week)],
  [/^(\d{4}) ?(?:年第?|第)(\d{1,2})[周週]$/, ([, year, week]) => isoWeek(year, week)],
  [/^week (\d{1,2}),? (\d{4})$/i, ([, week, year]) => isoWeek(year, week)],
  [/^(\d{4})年(\d{1,2})月 ?(上|中|下)旬$/, tenDays],
  [/^['’‘](\d{2})$|^(\d{2})年(?:度|(\d{1,2})月(?:份|(\d{1,2})日)?)?$/, shortYear],
  [/^(?=..五|.*[”"」期])[“"「]?(十?)([一二三四五六七八九]?)五[”"」]?(?:..)?$/, fiveYears],
  [/^(\d{3})0(?:s|年代)$/i, ([, decade = ""]) => reading("span", `${decade}0/${decade}9`)],
  [RegExp(`^(\\d{4})年?${to}(\\d{4})年?$`), twoYears],
  [/^(\d{4})\/(\d{4})$/, runningYear],
  [RegExp(`^(\\d{4})年?(?:${to}|/)(\\d{2}|\\d{4})年?(?:学年度?|年度|财年)$`), runningYear],
  [/^(\d{4}) ?(?:学年度?|财年)$/, namedYear],
  [/^(?:fy|sy|ay) ?(\d{4}|\d{2})$/i, namedYear],
  [/^(?:fy|sy|ay) ?(\d{4})[-/–](\d{4}|\d{2})$/i, runningYear],
  [/^(民国|令和|平成|昭和|大正|明治) ?(\d{1,3}|元) ?年$/, ofEra],
  [/^(民国|令和|平成|昭和|大正|明治) ?(\d{1,3}|元) ?年度$/, yearOfEra],
  [/^(民国|令和|平成|昭和|大正|明治) ?(\d{1,3}|元)年 ?(\d{1,2})月(?:(\d{1,2})日)?$/, ofEra],
  [/^(?:พ\.?ศ\.?|佛历|b\.?e\.?) ?(\d{4})$/i, buddhistYear],
  [/^(\d{4}) ?b\.?e\.?$/i, buddhistYear],
  [RegExp(`^\\d{1,2}月?${to}\\d{1,2}月份?(?:累计)?$|^前[二三两]季度?$`), () => untold("part")],
  [RegExp(`^${name}${to}${name}$`, "i"), () => untold("part")],
  [/^第?[1-4一二三四]季度?$|^q[1-4]$|^[1-4]q$/i, () => untold("part")],
  [/^[上下]半年$|^h[12]$/i, () => untold("part")],
  [/^(?:\d{1,2}|十?[一二三四五六七八九十])月份?$/, () => untold("part")],
  [/^\d{1,2}月\d{1,2}日$|^第?\d{1,2}[周週]$|^w(?:k|eek)? ?\d{1,2}$/i, () => untold("part")],
  [/^[上中下]旬$/, () => untold("part")],
  [RegExp(`^${name}$|^\\d{1,2}[- ]${name}$|^${name}[- ]\\d{1,2}$`, "i"), () => untold("part")],
];
