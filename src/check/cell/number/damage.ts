import { only } from "../../nearest.ts";
import { amounts, isOwnUnit, type NumberContext } from "./amounts.ts";
import { degreesIn } from "./angles.ts";
import { brackets, signed, triangle } from "./below-zero.ts";
import { large, powered, unit } from "./dressed.ts";
import { markedNumber } from "./marks.ts";
import { halfwidth } from "../repair.ts";
import type { Field } from "../../../model/dataset.ts";
import type { CellCheck, Fault } from "../../table-schema.ts";
import { callsChange, callsFall, movedNumber, unmoved } from "./moves.ts";
import type { Named, Naming } from "./naming.ts";
import { several } from "./several.ts";
import { numbersWritten, shifted, writtenNumber as numeral } from "./written.ts";

/** `增长3.6%`, `下降2.1`: a sign in words. */
const moved: Naming = (text, context) => {
  const { number: rest = "", word = "" } = movedNumber(text) ?? {};
  const [, number, affix = ""] = RegExp(`^(${numeral}) ?(.*)$`, "u").exec(rest) ?? [];
  if (number === undefined) return null;
  const isCertain = !Object.values(context.field.title).some(callsFall);
  const numbers = isCertain ? amounts({ number, affix }, context) : [];
  return { key: "type-error.sign", params: { sign: word }, numbers };
};

/** `持平` among changes. */
const still: Naming = (text, { field }) =>
  unmoved.test(text) && Object.values(field.title).some(callsChange)
    ? { key: "type-error.sign", params: { sign: text }, numbers: ["0"] }
    : null;

const percent: Naming = (text, { field, decimalComma }) => {
  const [, number, sign = ""] = RegExp(`^\\+?(${numeral}) ?([%‰])$`, "u").exec(text) ?? [];
  if (number === undefined) return null;
  const isMeant = Object.values(field.unit ?? {}).some((each) => each.includes(sign));
  const numbers = isMeant ? numbersWritten(number, decimalComma) : [];
  return { key: "type-error.percent", params: { sign }, numbers };
};

/** `1.23E+05`, of which the last digits may be lost; none are in `1.25E+01`. */
const scientific: Naming = (text) => {
  const [, number, part = "", power] = /^(-?\d+(?:\.(\d+))?)e([+-]?\d{1,2})$/i.exec(text) ?? [];
  if (number === undefined) return null;
  const isWhole = part.length >= Number(power);
  return { key: "type-error.scientific", numbers: isWhole ? [shifted(number, Number(power))] : [] };
};

/** What stands before and behind a number that is not exact, by what it says. */
const words: readonly [qualifier: string, before: string, behind?: string][] = [
  ["about", "约|大约|[~≈]", "左右"],
  ["near", "近|将近|接近"],
  [
    "over",
    "超过?|逾|至少|more than|over|above|at least|не менее|более|[>≥]=?",
    "及?以上|余|多|(?:or|and) (?:more|over|above)|и более|[+]",
  ],
  [
    "upto",
    "至多|最多|不超过|不足|不到|少于|小于|低于|(?:fewer|less) than|under|below|up to|at most|не более|менее|[<≤]=?",
    "及?以下|以内|未[满満]|(?:or|and) (?:fewer|less|under|below)|и менее",
  ],
];

const before = words.map(([, word]) => word).join("|");
const behind = words.flatMap(([, , word]) => word ?? []).join("|");

const qualifierOf = (word: string): string =>
  words.find(([, ...places]) => RegExp(`^(?:${places.join("|")})$`, "iu").test(word))?.[0] ?? "";

/** Whether a count is at most so few that it is kept from readers: `<5`, 不足10, `1-4`. */
const isFew = ({ type }: Field, most: string, least = "0"): boolean =>
  type === "integer" && Number(least) < 2 && Number(most) <= 10;

const few: Named = { key: "type-error.few", numbers: ["c"] };

const qualified: Naming = (text, context) => {
  const expression = `^(${before})? ?(${numeral}) ?([^\\d+]{0,5}?) ?(${behind})?$`;
  const [, first, number, affix = "", last] = RegExp(expression, "iu").exec(text) ?? [];
  const word = first ?? last;
  if (number === undefined || word === undefined) return null;
  const qualifier = qualifierOf(word);
  if (qualifier === "upto" && isFew(context.field, number)) return few;
  const params = { word, qualifier };
  return { key: "type-error.qualified", params, numbers: amounts({ number, affix }, context) };
};

/** The usual flags of statistics offices; other letters are units. */
const usualFlag = /^[bdefnprsu]$/i;

/** A mark of a footnote, or a flag; `120.75E` is a longitude. */
const marked: Naming = (text, { field, decimalComma }) => {
  const found = field.role === "value" ? markedNumber(text) : null;
  if (!found || isOwnUnit(found.mark, field)) return null;
  if (/^[a-z]$/i.test(found.mark) && !usualFlag.test(found.mark)) return null;
  const numbers = numbersWritten(found.number, decimalComma);
  return { key: "type-error.mark", params: { mark: found.mark }, numbers };
};

/** `3–5`: of two numbers nobody knows which is meant, or how far from either. */
const range: Naming = (text, { field }) => {
  const expression = `^\\[?(${numeral}) ?[-–—―~～至到] ?(${numeral})\\]?$`;
  const [, least, most = ""] = RegExp(expression, "u").exec(text) ?? [];
  if (least === undefined) return null;
  return isFew(field, most, least) ? few : { key: "type-error.range" };
};

/** `130.40, 20.29`: a longitude and a latitude in one cell. */
const pair: Naming = (text) =>
  /^[([]?-?\d{1,3}\.\d{2,}[,;\s]\s*-?\d{1,3}\.\d{2,}[)\]]?$/.test(text)
    ? { key: "type-error.pair" }
    : null;

const degrees: Naming = (text) => {
  const number = degreesIn(text);
  return number === null ? null : { key: "type-error.degrees", numbers: [number] };
};

/** `.5` and `12.`. */
const pointed: Naming = (text) => {
  const [, minus = "", whole, part] = /^(-?)(\d*)\.(\d*)$/.exec(text) ?? [];
  if (whole === undefined || (whole === "") === (part === "")) return null;
  return { key: "type-error.point", numbers: [`${minus}${whole || `0.${part}`}`] };
};

/** `1'204` and `1.204.567`: signs that part thousands elsewhere; `12,00` is asked for, but where commas are usual. */
const grouping: Naming = (text, { decimalComma }) => {
  if (!/^-?\d[\d.,'’\p{Zs}]*$/u.test(text) || /^-?\d+(\.\d*)?$/.test(text)) return null;
  const numbers = numbersWritten(text, decimalComma);
  if (numbers.length === 0 && !/[,\p{Zs}]/u.test(text)) return null;
  const isAsked = !decimalComma && /^-?[1-9]\d*,\d+$/.test(text);
  return { key: "type-error.grouping", numbers: isAsked ? [] : numbers };
};

/** A number of a workbook whose format shows another one: `1234567 [÷1000]`. */
const scaled: Naming = (text) => {
  const [, number, factor] = /^(-?[\d.]+) \[÷(\d+)\]$/.exec(text) ?? [];
  return number === undefined || factor === undefined
    ? null
    : { key: "type-error.scaled-cell", params: { number, factor } };
};

const namings = [
  scaled,
  percent,
  scientific,
  brackets,
  triangle,
  pair,
  degrees,
  grouping,
  signed,
  moved,
  still,
  pointed,
  large,
  marked,
  range,
  qualified,
  unit,
  powered,
  several,
];

/** Whole numbers without the zeros behind their point, where no others are due. */
const rightIn = (number: string, faultOf: CellCheck): string[] =>
  [number, number.replace(/\.0+$/, "")].filter((each) => faultOf(each) === null).slice(0, 1);

/** A fault with the only number that is right in its column, or with all of several. */
function suggesting({ key, params, numbers = [] }: Named, faultOf: CellCheck): Fault {
  const right = [...new Set(numbers.flatMap((number) => rightIn(number, faultOf)))];
  const nearest = only(right);
  const told = nearest === null ? { ...(right.length > 1 && { either: right }) } : { nearest };
  return { key, params: { ...params, ...told } };
}

/** Tells what happened to a number, and the number that was meant where that is plain. */
export function numberDamage(
  text: string,
  context: NumberContext,
  faultOf: CellCheck,
): Fault | null {
  const written = halfwidth(text).trim();
  for (const name of namings) {
    const named = name(written, context);
    if (named) return suggesting(named, faultOf);
  }
  return null;
}
