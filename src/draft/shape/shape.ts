import { remarked } from "../../check/cell/time/remarks.ts";
import { labelOf, type LabelledColumn } from "../../check/reshape/layout.ts";
import { staffWords } from "../../locales/index.ts";
import type { Field } from "../../model/dataset.ts";
import type { NumberKind, Reshape } from "../../model/reshape.ts";
import type { RawRecord } from "../../model/table.ts";
import { absentAmong } from "../absent.ts";
import type { Level } from "./across.ts";
import { acrossFields, field, inOwnYears, rolesOf, unitsOfFields, withUnitOf } from "./fields.ts";
import { textsOf } from "./header.ts";
import { Lines } from "../../check/reshape/lines.ts";
import { captionIn } from "../../check/reshape/told-years.ts";
import { filled, isAlone, type Body } from "../sheet.ts";
import * as staying from "./staying.ts";
import { partsOf, type Context, type Parts, type Sighted } from "./parts.ts";
import type { ToldYear } from "./told-year.ts";

/** How a file of another shape is read as a long table, whose fields are named by labels. */
export interface Shape {
  reshape: Reshape;
  fields: Field[];
  /** The labels that stand across, in the order of the file, and what they say. */
  across: string[];
  kind: Level | null;
  /** Lines by themselves that tell nothing of the rows: titles above the labels, and all others. */
  lead: string[];
  outside: string[];
  /** What stands in cells across that hold no number; what it means the file does not say. */
  absent: string[];
  /** What stands there and says what it means: `[c]`, 保密. */
  symbols: NonNullable<Reshape["missing"]>;
  /** The year of times that lack theirs; null where none does. */
  year: ToldYear | null;
  /** The month in which years begin whose months run into the next; null where none do. */
  begins: number | null;
  /** What numbers across may be, where nobody has said it. */
  numbers: readonly NumberKind[];
  /** Columns that are not read, since their figures are of none of the times, places or categories across. */
  beside: string[];
  /** Labels of times with the mark of a footnote, which says nothing of their figures. */
  marked: string[];
  /** Names of rows that are totals only if they are the sums of others. */
  doubtful: string[];
}

/** Whether a line says one thing of the table, such as `单位：人`, and is none of its titles. */
const isFact = (text: string): boolean => /^[（(]?[^:：]{1,8}[:：]/.test(text);

const sameNames = (labels: readonly string[]) =>
  Object.fromEntries(labels.map((each) => [each, each]));

/** An object without what is empty, so that nothing is declared that says nothing. */
const withoutEmpty = <T extends object>(all: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(all).filter(
      ([, value]) => typeof value !== "object" || Object.keys(value as object).length > 0,
    ),
  ) as Partial<T>;

/** What stands in cells across that hold no number. */
function absentIn(
  body: Body,
  columns: readonly LabelledColumn[],
): Pick<Shape, "absent" | "symbols"> {
  const { signs, symbols } = absentAmong(columns.flatMap((column) => textsOf(body, column)));
  return { absent: signs, symbols };
}

/** The column whose brackets tell what its rows count, and all that they say; none where they say none. */
function unitsOf({ across, stays, body }: Parts): { column?: string; units: string[] } {
  const told = stays.map((each) => ({
    column: labelOf(each),
    units: staying.unitsIn(textsOf(body, each)),
  }));
  return (across && told.find(({ units }) => units.length > 0)) ?? { units: [] };
}

/** Lines by themselves that tell nothing of the rows: titles above the labels, and all others. */
function apartFrom(
  { body, hasCaptions }: Parts,
  { above, reshape }: { above: readonly RawRecord[]; reshape: Reshape },
): Pick<Shape, "lead" | "outside"> {
  const lines = Object.values(reshape.lines ?? {}).filter((word) => word !== "");
  const apart = new Lines(reshape);
  const alone = (some: readonly RawRecord[]) =>
    some
      .flatMap((record) => (isAlone(record) ? filled(record) : []))
      .filter((text) => !lines.some((word) => text.startsWith(word)))
      .filter((text) => !hasCaptions || captionIn(text) === null);
  const below = [...body.alone, ...body.below].filter((record) => apart.take(record));
  return {
    lead: alone(above).filter((text) => !isFact(text)),
    outside: [...alone(above).filter(isFact), ...alone(below)],
  };
}

/** What of the labels across is told, and asked. */
const acrossIn = ({
  across,
  body,
  beside,
}: Parts): Pick<
  Shape,
  "across" | "kind" | "absent" | "symbols" | "numbers" | "marked" | "beside"
> => ({
  beside,
  across: across?.columns.map((each) => [...new Set(each.labels)].join(" ").trim()) ?? [],
  kind: across?.levels.find((level) => level !== "values") ?? null,
  ...absentIn(body, across?.columns ?? []),
  marked: [...new Set(across?.columns.flatMap(({ labels }) => labels))].filter(
    (label) => remarked(label)?.mark,
  ),
  numbers: across?.numbers?.told === null ? across.numbers.may : [],
});

/** What is declared of times whose labels do not tell it all. */
function declaredTime({ across, year: told }: Parts): Pick<Reshape, "numbers" | "year" | "period"> {
  const numbers = across?.numbers?.told;
  const { year = null, of } = told ?? {};
  return {
    ...(numbers && { numbers }),
    ...(year !== null && (of === "rows" ? { period: year } : { year: Number(year) })),
  };
}

/** What the first label says of its column, and behind a stroke of what stands across: 流出地＼流入地. */
function cornerOf({ stays, across }: Parts) {
  const [first] = stays;
  const corner = first ? labelOf(first) : "";
  const [, own = "", other] = /^([^\\＼]+)[\\＼]([^\\＼]+)$/.exec(corner) ?? [];
  const isTold = across !== null && other !== undefined;
  return {
    across: isTold ? other.trim() : undefined,
    titleOf: (label: string) => (isTold && label === corner ? own.trim() : label),
  };
}

/** Whether lines of their own tell all of the time of the rows below them. */
const captionsAreOfRows = ({ hasCaptions, part, across }: Parts): boolean =>
  hasCaptions && part === null && across?.isPartial !== true;

/** Tells of a table of which nothing is known how it is read as a long one; null where it is one. */
export function shapeOf(sighted: Sighted, context: Context): Shape | null {
  const { places, locale } = context;
  const parts = partsOf(sighted, context);
  if (!parts) return null;
  const { lead, header, body } = sighted;
  const above = lead.slice(0, header.start);
  const { ofPeriod, part, year, begins, stays, nested, skipped, totals } = parts;
  const { hasCaptions, unitAbove } = parts;
  const { period, unit: unitTitle } = staffWords[locale].draft.titles;
  const corner = cornerOf(parts);
  const nameOf = (each: LabelledColumn) =>
    withUnitOf(corner.titleOf(labelOf(each)), parts.units.stays.get(each.index));
  const labels = stays.map(nameOf);
  const { column, units } = unitsOf(parts);
  const ofUnit = column !== undefined && units.length > 1 ? { [unitTitle]: column } : {};
  const lines = staying
    .placeLines([...above.filter(isAlone), ...body.alone], places)
    .filter((word) => !labels.includes(word));
  const isSplit = ofPeriod.length > 1;
  const hasOwn = isSplit || year?.of === "rows" || captionsAreOfRows(parts);
  const taken = [...labels, ...lines, ...Object.keys(ofUnit), ...(hasOwn ? [period] : [])];
  const unit = unitAbove ?? (units.length === 1 ? (units[0] ?? null) : null);
  const merged = stays.filter((each) => staying.isMerged(each, body, totals.rows));
  const named = acrossFields({ ...parts, unit, corner: corner.across }, taken, context);
  const [yearLabel = ""] = ofPeriod;
  const ownPeriod = isSplit ? { [period]: ofPeriod } : { [named.times ?? period]: yearLabel };
  const fields = [
    ...(hasOwn ? [field(period, "period")] : []),
    ...lines.map((word) => field(word, "place")),
    ...[...rolesOf(parts, places)].map(([each, role]) => field(nameOf(each), role)),
    ...Object.keys(ofUnit).map((name) => field(name, "unit")),
    ...named.fields,
  ];
  const captions = hasCaptions ? { [part ?? named.times ?? period]: "" } : {};
  const own = Object.fromEntries(stays.map((each) => [nameOf(each), labelOf(each)]));
  const reshape = {
    ...(header.size > 1 && { header: header.size }),
    columns: { ...(yearLabel !== "" && ownPeriod), ...own, ...ofUnit },
    ...withoutEmpty({
      across: named.across,
      values: named.values,
      units: unitsOfFields(parts, named, nameOf),
      lines: { ...sameNames(lines), ...captions },
      filled: merged.map(labelOf),
      ...(nested !== null && { nested }),
      skipped,
      ...declaredTime(parts),
      totals: totals.totals,
    }),
  };
  return {
    reshape,
    fields: begins === null ? fields : fields.map((each) => inOwnYears(each, begins)),
    ...acrossIn(parts),
    year,
    begins,
    doubtful: totals.doubtful,
    ...apartFrom(parts, { above, reshape }),
  };
}
