import { halfwidth } from "../check/cell/repair.ts";
import { withUnit } from "./unit.ts";
import type { FieldType, Role } from "../model/dataset.ts";
import type { Places } from "../model/place.ts";
import { numberReading, periodReading, placeReading, type CellReading } from "./readings.ts";
import type { SheetColumn } from "./sheet.ts";

/** What a column is, told by its label and by what it holds. */
export interface DraftColumn extends SheetColumn {
  /** The label without its unit. */
  title: string;
  unit: string | null;
  role: Role;
  type: FieldType;
  /** What its cells certainly say; null where they stay as they are. */
  read: CellReading | null;
}

interface Context {
  places: Places;
  decimalComma: boolean;
}

type Told = Pick<DraftColumn, "role" | "type" | "read">;

/** A note by its label, also for readers of one language: `note_en`. */
export const noteLabel =
  /^(备注|说明|注|注释|附注|note|notes|remarks?|note_[a-z]{2}(_[a-z]{4})?)$/i;

/** Labels that say what a column is, whatever it holds. */
const labelled: readonly [RegExp, Role][] = [
  [/^(数据来源|资料来源|来源|source)$/i, "source"],
  [noteLabel, "note"],
  [/^(数据状态|状态|obs_status|status)$/i, "status"],
  [/^(限定|qualifier)$/i, "qualifier"],
  [/^(经度|longitude|lon|lng)$/i, "longitude"],
  [/^(纬度|latitude|lat)$/i, "latitude"],
  [/^(单位|计量单位|unit)$/i, "unit"],
];

const periodLabel = /(年度?|年份|月份?|季度|日期|时间|时期|时点|period|date|year|month)$/i;
const codeLabel = /(编号|代码|编码|序号|电话|邮编|^id$|code|_id$)/i;
const nameLabel = /(名称|姓名|^name(_[a-z]{2}(_[a-z]{4})?)?$)/i;
const kindLabel =
  /(类别|类型|种类|分类|性别|等级|级别|口径|指标|项目|性质|kind|type|category|scope)/i;

/** A dimension has so many values at most; more are names. */
const mostCategories = 30;

/** A row of totals at the end leaves some cells blank. */
const mostlyFilled = 0.8;

const filledOf = ({ texts }: SheetColumn): string[] => texts.filter((text) => text !== "");

/** How many of the filled cells can be read, from 0 to 1. */
function share(column: SheetColumn, read: CellReading): number {
  const filled = filledOf(column);
  const readable = filled.filter((text) => read(text) !== null);
  return filled.length === 0 ? 0 : readable.length / filled.length;
}

/** Bare years are periods only where the label says so: a number may be 2013 too. */
function isPeriod(column: SheetColumn): boolean {
  const isCalled = periodLabel.test(column.label);
  const isBare = filledOf(column).every((text) => /^\d{4,6}$/.test(text));
  return share(column, periodReading) >= (isCalled ? 0.5 : 0.8) && (isCalled || !isBare);
}

/** Codes look like numbers, and lose their zeros when they are taken for some. */
const hasCodes = (column: SheetColumn): boolean =>
  codeLabel.test(column.label) || filledOf(column).some((text) => /^0\d+$/.test(text));

/** Also numbers that the check will not take as they are: `12,5`. */
const isNumberLike = (text: string): boolean => /^[-+]?\d[\d,. ]*$/.test(halfwidth(text));

function numeric(column: SheetColumn, decimalComma: boolean): Told | null {
  const filled = filledOf(column);
  if (hasCodes(column) || filled.filter(isNumberLike).length < filled.length / 2) return null;
  if (filled.length === 0) return null;
  const [integer, number] = (["integer", "number"] as const).map((type) =>
    numberReading(type, decimalComma),
  );
  if (!integer || !number) return null;
  const isDecimal = share(column, number) > share(column, integer) || share(column, integer) < 0.5;
  return isDecimal
    ? { role: "value", type: "number", read: number }
    : { role: "value", type: "integer", read: integer };
}

function textual(column: SheetColumn): Told {
  const filled = filledOf(column);
  const distinct = new Set(filled).size;
  const isFew =
    distinct <= mostCategories && (distinct < filled.length || kindLabel.test(column.label));
  const role: Role = hasCodes(column)
    ? "key"
    : nameLabel.test(column.label)
      ? "name"
      : isFew && filled.length >= column.texts.length * mostlyFilled
        ? "dimension"
        : distinct === column.texts.length
          ? "name"
          : "note";
  return { role, type: "string", read: null };
}

function told(column: SheetColumn, { places, decimalComma }: Context): Told {
  const [, role] = labelled.find(([label]) => label.test(column.label)) ?? [];
  const asNumber = numeric(column, decimalComma);
  if (role === "longitude" || role === "latitude")
    return { role, type: "number", read: numberReading("number", decimalComma) };
  if (role && !(role === "unit" && asNumber)) return { role, type: "string", read: null };
  if (isPeriod(column)) return { role: "period", type: "string", read: periodReading };
  const read = placeReading(places);
  if (share(column, read) >= 0.5) return { role: "place", type: "string", read };
  return asNumber ?? textual(column);
}

/** Roles that one column has at most; a second such column is taken as what its texts are. */
const singleRoles: readonly Role[] = [
  ...(["period", "place", "unit", "status", "qualifier", "source"] as const),
  ...(["longitude", "latitude"] as const),
];

/** Tells what each column is. */
export function columnsOf(sheet: readonly SheetColumn[], context: Context): DraftColumn[] {
  const taken = new Set<Role>();
  return sheet.map((column) => {
    const first = told(column, context);
    const isTaken = singleRoles.includes(first.role) && taken.has(first.role);
    const found = isTaken ? textual(column) : first;
    taken.add(found.role);
    return { ...column, ...withUnit(column.label), ...found };
  });
}
