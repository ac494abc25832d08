import { isAbsent, isFigure } from "../../check/cell/figures.ts";
import { placesNamed } from "../../check/cell/place-names.ts";
import { usualAggregates } from "../../check/aggregates.ts";
import { isMonthLabel, isYearLabel, timeIn, timesAcross } from "../../check/header/wide.ts";
import { agesAcross, sexesAmong } from "../../check/header/ages.ts";
import { bareNumbers, kindCalled } from "../../check/header/bare-numbers.ts";
import { labelOf, type LabelledColumn } from "../../check/reshape/layout.ts";
import { localeIds } from "../../model/locale.ts";
import type { Places } from "../../model/place.ts";
import type { NumberKind } from "../../model/reshape.ts";
import { isAgeLabel, isCalledPeriod, isCode, numbersRows, titleAndUnit } from "../labels.ts";
import { placeReading } from "../readings.ts";
import type { Body } from "../sheet.ts";
import { noTimes } from "../writing.ts";
import { kindOf, numbersBelowYears, textsOf, type LabelKind, type SheetHeader } from "./header.ts";

/** What a row of labels tells of the columns below it. */
export type Level = "times" | "places" | "words" | "values";

/** Columns beside each other that say one thing of several times, places or categories. */
export interface Across {
  columns: LabelledColumn[];
  /** What each row of labels says, the upper first. */
  levels: Level[];
  /** The labels of values within the others, where they name several. */
  values: string[];
  /** What its words are called, where that is plain. */
  words?: "ages" | "sexes";
  /** Whether its times lack their year, which stands in a column of its own or is told of all. */
  isPartial: boolean;
  /** What its times are where they are numbers and no more, and what they may be where nobody has said it. */
  numbers?: { told: NumberKind | null; may: readonly NumberKind[] };
}

/** Fewer places beside each other may be columns that are only called so. */
const fewestPlaces = 3;

/** Years above numbers that are parts of them, or categories of another sort. */
function numbersOfYears(
  columns: readonly LabelledColumn[],
  { answer, called }: Table["numbers"],
): Across | null {
  const kinds = numbersBelowYears(columns);
  if (kinds.length === 0) return null;
  const across = columns.filter(({ labels: [upper, lower] }) => upper && lower);
  const areWords = answer === noTimes;
  const others = columns.filter((column) => !across.includes(column)).map(labelOf);
  const told = kinds.find((kind) => kind === answer) ?? kindCalled([...called, ...others], kinds);
  return {
    columns: across,
    levels: ["times", areWords ? "words" : "times"],
    values: [],
    isPartial: false,
    ...(!areWords && { numbers: { told, may: kinds } }),
  };
}

/** What rows of labels say: of those of words the lowest is what is counted, but for ages; null where two say the same. */
function levelsOf(kinds: readonly LabelKind[], ofAges: number): Level[] | null {
  const times = kinds.filter((kind) => kind === "parts" || kind === "times");
  if (times.length > 1 && times[0] === "parts") return null;
  const levels = kinds.map((kind, level): Level => {
    const lowest = kinds.findLastIndex((each, at) => each === "words" && at !== ofAges);
    if (kind === "words") return level === lowest ? "values" : "words";
    return kind === "parts" ? "times" : kind;
  });
  const isTwice = (level: Level) => levels.filter((each) => each === level).length > 1;
  return isTwice("words") || isTwice("places") ? null : levels;
}

/** Labels of several rows: times or places above what is counted, or below it. */
function acrossLevels(
  { columns, size }: SheetHeader,
  { places, numbers }: Pick<Table, "places" | "numbers">,
): Across | null {
  const ofYears = size === 2 ? numbersOfYears(columns, numbers) : null;
  if (ofYears) return ofYears;
  const across = columns.filter(({ labels }) => labels.every((label) => label !== ""));
  const textsAt = (level: number) => across.map(({ labels }) => labels[level] ?? "");
  const kinds = Array.from({ length: size }, (_, level) => kindOf(textsAt(level), places));
  const areTimes = kinds.includes("parts") && kinds.includes("times");
  const ofAges = kinds.findIndex(
    (kind, level) => kind === "words" && agesAcross([...new Set(textsAt(level))]) !== null,
  );
  const levels = levelsOf(kinds, ofAges);
  if (levels === null) return null;
  const values = levels.includes("values") ? [...new Set(textsAt(levels.indexOf("values")))] : [];
  const words = ofAges < 0 ? {} : ({ words: "ages" } as const);
  return {
    ...{ columns: across, levels, values, ...words },
    isPartial: kinds.includes("parts") && !areTimes,
  };
}

/** Numbers without a word, as they are called or as somebody says: times, or categories of another sort. */
function numbersIn({ columns }: SheetHeader, { answer, called }: Table["numbers"]): Across | null {
  const bare = bareNumbers(columns.map(labelOf));
  if (!bare) return null;
  const { labels, kinds } = bare;
  const across = columns.filter((column) => labels.includes(labelOf(column)));
  const others = columns.filter((column) => !across.includes(column)).map(labelOf);
  if (answer === noTimes)
    return { columns: across, levels: ["words"], values: [], isPartial: false };
  const told = kinds.find((kind) => kind === answer) ?? kindCalled([...called, ...others], kinds);
  const isPartial = (told ?? kinds[0]) !== "year";
  const numberKinds = { told, may: kinds };
  return { columns: across, levels: ["times"], values: [], isPartial, numbers: numberKinds };
}

function timesIn(columns: readonly LabelledColumn[], labels: ReadonlySet<string>): Across {
  const across = columns.filter((column) => labels.has(labelOf(column)));
  const told = across.flatMap((column) => timeIn(labelOf(column)) ?? []);
  const values = [...new Set(told.map(({ rest }) => rest))].filter((rest) => rest !== "");
  return {
    columns: across,
    levels: ["times"],
    values,
    isPartial: told.some(({ isPart }) => isPart),
  };
}

/** Whether a column holds figures, and nothing else that says anything. */
function holdsFigures(column: LabelledColumn, body: Body): boolean {
  const texts = textsOf(body, column).filter((text) => text !== "" && !isAbsent(text));
  return texts.length > 0 && texts.every((text) => isFigure(text, null));
}

/** The only column of figures, which is called a time and no more: `2022年`, `2022`. */
function oneTime(columns: readonly LabelledColumn[], body: Body): Across | null {
  const [only, ...others] = columns.filter(
    (column) => holdsFigures(column, body) && !isCode(labelOf(column)),
  );
  const time = only && timeIn(labelOf(only));
  const isTold = columns.some((column) => isCalledPeriod(labelOf(column)));
  const isWhole = time?.rest === "" && !time.isPart;
  return only && isWhole && !isTold && others.length === 0
    ? timesIn(columns, new Set([labelOf(only)]))
    : null;
}

/** Ages, each a column; or the sexes, beside a column of ages. */
function agesIn(columns: readonly LabelledColumn[], body: Body): Across | null {
  const labels = columns.map(labelOf);
  const ages = agesAcross(labels);
  const sexes = labels.some(isAgeLabel) && !ages ? sexesAmong(labels) : [];
  const across = columns.filter((column) => (ages?.labels ?? sexes).includes(labelOf(column)));
  if (across.length === 0 || !across.every((column) => holdsFigures(column, body))) return null;
  const words = ages ? (ages.isSure ? "ages" : undefined) : "sexes";
  return {
    ...{ columns: across, levels: ["words"], values: [], isPartial: false },
    ...(words && { words }),
  };
}

/** Columns of figures without a unit of their own, whose common one stands above the table. */
function categoriesIn(columns: readonly LabelledColumn[], body: Body): Across | null {
  const across = columns.filter((column) => {
    const label = labelOf(column);
    const isOther =
      isYearLabel(label) || isMonthLabel(label) || numbersRows(label, textsOf(body, column));
    return holdsFigures(column, body) && !isOther && titleAndUnit(label).unit === null;
  });
  const isOfUnit = (column: LabelledColumn) =>
    usualAggregates({ title: { [localeIds[0]]: labelOf(column) }, unit: null }) === "sum";
  return across.length > 1 && across.every(isOfUnit)
    ? { columns: across, levels: ["words"], values: [], isPartial: false }
    : null;
}

interface Table {
  body: Body;
  /** The unit of all figures, where it stands above the table. */
  unit: string | null;
  places: Places;
  /** What somebody said that numbers without a word are, and what may call them. */
  numbers: { answer: string | undefined; called: readonly string[] };
}

/** Finds what stands across; null where a row holds one figure of each column. */
export function acrossOf(header: SheetHeader, table: Table): Across | null {
  const { body, unit, places, numbers } = table;
  const { columns, size } = header;
  if (size > 1) return acrossLevels(header, table);
  const times = new Set(timesAcross(columns.map(labelOf)));
  if (times.size > 0) return timesIn(columns, times);
  const one = oneTime(columns, body);
  if (one) return one;
  const bare = numbersIn(header, numbers);
  if (bare) return bare;
  const ages = agesIn(columns, body);
  if (ages) return ages;
  const read = placeReading(places, columns.map(labelOf));
  const named = columns.filter(
    ({ labels: [label = ""] }) => placesNamed(label, places).length > 0 && read(label) !== null,
  );
  if (named.length >= fewestPlaces)
    return { columns: named, levels: ["places"], values: [], isPartial: false };
  return unit === null ? null : categoriesIn(columns, body);
}
