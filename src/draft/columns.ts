import { isBareTime, TimeColumn } from "../check/cell/time/columns.ts";
import { callsTerm } from "../check/cell/time/terms.ts";
import { besideEra, isConvertible } from "../check/cell/time/eras.ts";
import { remarked } from "../check/cell/time/remarks.ts";
import { isSum, placeOfNumber, placesNamed } from "../check/cell/place-names.ts";
import { turnedDate } from "../check/cell/time/turned-dates.ts";
import type { FieldType, Role } from "../model/dataset.ts";
import type { Places } from "../model/place.ts";
import {
  callsPlaces,
  callsRows,
  categoryLabel,
  isAgeLabel,
  isCalledPeriod,
  isCode,
  kindLabel,
  nameLabel,
  numbersRows,
  isTimeLabel,
  roleCalled,
  titleAndUnit,
} from "./labels.ts";
import { isCounted } from "../check/counted.ts";
import { isAbsent } from "../check/cell/figures.ts";
import { localeIds } from "../model/locale.ts";
import { figureColumn, type FigureColumn } from "./figures.ts";
import { holderOf, singleRoles } from "./holders.ts";
import {
  markReading,
  numberReading,
  periodReading,
  placeReading,
  type CellReading,
} from "./readings.ts";
import type { SheetColumn } from "./sheet.ts";
import { simplify } from "../publish/search/folds.ts";
import { cellsOf, withOuterPlaces } from "./outer-places.ts";

/** What is not certain of a column, which its makers have to look at. */
export type DoubtKind =
  "digits" | "places" | "times" | "terms" | "years" | "comma" | "points" | "percent" | "unit";

/** A column, told by its label and by what it holds. */
export interface DraftColumn extends SheetColumn {
  /** The label without its unit. */
  title: string;
  unit: string | null;
  role: Role;
  type: FieldType;
  /** What its cells certainly say; null where they stay as they are. */
  read: CellReading | null;
  doubts: DoubtKind[];
}

interface Context {
  places: Places;
  decimalComma: boolean;
}

type Told = Pick<DraftColumn, "role" | "type" | "read" | "doubts"> & { unit?: string | null };

/** A dimension has so many values at most; more are names. */
const mostCategories = 30;

/** Values that each stand in several rows are categories, though there be many, as countries are. */
const mostEntities = 300;

/** Single years of age, and a few words for several. */
const mostAges = 130;

/** A row of totals at the end leaves some cells blank. */
const mostlyFilled = 0.8;

/** Whether no cell is without a number, or none says anything yet, so that what a label calls times may be some, in a way that is not known. */
const mayBeTimes = (column: Pick<SheetColumn, "label" | "texts">): boolean =>
  isTimeLabel(column.label) &&
  (column.texts.filledCount === 0 ||
    column.texts.isMostly(1, (text) => /[\p{Nd}〇零一二三四五六七八九十元]/u.test(text)));

/** Whether most cells of a column are terms of schools or seasons. */
const areTerms = ({ texts }: Pick<SheetColumn, "texts">): boolean => texts.isMostly(0.8, callsTerm);

/** Times are told by the label, or by every cell; a number may be 2013 too. */
export function isPeriod(column: Pick<SheetColumn, "label" | "texts">): boolean {
  const isCalled = isCalledPeriod(column.label);
  if (areTerms(column)) return false;
  if (!isCalled && titleAndUnit(column.label).unit !== null) return false;
  const times = new TimeColumn(column.texts);
  return (
    mayBeTimes(column) ||
    column.texts.isMostly(isCalled ? 0.5 : 0.8, (text) =>
      times.isTime((isCalled ? remarked(text)?.time : null) ?? text, isCalled),
    )
  );
}

/** Whether a label says that its column counts people or things: a zero before one of its numbers is a slip. */
const callsCount = (label: string): boolean =>
  isCounted({ title: { [localeIds[0]]: label }, unit: null });

/** Codes look like numbers, and lose their zeros when they are taken for some. */
const hasCodes = ({ label, texts }: SheetColumn): boolean =>
  isCode(label) ||
  numbersRows(label, texts.values) ||
  (!callsCount(label) && texts.values.some((text) => /^0\d+$/.test(text)));

/** What of a column of figures is not certain. */
function figureDoubts(
  { texts }: SheetColumn,
  { comma, unit, hasMixedPercents, hasDoubtfulPoints }: FigureColumn,
): DoubtKind[] {
  const { filled } = texts;
  const times = new TimeColumn(texts);
  const isYears =
    unit === null && filled.every((text) => isBareTime(text) && times.isTime(text, true));
  return [
    ...(isYears ? (["years"] as const) : []),
    ...(comma === "uncertain" ? (["comma"] as const) : []),
    ...(hasDoubtfulPoints ? (["points"] as const) : []),
    ...(hasMixedPercents ? (["percent"] as const) : []),
  ];
}

function figures(column: SheetColumn, decimalComma: boolean): Told | null {
  const { title, unit } = titleAndUnit(column.label);
  const found = hasCodes(column) ? null : figureColumn(column.texts, { title, unit, decimalComma });
  if (!found) return null;
  const { type, read } = found;
  return { role: "value", type, read, unit: found.unit, doubts: figureDoubts(column, found) };
}

/** Labels of columns that say something of figures, and hold none: a `C` there is no missing number. */
const saysOther = RegExp(
  `${nameLabel.source}|${kindLabel.source}|(status|flags?|[标標][记記志誌])$`,
  "i",
);

/** A column each cell of which says that there is no number. */
function figuresNowhere(column: SheetColumn): Told | null {
  const { filled, filledCount } = column.texts;
  const isOther = hasCodes(column) || saysOther.test(column.label);
  if (isOther || filledCount === 0 || !filled.every(isAbsent)) return null;
  return { role: "value", type: "integer", read: null, doubts: [] };
}

/** Whether each code of a column stands beside one text of another, and each text beside one code. */
function areNamed({ texts: codes }: SheetColumn, { texts: names }: SheetColumn): boolean {
  const pairs = new Set<string>();
  const count = codes.filled.length;
  for (let row = 0; row < codes.length && pairs.size <= count; row++)
    if (codes.at(row) !== "" || names.at(row) !== "")
      pairs.add(`${codes.codes[row] ?? ""} ${names.codes[row] ?? ""}`);
  return pairs.size === count && names.filled.length === count;
}

/** Whether a column only says what many codes beside it are called: nobody wants a chart of each. */
const isNames = (column: SheetColumn, sheet: readonly SheetColumn[]): boolean =>
  column.texts.filled.length > mostCategories &&
  sheet.some((each) => each !== column && hasCodes(each) && areNamed(each, column));

function textRole(column: SheetColumn): Role {
  const { label, texts } = column;
  const { filled, filledCount } = texts;
  const distinct = filled.length;
  const isRepeated = distinct <= mostEntities && distinct * 2 <= filledCount;
  const isFew =
    isRepeated || (distinct <= mostCategories && (distinct < filledCount || kindLabel.test(label)));
  if (hasCodes(column)) return "key";
  if ((isAgeLabel(label) && distinct <= mostAges) || areTerms(column)) return "dimension";
  const isTurned = (text: string, place: number) => turnedDate(text, filled.toSpliced(place, 1));
  if (distinct <= mostCategories && filled.some(isTurned)) return "dimension";
  if (nameLabel.test(label)) return "name";
  if (isFew && filledCount >= texts.length * mostlyFilled) return "dimension";
  const isNamed = distinct * 2 <= filledCount && filledCount >= texts.length * mostlyFilled;
  return isNamed || distinct === texts.length || callsPlaces(label) ? "name" : "note";
}

/** What tells a number, be it in Chinese: 一千二百. */
const digits = /\p{Nd}|^[零〇一二三四五六七八九十百千万亿两点]+$/u;

function textual(column: SheetColumn): Told {
  const { filled } = column.texts;
  const role = textRole(column);
  const times = new TimeColumn(column.texts);
  const areTimes = filled.length > 0 && filled.every((text) => times.isTime(text, true));
  const haveDigits = filled.length > 0 && filled.every((text) => digits.test(text));
  const isText = !areTimes && !areTerms(column) && !isAgeLabel(column.label);
  const doubts: DoubtKind[] = [
    ...(areTimes && role !== "key" ? (["times"] as const) : []),
    ...(areTerms(column) ? (["terms"] as const) : []),
    ...(callsPlaces(column.label) && role !== "key" ? (["places"] as const) : []),
    ...(isText && haveDigits && role !== "key" ? (["digits"] as const) : []),
    ...(titleAndUnit(column.label).unit !== null && !haveDigits ? (["unit"] as const) : []),
  ];
  return { role, type: "string", read: null, unit: null, doubts };
}

function told(column: SheetColumn, { places, decimalComma }: Context): Told {
  const role = roleCalled(column.label);
  const asFigures = figures(column, decimalComma);
  if (role === "longitude" || role === "latitude") {
    const read =
      asFigures?.read ??
      numberReading("number", {
        comma: "grouping",
        unit: null,
        hasMixedPercents: false,
        hasPowers: false,
        isAccount: false,
        decimalComma,
      });
    const doubts = asFigures?.doubts.filter((doubt) => doubt === "comma") ?? [];
    return { role, type: "number", read, doubts };
  }
  if (role && !(role === "unit" && asFigures))
    return { role, type: "string", read: markReading(role), doubts: [] };
  if (isPeriod(column))
    return {
      role: "period",
      type: "string",
      read: periodReading(column.texts, column.label),
      doubts: [],
    };
  const isCategory = categoryLabel.test(column.label);
  return (
    placesIn(column, places) ??
    (isCategory ? null : asFigures) ??
    figuresNowhere(column) ??
    textual(column)
  );
}

/** A column half of whose cells at least name places, but for totals, in traditional letters too; null where they do not. */
function placesIn({ label, texts }: SheetColumn, places: Places): Told | null {
  // Counts of one to four digits may be ids of places by chance.
  if (!callsRows(label) && texts.filled.every((text) => /^\d{1,4}$/.test(text))) return null;
  const isTraditional = callsPlaces(label) && texts.filled.some((text) => simplify(text) !== text);
  const plain = (text: string) => (isTraditional ? simplify(text) : text);
  return placesCalled({ label, texts }, plain, places);
}

/** A column of places as they are called in the letters of the site's names. */
function placesCalled(
  { label, texts }: Pick<SheetColumn, "label" | "texts">,
  plain: (text: string) => string,
  places: Places,
): Told | null {
  const numbered = (text: string) => (callsRows(label) ? placeOfNumber(text, places) : undefined);
  const mayBe = (text: string) =>
    placesNamed(plain(text), places).length > 0 || isSum(text) || numbered(text) !== undefined;
  if (!texts.isMostly(0.5, mayBe)) return null; // as most columns, of which half the texts tell it
  const byName = placeReading(places, texts.filled.map(plain));
  const read = (text: string) => byName(plain(text)) ?? numbered(text)?.id ?? null;
  const named = texts.mapped((text) => (isSum(text) ? "" : text));
  const areCertain = named.isMostly(0.5, (text) => read(text) !== null);
  return areCertain ? { role: "place", type: "string", read, doubts: [] } : null;
}

/** Whether two columns say the same place in each row, as a code beside a name does. */
const sayTheSame = (one: SheetColumn & Told, other: SheetColumn & Told): boolean =>
  Array.from(one.texts.codes, (_, row) => row).every((row) => {
    const [a, b] = [one, other].map(({ texts, read }) => read?.(texts.at(row)) ?? null);
    return a === b || a === null || b === null;
  });

/** What a second column of a role is; of other places it says what they are called, where they stood across and have their ids. */
function secondOf(
  column: SheetColumn & Told,
  first: (SheetColumn & Told) | undefined,
  places: Places,
): Told & Partial<SheetColumn> {
  const found = textual(column);
  if (column.role !== "place") return found;
  if (first && sayTheSame(column, first)) return { ...found, doubts: [] };
  const nameOf = (text: string) => Object.values(places.get(text)?.name ?? {})[0] ?? text;
  const texts = column.texts.mapped(nameOf);
  return { ...found, texts, cells: cellsOf(texts), doubts: [] };
}

/** What a label says that its column is called, and in what it counts; its cells are of our calendar, whatever it was. */
function titleIn({ label, role }: SheetColumn & Told): ReturnType<typeof titleAndUnit> {
  const isOurs = role === "period" && isConvertible(label);
  if (["key", "name", "dimension", "note"].includes(role)) return { title: label, unit: null };
  return isOurs ? { title: besideEra(label) ?? "", unit: null } : titleAndUnit(label);
}

/** Tells what each column is. */
export function columnsOf(all: readonly SheetColumn[], context: Context): DraftColumn[] {
  const sheet = withOuterPlaces(all, context.places);
  const columns = sheet.map((column, index): SheetColumn & Told => {
    // 单位 is an office, too: one that stands first says whose the row is, not in what it counts.
    const isOffice = index === 0 && roleCalled(column.label) === "unit";
    const found = { ...column, ...(isOffice ? textual(column) : told(column, context)) };
    return found.role === "dimension" && isNames(column, sheet)
      ? { ...found, role: "name" }
      : found;
  });
  return columns.map((column) => {
    const holder = singleRoles.includes(column.role)
      ? holderOf(column.role, columns, context.places)
      : column;
    const { title, unit } = titleIn(column);
    const found =
      holder === column ? column : { ...column, ...secondOf(column, holder, context.places) };
    return { ...found, title, unit: found.unit === undefined ? unit : found.unit };
  });
}
