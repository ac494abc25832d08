import { isAbsent } from "../check/cell/figures.ts";
import { isBareTime, TimeColumn } from "../check/cell/time/columns.ts";
import { besideEra, isConvertible } from "../check/cell/time/eras.ts";
import type { Places } from "../model/place.ts";
import { figureColumn, type FigureColumn } from "./column/figures.ts";
import { holderOf, singleRoles } from "./column/holders.ts";
import { cellsOf, withOuterPlaces } from "./column/outer-places.ts";
import { isPeriod } from "./column/periods.ts";
import { placesIn } from "./column/places.ts";
import { hasCodes, isNames, textual } from "./column/texts.ts";
import type { DoubtKind, Told } from "./column/told.ts";
import { categoryLabel, kindLabel, nameLabel, roleCalled, titleAndUnit } from "./labels.ts";
import { markReading, numberReading, periodReading } from "./readings.ts";
import type { SheetColumn } from "./sheet.ts";

/** A column, told by its label and by what it holds. */
export interface DraftColumn extends SheetColumn, Told {
  /** The label without its unit. */
  title: string;
  unit: string | null;
}

interface Context {
  places: Places;
  decimalComma: boolean;
}

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
