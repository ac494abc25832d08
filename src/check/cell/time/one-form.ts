import { halfwidth } from "../repair.ts";
import { inEnglishOfEurope } from "./languages/european.ts";
import { inChinese } from "./languages/korean.ts";
import { inEnglish } from "./languages/russian.ts";

const chineseDigits = "〇一二三四五六七八九";

/** A year and a month behind it that are in Chinese digits: 二〇二一年十二月 → 2021年12月. */
export function inDigits(text: string): string {
  const [, year, month, rest = ""] =
    /^([〇○零一二三四五六七八九]{4}|\d{4}) ?年(?:(十?[一二三四五六七八九]|十)月)?(.*)$/.exec(
      text,
    ) ?? [];
  if (year === undefined || (month === undefined && /\d/.test(year))) return text;
  const digit = (sign: string) => String(chineseDigits.indexOf(sign.replace(/[○零]/, "〇")));
  const number = month?.replace(/^十$/, "10").replace(/^十/, "1");
  const digits = number?.replace(/[一二三四五六七八九]/g, digit);
  return `${year.replace(/\D/g, digit)}年${digits === undefined ? "" : `${digits}月`}${rest}`;
}

/** A whole number without the decimal that programs write behind it: `2021.0`. */
export const withoutDecimal = (text: string): string => text.replace(/^(\d{1,8})\.0$/, "$1");

const ordinals = ["1st|first", "2nd|second", "3rd|third", "4th|fourth"];

/** A quarter or a half of a year in words: `1st quarter of 2023`, `2023 Quarter 1`, `first half 2023`. */
const partInWords = RegExp(
  `\\b(?:(?<ordinal>${ordinals.join("|")}) (?<counted>quarter|qtr|half)(?: of)?` +
    "|(?<called>quarter|qtr|half(?:-year)?) (?<number>[1-4]))\\b,?",
  "i",
);

/** Parts of a year that are told in words, in their short form: `Q1 2023`. */
const withParts = (text: string): string =>
  text.replace(partInWords, (...found) => {
    const { ordinal = "", counted, called, number } = found.at(-1) as Record<string, string>;
    const place = ordinals.findIndex((each) => each.split("|").includes(ordinal.toLowerCase()));
    return `${/^q/i.test(counted ?? called ?? "") ? "Q" : "H"}${number ?? place + 1}`;
  });

/** A time without the words that say that figures are of it: `As at 31 Dec 2022`, `Stand: 31.12.2022`, 截至2022年12月31日, `Năm 2022`. */
const asOf = (text: string): string =>
  text
    .replace(
      /^(?:(?:as )?(?:at|of|on)|in|for|stand:?|zum|per) (?=\d{1,2}\D|[a-z]+\.? \d|q[1-4])/i,
      "",
    )
    .replace(/^(?:year|năm|tháng|tahun|rok) (?=\d)/i, "")
    .replace(/ \[YR\d{4}\]$/, "")
    .replace(/^ปี (?=2[45]\d\d$)/, "พ.ศ. ")
    .replace(/^截[至止]到?(?=\d{4}年\d{1,2}月\d{1,2}日$)/, "");

/** A day without that of its week: `Monday, 1 January 2024`, 2024年1月1日（星期一）. */
const withoutWeekday = (text: string): string =>
  text
    .replace(/^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? (?=.*\d)/i, "")
    .replace(/(?<=\d日?) ?\(?(?:星期|[周週])[一二三四五六日天]\)?$/, "");

const romans = ["I", "II", "III", "IV"];

/** A time in the one form that readings know: digits for words, half-width, in the letters of the mainland. */
export const inOneForm = (text: string): string =>
  withParts(
    inDigits(
      inEnglishOfEurope(
        inEnglish(asOf(withoutWeekday(withoutDecimal(inChinese(halfwidth(text).trim()))))),
      ),
    ),
  )
    .replace("民國", "民国")
    .replace(/(?:[Ⅰ-Ⅳ]|I{1,3}|IV)(?=季)/, (sign) =>
      String(romans.indexOf(sign.normalize("NFKC")) + 1),
    )
    .replace(/[學財]/g, (sign) => (sign === "學" ? "学" : "财"));
