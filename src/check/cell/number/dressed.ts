import { isCoordinate } from "../roles.ts";
import { amounts, isOwnUnit, letterPower, powerIn, type Amount } from "./amounts.ts";
import { negative, onGlobe } from "./angles.ts";
import { currency } from "./currencies.ts";
import type { Naming } from "./naming.ts";
import { numbersWritten, shifted, writtenNumber as numeral } from "./written.ts";

const powerWords =
  "thousands?|lakhs?|lacs?|millions?|mln|crores?|cr\\.|billions?|trillions?|(?:тыс|млн|млрд|трлн)\\.?";

/** What may stand beside a number, as an expression. */
export const unitText = String.raw`${powerWords}|[\p{Script=Han}]{1,4}|\p{Script=Hangul}{1,4}|[a-z]{1,3}[²³]?|k?m[23]|[㎡㎥㎞℃℉]|° ?[cf]`;

/** A number with its unit, a currency or a power of ten before or behind it; `sign` stands before both. */
export function dressed(text: string): (Amount & { sign: string }) | null {
  const expression = `^(-?)(?:(${currency}) ?)?(${numeral}) ?(${currency}|${unitText})?$`;
  const [, sign = "", first, number, last] = RegExp(expression, "iu").exec(text) ?? [];
  const both = `${last} ${first}`; // $1.2 million
  const affix =
    first === undefined || last === undefined
      ? (first ?? last)
      : powerIn(both) === last
        ? both
        : undefined;
  const isTwice = sign !== "" && number?.startsWith("-");
  return number === undefined || affix === undefined || isTwice ? null : { sign, number, affix };
}

export const unit: Naming = (text, context) => {
  const found = dressed(text);
  if (!found) return null;
  const { sign, affix } = found;
  const all = isCoordinate(context.field) ? onGlobe(found) : amounts(found, context);
  const numbers = sign === "" ? all : all.map(negative);
  const power = isOwnUnit(affix, context.field) ? "" : powerIn(affix);
  return power === ""
    ? { key: "type-error.unit", params: { unit: affix }, numbers }
    : { key: "type-error.ten-thousand", params: { power }, numbers };
};

/** `1.1B`, `950M`, `100 Cr`: of which size is not certain; M may be other things than millions. */
export const large: Naming = (text, { field, decimalComma }) => {
  const [, number, letter = ""] = RegExp(`^(${numeral}) ?([MBT]|Cr)$`, "u").exec(text) ?? [];
  const power = letterPower(letter);
  if (number === undefined || power === null || isOwnUnit(letter, field)) return null;
  const written = numbersWritten(number, decimalComma);
  const numbers = written.flatMap((each) => [shifted(each, power), each]);
  return {
    ...{ key: "type-error.ten-thousand", params: { power: letter } },
    numbers: letter === "M" ? [] : numbers,
  };
};

/** `1万2千`, `3万多`: what stands behind the power tells more than a unit. */
export const powered: Naming = (text) => {
  const [, affix = ""] =
    RegExp(`^${numeral} ?([\\p{Script=Han}\\p{Script=Hangul}].*)$`, "u").exec(text) ?? [];
  const power = powerIn(affix);
  return power === "" ? null : { key: "type-error.ten-thousand", params: { power } };
};
