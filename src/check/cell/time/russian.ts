const months = {
  янв: "Jan",
  фев: "Feb",
  мар: "Mar",
  апр: "Apr",
  ма: "May",
  июн: "Jun",
  июл: "Jul",
  авг: "Aug",
  сен: "Sep",
  окт: "Oct",
  ноя: "Nov",
  дек: "Dec",
};

/** Whole names and usual short forms, of which the first letters tell the month. */
const month =
  /(?<![а-яё])(янв|фев|мар|апр|ма|июн|июл|авг|сен|окт|ноя|дек)(?:ар[ья]|рал[ья]|та?|ел[ья]|[йя]|[ья]|уста?|тябр[ья]|ябр[ья]|б(?:р[ья])?|абр[ья]|р|т)?\.?(?![а-яё])/giu;

const numbers = ["I", "II", "III", "IV"];

const numbered = (text: string): string =>
  /^\d/.test(text) ? text : String(numbers.indexOf(text.toUpperCase()) + 1);

const part = (unit: string): RegExp =>
  RegExp(`^([1-4]|I{1,3}|IV)(?:-?[йе])? ?${unit} ?(.*)$`, "iu");

const quarter = part("кв(?:\\.|арт(?:\\.|алы?)?)");
const half = part("полуг(?:\\.|оди[ея])");

/** A time in Russian as it would stand in English: `январь 2023 г.` → `Jan 2023`, `I кв. 2023` → `Q1 2023`. */
export function inEnglish(text: string): string {
  if (!/\p{Script=Cyrillic}/u.test(text)) return text;
  return text
    .replace(/(?<=\d) ?(?:учебн(?:ый|ого)|финансов(?:ый|ого)) (?:год[ау]?|г\.?)$/iu, "学年")
    .replace(/(?<=\d{4}) ?(?:г\.?|год[ау]?)$/iu, "")
    .replace(month, (_, name: string) => months[name.toLowerCase() as keyof typeof months])
    .replace(quarter, (_, number: string, rest: string) => `Q${numbered(number)} ${rest}`.trim())
    .replace(half, (_, number: string, rest: string) => `H${numbered(number)} ${rest}`.trim())
    .replace(/^(\d{1,2})(?:-?я)? ?нед(?:\.|еля) ?(?=\d{4}$)/iu, "week $1 ");
}
