import type { Field } from "../../../model/dataset.ts";
import { isOfUnit, partsByComma } from "./currencies.ts";
import { numbersWritten, shifted } from "./written.ts";

/** A number, and what stands beside it. */
export interface Amount {
  number: string;
  affix: string;
}

export interface NumberContext {
  field: Field;
  /** Whether a comma may be a decimal sign, as it is where semicolons part the cells. */
  decimalComma: boolean;
}

const powers: Record<string, number> = {
  ...{
    百: 2,
    千: 3,
    万: 4,
    十万: 5,
    百万: 6,
    千万: 7,
    亿: 8,
    十亿: 9,
    百亿: 10,
    千亿: 11,
    万亿: 12,
  },
  ...{ 천: 3, 만: 4, 십만: 5, 백만: 6, 천만: 7, 억: 8, 조: 12 },
  ...{ k: 3, w: 4 },
};

/** Words for powers of ten, as English, Indian and Russian tables have them. */
const words: readonly [RegExp, number][] = [
  [/^(thousands?|тыс\.?)$/i, 3],
  [/^(lakhs?|lacs?)$/i, 5],
  [/^(millions?|mn|mln|млн\.?)$/i, 6],
  [/^(crores?|cr\.)$/i, 7],
  [/^(billions?|bn|млрд\.?)$/i, 9],
  [/^(trillions?|tn|трлн\.?)$/i, 12],
];

/** Letters that are powers of ten to some, and something else to others: `Cr` is a crore, or credit. */
const letters: Record<string, number> = { M: 6, B: 9, T: 12, Cr: 7 };

/** `万人` → `万`, `人`, `million $` → `million`, `$`; letters stand alone, since `km` is a unit. */
function powered(affix: string): { word: string; places: number; rest: string } {
  const [first = "", ...others] = affix.split(" ");
  const rest = others.join(" ");
  const said = words.find(([word]) => word.test(first))?.[1] ?? (rest && letters[first]);
  if (said) return { word: first, places: said, rest };
  const [, han, behind = rest, letter] =
    /^([十百千万]?[百千万亿]|[천만억조]|[십백천]만) ?(.*)$|^([kw])(?: .*)?$/iu.exec(affix) ?? [];
  const word = han ?? letter ?? "";
  return {
    word,
    places: powers[word.toLowerCase()] ?? 0,
    rest: word === "" ? affix : behind,
  };
}

/** The power of ten with which begins what stands beside a number; empty where none does. */
export const powerIn = (affix: string): string => powered(affix).word;

/** The power of ten that a large letter beside a number may be: 1.1B; null where it is none. */
export const letterPower = (affix: string): number | null => letters[affix] ?? null;

/** Units that count in thousands or more by words or figures: what `5万` of them is, is not certain. */
const isLarge = (unit: string): boolean => /thousand|million|billion|тыс|млн|млрд|\d/i.test(unit);

const isSame = (affix: string, unit: string): boolean =>
  affix.toLowerCase() === unit.toLowerCase() || isOfUnit(affix, unit);

const unitsOf = ({ unit }: Field): string[] => Object.values(unit ?? {});

/** Whether what stands beside a number is what its column is counted in. */
export const isOwnUnit = (affix: string, field: Field): boolean =>
  unitsOf(field).some((unit) => isSame(affix, unit));

/** By how many places a number is to be shifted; several where that is not certain. */
function placesOf(affix: string, field: Field): number[] {
  if (affix === "" || isOwnUnit(affix, field)) return [0];
  const units = unitsOf(field);
  const { places, rest } = powered(affix);
  if (units.length === 0) return places === 0 || rest === "" ? [places] : [];
  const own = units.map(powered).find((unit) => unit.places > 0);
  if (own && rest === own.rest) return [places - own.places];
  if (own && isSame(rest, own.rest)) return places > 0 ? [places - own.places] : [0, -own.places];
  if (rest === "" && own) return [places, places - own.places];
  return (rest === "" && !units.some(isLarge)) || isOwnUnit(rest, field) ? [places] : [];
}

/**
 * The numbers that an amount may be in the unit of its column: `5万元` is 50000 under 元 and 5 under
 * 万元; none where it is of another unit.
 */
export function amounts(
  { number, affix }: Amount,
  { field, decimalComma }: NumberContext,
): string[] {
  const written = numbersWritten(number, decimalComma || partsByComma.test(affix));
  return placesOf(affix, field).flatMap((places) =>
    written.map((each) => (places === 0 ? each : shifted(each, places))),
  );
}
