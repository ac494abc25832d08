import { unitOf } from "../../check/cell/number/currencies.ts";
import { callsChange, callsFall, movedNumber, unmoved } from "../../check/cell/number/moves.ts";
import { powerIn } from "../../check/cell/number/amounts.ts";
import { dressed } from "../../check/cell/number/dressed.ts";
import {
  isAbsent,
  isFigure,
  isOfSeveral,
  isPlainNumber,
  numberFault,
} from "../../check/cell/figures.ts";
import { paramText } from "../../check/table-schema.ts";
import { isCounted } from "../../check/counted.ts";
import { PointSenses, thousandsByPoints } from "../../check/cell/points.ts";
import { halfwidth } from "../../check/cell/repair.ts";
import type { CodedTexts } from "../../check/table/coded-texts.ts";
import type { FieldType } from "../../model/dataset.ts";
import {
  numberReading,
  withoutSpaces,
  type CellReading,
  type Comma,
  type NumberStyle,
} from "../readings.ts";

/** A column of figures, however they are dressed. */
export interface FigureColumn {
  type: FieldType;
  unit: string | null;
  read: CellReading;
  comma: Comma;
  /** Whether some of its numbers have a percent sign and others have none. */
  hasMixedPercents: boolean;
  /** Whether its points may all part thousands. */
  hasDoubtfulPoints: boolean;
}

/** What a figure has beside it, be it in brackets: `%` of `12%`, `万元` of `1.2 万元`; null where it has nothing. */
function affixOf(text: string): string | null {
  const plain = halfwidth(text).replace(/^\((.+)\)$/, "$1");
  const fault = numberFault(plain, null);
  if (fault?.key === "type-error.percent") return paramText(fault, "sign");
  const isNamed = fault?.key === "type-error.unit" || fault?.key === "type-error.ten-thousand";
  return isNamed ? (dressed(plain)?.affix ?? null) : null;
}

/** In what all figures of a column say that they are counted, and whether by powers of ten. */
interface Counted {
  unit: string | null;
  hasPowers: boolean;
}

/** `5万元`, `6万元` are in 万元, `1.2亿元`, `5万元` in 元, `1.2亿`, `5万` in nothing that they tell. */
function countedIn(figures: readonly string[]): Counted {
  const affixes = [...new Set(figures.map(affixOf))];
  const [first, ...others] = affixes;
  if (first === undefined || affixes.includes(null)) return { unit: null, hasPowers: false };
  const rests = affixes.map((affix) => (affix ?? "").slice(powerIn(affix ?? "").length).trim());
  const isBare = rests.every((rest) => rest === "");
  if (others.length === 0 && !isBare) return { unit: unitOf(first ?? ""), hasPowers: false };
  const isOne = new Set(rests).size === 1;
  return { unit: isOne && !isBare ? (rests[0] ?? null) : null, hasPowers: isOne };
}

const decimal = /^\D*-?\d+,(\d{1,2}|\d{4,})\D*$|^\D*-?\d{1,3}(\.\d{3})+,\d+\D*$/;

/** What can have no comma between thousands: `0,42`, `12 345,6`. */
const surelyDecimal = /^[-+]?0,\d|\d\p{Zs}\d{3},\d/u;

/** What commas are in the figures of a column: one thing in all of them. */
export function commaOf(figures: readonly string[], decimalComma: boolean): Comma {
  const written = figures
    .map((text) => withoutSpaces(halfwidth(text)))
    .filter((text) => text.includes(","));
  const isDecimal = written.some((text) => decimal.test(text) || surelyDecimal.test(text));
  const hasPoint = figures.some((text) => /\d\.\d/.test(text) && !decimal.test(halfwidth(text)));
  const isSure = decimalComma || figures.some((text) => surelyDecimal.test(halfwidth(text)));
  if (isDecimal) return isSure && !hasPoint ? "decimal" : "uncertain";
  return decimalComma && written.length > 0 ? "uncertain" : "grouping";
}

/** Whether points part thousands in all figures that have one: one of them can be nothing else, and none is a decimal. */
const partThousands = (figures: readonly string[]): boolean =>
  figures.some((text) => thousandsByPoints.test(text) || /\.\d{3},\d/.test(text)) &&
  figures.every((text) => !text.includes(".") || groupedByPoints.test(text));

const groupedByPoints = /^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/;

function arePointsDoubtful(figures: readonly string[]): boolean {
  const senses = new PointSenses();
  for (const text of figures) senses.add(text);
  return senses.areDoubtful;
}

/** Whether all figures are whole, as far as that can be told. */
function areWhole(figures: readonly string[], style: NumberStyle): boolean {
  const { unit } = style;
  const read = numberReading("number", style);
  return figures.every((text) => {
    const fault = numberFault(halfwidth(text), unit);
    const number = read(text) ?? (fault ? paramText(fault, "nearest") : "");
    return /^-?\d+(\.0+)?$/.test(number);
  });
}

const between = /^\d+ ?\p{L}* ?[-–—~～至到] ?\d+ ?\p{L}*$/u;
const beyond =
  /^[<>≤≥＜＞]=? ?\d+ ?\p{L}*$|^\d+ ?\p{L}*?(?:及?以[上下]|以内|and over|or more|\+)$/iu;

/** Whether texts are classes of sizes, none of which is a number: `10人以下`, `10-49人`, `100人及以上`. */
const areClasses = (texts: readonly string[]): boolean =>
  texts.some((text) => between.test(text)) &&
  texts.every((text) => between.test(text) || beyond.test(text));

/** Labels of what is measured by lengths of time and by ratios: `1:30` below them is no time of day. */
const lengthLabel = /时长|時長|用时|用時|耗时|耗時|历时|歷時|duration|elapsed|длительность/i;
const ratioLabel = /比例?$|比率$|ratio$|соотношение/i;

/** Triangles as arrows, where some point up and some down: beside ▼1.1, ▲3.2 is a rise, which by itself may be a fall. */
function arrowsIn(texts: readonly string[]): (text: string) => string {
  const haveBoth = [/^[▲△]/, /^[▼▽]/].every((way) => texts.some((text) => way.test(text)));
  return (text) => (haveBoth ? text.replace(/^[▲△]/, "↑").replace(/^[▼▽]/, "↓") : text);
}

/** Reads a column as figures, where half of its cells at least are some; null where it holds none. */
export function figureColumn(
  texts: CodedTexts,
  { unit: own, decimalComma, title }: { unit: string | null; decimalComma: boolean; title: string },
): FigureColumn | null {
  // Below “decline” a fall may be told by a number above zero, or by one below it.
  const isSigned = !callsFall(title);
  const arrow = arrowsIn(texts.filled);
  const isChange = callsChange(title);
  const none = texts.filled.some((text) => /\d[%％]$/.test(text)) ? "0%" : "0"; // as others are written
  const signed = (text: string) =>
    isChange && unmoved.test(text)
      ? none
      : ((isSigned ? movedNumber(arrow(text))?.number : null) ?? text.replace(/^[+＋](?=\d)/, ""));
  const isOfParts = lengthLabel.test(title) || ratioLabel.test(title);
  const sortOf = (text: string) => {
    if (isPlainNumber(text)) return "figure";
    if (text === "" || isAbsent(text)) return "absent";
    const isNumeric = isFigure(signed(text), own) || (isOfParts && isOfSeveral(halfwidth(text)));
    return isNumeric ? "figure" : "word";
  };
  if (areClasses(texts.filled)) return null;
  const sorts = texts.values.map(sortOf);
  const sum = (sort: string) =>
    sorts.reduce((all, each, code) => all + (each === sort ? (texts.counts[code] ?? 0) : 0), 0);
  const written = texts.values.filter((_, code) => sorts[code] === "figure").map(signed);
  const haveGroups = partThousands(written.map(halfwidth));
  const ungrouped = (text: string) => (haveGroups ? halfwidth(text).replaceAll(".", "") : text);
  const figures = written.map(ungrouped);
  const isMost = figures.length > 0 && sum("figure") >= sum("word");
  const isSaid = own !== null && figures.length > 0;
  if (!isMost && !isSaid) return null;
  const counted = countedIn(figures);
  const unit = own ?? counted.unit;
  const percents = figures.filter((text) => /[%％‰]$/.test(text)).length;
  const hasMixedPercents = percents > 0 && percents < figures.length;
  const comma = commaOf(figures, decimalComma || haveGroups);
  const isAccount = !figures.some((text) => /^[-–−]/.test(text));
  const { hasPowers } = counted;
  const style = { comma, unit, hasMixedPercents, hasPowers, isAccount, decimalComma };
  const areWholes = isCounted({ title: { zh: title }, unit: unit === null ? null : { zh: unit } });
  // 3.0 % is as exact as 3.1 % is, which may come next.
  const isExact = unit === "%" && figures.some((text) => /\d[.,]0/.test(text));
  const type = areWhole(figures, style) && !isExact ? "integer" : "number";
  const hasDoubtfulPoints =
    (decimalComma || areWholes || type === "integer") && arePointsDoubtful(figures);
  const read = numberReading(type, style);
  return {
    type,
    unit,
    read: (text, mark) =>
      hasDoubtfulPoints && text.includes(".") ? null : read(ungrouped(signed(text)), mark),
    comma,
    hasMixedPercents,
    hasDoubtfulPoints,
  };
}
