/** Whole names, in the case of headings and of dates, and usual short forms. */
const months: readonly [name: string, english: string][] = [
  ["янв(?:ар[ья])?", "Jan"],
  ["февр?(?:ал[ья])?", "Feb"],
  ["мар(?:та?)?", "Mar"],
  ["апр(?:ел[ья])?", "Apr"],
  ["ма[йя]", "May"],
  ["июн[ья]?", "Jun"],
  ["июл[ья]?", "Jul"],
  ["авг(?:уста?)?", "Aug"],
  ["сент?(?:ябр[ья])?", "Sep"],
  ["окт(?:ябр[ья])?", "Oct"],
  ["нояб?(?:р[ья])?", "Nov"],
  ["дек(?:абр[ья])?", "Dec"],
];

const wholeWord = months.map(
  ([name, english]) => [RegExp(`(?<![а-яё])${name}\\.?(?![а-яё])`, "giu"), english] as const,
);

const monthsInEnglish = (text: string): string =>
  wholeWord
    .reduce((all, [name, english]) => all.replace(name, english), text)
    .replace(/(?<=[a-z])(?=\d)/g, " "); // янв.24

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
  return monthsInEnglish(
    text
      .replace(/(?<=\d) ?(?:учебн(?:ый|ого)|финансов(?:ый|ого)) (?:год[ау]?|г\.?)$/iu, "学年")
      .replace(/(?<=\d{4}) ?(?:г\.?|год[ау]?)$/iu, ""),
  )
    .replace(quarter, (_, number: string, rest: string) => `Q${numbered(number)} ${rest}`.trim())
    .replace(half, (_, number: string, rest: string) => `H${numbered(number)} ${rest}`.trim())
    .replace(/^(\d{1,2})(?:-?я)? ?нед(?:\.|еля) ?(?=\d{4}$)/iu, "week $1 ");
}
