import type { Field, FieldType } from "../../model/dataset.ts";
import { localeIds } from "../../model/locale.ts";
import { paramText, type Fault, type TableSchema } from "../table-schema.ts";
import { cellCheck } from "./cell.ts";
import { currency } from "./number/currencies.ts";
import { codeDamage } from "./code-damage.ts";
import { meant, symbolMeanings } from "./meanings.ts";
import { numberDamage } from "./number/damage.ts";
import { halfwidth } from "./repair.ts";

/** What no table needs to be known for. */
export const noTable: TableSchema = { fields: [], primaryKey: [], places: null, sources: null };

/** A column of numbers of which only its unit is known. */
export const numberField = (type: FieldType, unit: string | null): Field => ({
  name: "",
  type,
  role: "value",
  title: {},
  description: null,
  unit: unit === null ? null : { [localeIds[0]]: unit },
  categories: [],
  constraints: {},
});

/** A number as our tables write it, with no digit that a computer would lose. */
export const isPlainNumber = (text: string): boolean =>
  /^(?=.{1,15}$)-?(0|[1-9]\d*)(\.\d+)?$/.test(text);

/** What is wrong with a cell of numbers, and the number that was meant where that is plain. */
export function numberFault(text: string, unit: string | null, decimalComma = false): Fault | null {
  if (isPlainNumber(text)) return null;
  const field = numberField("number", unit);
  const faultOf = cellCheck(field, noTable);
  const fault = faultOf(text);
  const context = { field, decimalComma };
  return (
    fault && (codeDamage(text, field, faultOf) ?? numberDamage(text, context, faultOf) ?? fault)
  );
}

/** What stands where there is no number: a symbol, a word for one, or a dash. */
export const isAbsent = (text: string): boolean =>
  /^([-–—…./*×]+|\.[a-z]|#?n\/?a|[ns]\.?\/?d\.?|n\.?s\.?|nan|null|nil|none|no data|无|暂无|缺失|无数据|不[详詳明]|未知|н\/?д|нет данных|k\.? ?a\.?|missing|not available)$/i.test(
    text,
  ) || "nearest" in meant(text, symbolMeanings);

/** What is counted and measured; other words beside a number are names: `3号楼`, `2班`. */
const measures = RegExp(
  String.raw`^(${currency}|个?百分点|人|人次|户|个|件|次|家|所|名|处|位|元|万元|亿元|万人|万户|平方米|平方公里|公里|公顷|亩|吨|千克|小时|分钟|天|岁|‰|美元|欧元|港元|日元|韩元|英镑|只|头|台|辆|栋|座|张|本|期|[℃℉]|° ?[cf]|[cd]r|[bp]p|kg|k?m[23²³]?|㎡|㎥|㎞|ha|t|h)$`,
  "i",
);

/** Faults of figures that nobody can put right alone. */
const unclear = [
  "grouping",
  "sign",
  "percent",
  "precision",
  "leading-zero",
  "brackets",
  "mark",
  "pair",
].map((rule) => `type-error.${rule}`);

/** Faults that only figures have, whatever stands beside them. */
const dressed = ["ten-thousand", "qualified", "scientific", "scaled-cell"].map(
  (rule) => `type-error.${rule}`,
);

const several = "type-error.several";

/** Whether a cell holds several numbers, which may be something else where only a sign parts them: `08:00`, `3/4`. */
export const isOfSeveral = (text: string): boolean => numberFault(text, null)?.key === several;

/** Whether a cell holds a number, though it may not be written as one. */
export function isFigure(text: string, unit: string | null): boolean {
  const fault = numberFault(halfwidth(text), unit);
  if (!fault) return !isAbsent(text);
  const { key, params = {} } = fault;
  if (key === "type-error.figure") return false;
  if (key === "type-error.unit") return unit !== null || measures.test(paramText(fault, "unit"));
  if (key === several) return /[±(\p{L}]|\+\/-/u.test(halfwidth(text));
  if (params["nearest"] !== undefined || params["either"] !== undefined) return true;
  return dressed.includes(key) || (unclear.includes(key) && !/\p{L}|\d[-/]\d/u.test(text));
}
