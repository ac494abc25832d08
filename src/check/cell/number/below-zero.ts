import type { Field } from "../../../model/dataset.ts";
import { amounts } from "./amounts.ts";
import { negative } from "./angles.ts";
import { currency, isMoney } from "./currencies.ts";
import { unitText } from "./dressed.ts";
import type { Naming } from "./naming.ts";
import { numbersWritten, writtenNumber as numeral } from "./written.ts";

/** What a number may be that accounts mark as below zero: under money that, elsewhere also the number itself. */
function belowZero(numbers: readonly string[], { unit, constraints }: Field): string[] {
  if ((constraints.minimum ?? -1) >= 0) return [];
  const isAccount = Object.values(unit ?? {}).some(isMoney);
  return numbers.flatMap((each) => (isAccount ? [negative(each)] : [negative(each), each]));
}

/** A number in brackets is below zero in accounts, and elsewhere one of which a note tells something. */
export const brackets: Naming = (text, context) => {
  const sign = `(${currency}) ?`;
  const expression = `^(?:${sign})?\\((?:${sign})?(${numeral}) ?(${unitText})?\\)$`;
  const [, outer, inner, number, last] = RegExp(expression, "iu").exec(text) ?? [];
  if (number === undefined) return null;
  const affix = outer ?? inner ?? last ?? "";
  const numbers = belowZero(amounts({ number, affix }, context), context.field);
  return { key: "type-error.brackets", numbers };
};

/** `△12` and `▲12` are below zero in accounts, elsewhere above, or a mark of something else. */
export const triangle: Naming = (text, context) => {
  const [, mark = "", number] = RegExp(`^([△▲▵▴∆Δ▽▼]) ?(\\d.*)$`, "u").exec(text) ?? [];
  if (number === undefined) return null;
  const numbers = belowZero(numbersWritten(number, context.decimalComma), context.field);
  return { key: "type-error.triangle", params: { mark }, numbers };
};

/** `+14`, `–12`, `=3` of places in an order that several have, and `12-`, of which nobody knows whether it is below zero. */
export const signed: Naming = (text, { decimalComma }) => {
  const expression = `^([+=–—―﹣]|- )?((?!-)${numeral})([-–—=])?$`;
  const [, first, number = "", last] = RegExp(expression, "u").exec(text) ?? [];
  const sign = first ?? last;
  if (sign === undefined || (first !== undefined && last !== undefined)) return null;
  const written = numbersWritten(number, decimalComma);
  const isBelow = sign !== "+" && sign !== "=";
  const numbers = isBelow ? written.map(negative) : written;
  const isCertain = first !== undefined || sign === "=";
  return { key: "type-error.sign", params: { sign }, numbers: isCertain ? numbers : [] };
};
