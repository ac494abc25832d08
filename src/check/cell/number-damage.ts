import type { Field } from "../../model/dataset.ts";
import { currency } from "./currencies.ts";
import { meant, qualifierMeanings } from "./meanings.ts";
import { halfwidth } from "./repair.ts";
import type { CellCheck, Fault } from "../table-schema.ts";

const numeral = String.raw`-?\d+(?:\.\d+)?`;
const grouped = String.raw`-?\d[\d,]*(?:\.\d+)?`;

/** A decimal times a power of ten, in digits: `12.3`, 4 → `123000`. */
function shifted(text: string, places: number): string {
  const [, sign = "", whole = "", part = ""] = /^(-?)(\d+)\.?(\d*)$/.exec(text) ?? [];
  const zeros = "0".repeat(Math.max(0, 1 - whole.length - places));
  const point = zeros.length + whole.length + places;
  const digits = (zeros + whole + part).padEnd(point, "0");
  const number = digits.slice(0, point).replace(/^0+(?=\d)/, "");
  const decimals = digits.slice(point).replace(/0+$/, "");
  return sign + number + (decimals && `.${decimals}`);
}

const plain = (text: string): string => text.replaceAll(",", "");

/** What is written beside a number, and what is to be told of it. */
type Naming = (text: string, field: Field) => Fault | null;

const powers: Record<string, number> = { 千: 3, 万: 4, 亿: 8, 千万: 7, 百万: 6, w: 4, k: 3 };

const powered: Naming = (text) => {
  const [, number, power = ""] =
    new RegExp(`^(${grouped})(千万|百万|[千万亿wk])`, "i").exec(text) ?? [];
  if (number === undefined) return null;
  const nearest = shifted(plain(number), powers[power.toLowerCase()] ?? 0);
  return { key: "type-error.ten-thousand", params: { power, nearest } };
};

const percent: Naming = (text, { unit }) => {
  const [, number, sign = ""] = new RegExp(`^(${numeral}) ?([%‰])$`).exec(text) ?? [];
  if (number === undefined) return null;
  const isMeant = Object.values(unit ?? {}).some((text) => text.includes(sign));
  return { key: "type-error.percent", params: { sign, ...(isMeant && { nearest: number }) } };
};

const scientific: Naming = (text) => {
  const [, number, power] = new RegExp(`^(${numeral})e([+-]?\\d{1,2})$`, "i").exec(text) ?? [];
  if (number === undefined) return null;
  return { key: "type-error.scientific", params: { nearest: shifted(number, Number(power)) } };
};

const before = "约|大约|近|将近|接近|超过|超|逾|至多|最多|不超过|[>≥<≤~≈]=?";
const after = "以上|余|多|左右|以下|以内|[+]";

/** What signs say that stand before a number. */
const signWords: Record<string, string> = {
  超: "超过",
  "+": "超过",
  ">": "超过",
  "≥": "超过",
  "<": "至多",
  "≤": "至多",
  "~": "约",
  "≈": "约",
};

const qualified: Naming = (text) => {
  const expression = new RegExp(`^(${before})?(${grouped})[^\\d%]{0,2}?(${after})?$`);
  const [, first, number, last] = expression.exec(text) ?? [];
  const word = first ?? last;
  if (number === undefined || word === undefined) return null;
  const qualifier =
    meant(signWords[word.replace("=", "")] ?? word, qualifierMeanings).nearest ?? "";
  return { key: "type-error.qualified", params: { word, qualifier, nearest: plain(number) } };
};

const unit: Naming = (text) => {
  const expression = new RegExp(
    `^(-?)(?:(${currency}) ?)?(${grouped}) ?(${currency}|[\\p{Script=Han}]{1,4}|[a-z]{1,3})?$`,
    "iu",
  );
  const [, sign = "", first, number, last] = expression.exec(text) ?? [];
  const found = first ?? last;
  if (number === undefined || found === undefined || (sign && number.startsWith("-"))) return null;
  return { key: "type-error.unit", params: { unit: found, nearest: sign + plain(number) } };
};

const brackets: Naming = (text) => {
  const [, number] = new RegExp(`^\\((${grouped})\\)$`).exec(text) ?? [];
  if (number === undefined) return null;
  return { key: "type-error.brackets", params: { nearest: `-${plain(number)}` } };
};

const note = String.raw`\*+|[†‡§¶#^]+|[\u2460-\u24ff\u2776-\u2793]|[⁰¹²³⁴-⁹]+|注\d*`;
const bracketed = String.raw`[([](?:\d{1,2}|[a-z]{1,4}|\p{Script=Han}{1,4}\d?|note ?\d*)[)\]]`;
const besides = RegExp(`^(${note})? ?(${grouped}) ?(${note}|${bracketed}|[a-z])?$`, "iu");

/** A number and the mark that stands beside it: `1204*`, `1315①`, `1004[1]`, `1100(p)`, `*1204`. */
export function markedNumber(text: string): { number: string; mark: string } | null {
  const [, first, number, last] = besides.exec(halfwidth(text).trim()) ?? [];
  const mark = last ?? first;
  return number === undefined || mark === undefined ? null : { number: plain(number), mark };
}

/** A mark as it is declared: without brackets, and in small letters. */
export const bareMark = (mark: string): string => mark.replace(/^[([]|[)\]]$/g, "").toLowerCase();

/** The usual flags of statistics offices; other letters are units. */
const usualFlag = /^[bdefnprsu]$/i;

/** A mark of a footnote, or a flag; `120.75E` is a longitude. */
const marked: Naming = (text, { role }) => {
  const found = role === "value" ? markedNumber(text) : null;
  if (!found || (/^[a-z]$/i.test(found.mark) && !usualFlag.test(found.mark))) return null;
  return { key: "type-error.mark", params: { mark: found.mark, nearest: found.number } };
};

/** `+14`, `–12` and `12-`, of which nobody knows whether it is below zero. */
const signed: Naming = (text) => {
  const [, before, number = "", after] =
    RegExp(`^([+–—―﹣]|- )?((?!-)${grouped})([-–—])?$`).exec(text) ?? [];
  const sign = before ?? after;
  if (sign === undefined || (before !== undefined && after !== undefined)) return null;
  const nearest = (before === "+" ? "" : "-") + plain(number);
  return { key: "type-error.sign", params: { sign, ...(before !== undefined && { nearest }) } };
};

/** `.5` and `12.`. */
const pointed: Naming = (text) => {
  const [, minus = "", whole, part] = /^(-?)(\d*)\.(\d*)$/.exec(text) ?? [];
  if (whole === undefined || (whole === "") === (part === "")) return null;
  return { key: "type-error.point", params: { nearest: `${minus}${whole || `0.${part}`}` } };
};

/** `1'204` and `1.204.567`: signs that part thousands elsewhere, and nothing else in a number. */
const foreignGroups: Naming = (text) =>
  /^-?\d{1,3}(?:(['’])\d{3}(?:\1\d{3})*(?:\.\d+)?|(?:\.\d{3}){2,})$/.test(text)
    ? { key: "type-error.grouping", params: { nearest: ungrouped(text) } }
    : null;

const ungrouped = (text: string): string =>
  /['’]/.test(text) ? text.replace(/['’]/g, "") : text.replaceAll(".", "");

const grouping: Naming = (text) =>
  /^[^\d-]{0,4}-?\d{1,3}(\.\d{3})+,\d+[^\d]{0,4}$/.test(text) ||
  /^-?\d[\d,\p{Zs}]*[,\p{Zs}][\d,\p{Zs}]*(\.\d+)?$/u.test(text)
    ? { key: "type-error.grouping" }
    : null;

/** A fault without a suggestion that would be wrong itself. */
function sure({ key, params = {} }: Fault, faultOf: CellCheck): Fault {
  const { nearest, ...rest } = params;
  const isRight = typeof nearest === "string" && faultOf(nearest) === null;
  return { key, params: isRight ? params : rest };
}

const namings = [
  powered,
  percent,
  scientific,
  brackets,
  qualified,
  foreignGroups,
  grouping,
  signed,
  pointed,
  marked,
  unit,
];

/** Tells what happened to a number, and the number that was meant where that is plain. */
export function numberDamage(text: string, field: Field, faultOf: CellCheck): Fault | null {
  const written = halfwidth(text).trim();
  for (const name of namings) {
    const fault = name(written, field);
    if (fault) return sure(fault, faultOf);
  }
  return null;
}
