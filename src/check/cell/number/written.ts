/** What stands for a number, however its thousands and decimals are parted. */
export const writtenNumber = String.raw`-?\d(?:[\d.,'’\p{Zs}]*\d)?`;

const space = String.raw`\p{Zs}`;

/** Whole numbers: in threes, in India also in twos behind the last three, in China also in fours. */
const groupings = (sign: string): string[] => [
  String.raw`[1-9]\d{0,2}(?:${sign}\d{3})+`,
  ...(sign === ","
    ? [String.raw`[1-9]\d?(?:,\d{2})+,\d{3}`, String.raw`[1-9]\d{0,3}(?:,\d{4})+`]
    : []),
];

const ways = (decimal: string, signs: readonly string[]): RegExp => {
  const whole = [String.raw`\d+`, ...signs.flatMap(groupings)].join("|");
  return RegExp(`^(-?(?:${whole}))(?:${decimal}(\\d+))?$`, "u");
};

const withPoint = ways(String.raw`\.`, [",", space, "['’]"]);
const withComma = ways(",", [String.raw`\.`, space, "['’]"]);

/** A number by one way of writing, as our tables write it; null where it is none. */
function read(text: string, way: RegExp): string | null {
  const [, whole, part] = way.exec(text) ?? [];
  if (whole === undefined) return null;
  const digits = whole.replace(/[^-\d]/g, "").replace(/^(-?)0+(?=\d)/, "$1");
  return part === undefined ? digits : `${digits}.${part}`;
}

/**
 * The numbers that a text may be: `1,204.5` one, `12,00` one; `1,204` is 1204, and 1.204 too where
 * commas may be decimal signs. None where its signs part it as in no number.
 */
export function numbersWritten(text: string, mayBeComma: boolean): string[] {
  const [point, comma] = [read(text, withPoint), read(text, withComma)];
  const all = point === null || mayBeComma ? [point, comma] : [point];
  return [...new Set(all.filter((number) => number !== null))];
}

/** A decimal times a power of ten, in digits: `12.3`, 4 → `123000`. */
export function shifted(text: string, places: number): string {
  const [, sign = "", whole = "", part = ""] = /^(-?)(\d+)\.?(\d*)$/.exec(text) ?? [];
  const zeros = "0".repeat(Math.max(0, 1 - whole.length - places));
  const point = zeros.length + whole.length + places;
  const digits = (zeros + whole + part).padEnd(point, "0");
  const number = digits.slice(0, point).replace(/^0+(?=\d)/, "");
  const decimals = digits.slice(point).replace(/0+$/, "");
  return sign + number + (decimals && `.${decimals}`);
}
