import { PointSenses } from "../cell/points.ts";
import { halfwidth } from "../cell/repair.ts";
import { isCounted } from "../counted.ts";
import type { FieldColumn } from "../header/header.ts";
import { cellSpot } from "../problem.ts";
import type { TableSchema } from "../table-schema.ts";
import type { Watch } from "./watch.ts";

type PointRule = "points" | "whole-points";

/** Points that may all part thousands, as in a table that semicolons part, or of what is counted in whole numbers. */
function pointWatch(column: FieldColumn, rule: PointRule): Watch {
  const senses = new PointSenses();
  let first: { text: string; cell: string } | null = null;
  return {
    add: (record) => {
      const text = record.cells[column.index] ?? "";
      if (senses.add(text) === "either")
        first ??= { text, cell: cellSpot(record, column.index).cell ?? "" };
    },
    end: () => {
      if (first === null || !senses.areDoubtful) return [];
      const { text, cell } = first;
      const params = { first: cell, reading: text, other: text.replace(".", "") };
      return [{ key: `unread-column.${rule}`, column, value: text, params }];
    },
  };
}

const pointRules = ({ field }: FieldColumn, { decimalComma }: TableSchema): PointRule[] => {
  if (decimalComma === true) return ["points"];
  return field.type === "integer" || isCounted(field) ? ["whole-points"] : [];
};

const decimalOnly = /^-?\d+,(\d{1,2}|\d{4,})$/;
const eitherComma = /^-?\d{1,3},\d{3}$/;
const eitherPoint = /^-?\d{1,3}\.\d{3}$/;

/** A comma that parts thousands, or a point that may, beside commas that are decimal signs. */
function commaWatch(column: FieldColumn, decimalComma: boolean): Watch {
  let isDecimal = false;
  let doubtful: { text: string; cell: string } | null = null;
  const isDoubtful = (text: string) => (decimalComma ? eitherPoint : eitherComma).test(text); // the other is no number, or a fault
  return {
    add: (record) => {
      const text = record.cells[column.index] ?? "";
      if (!text.includes(",") && !(decimalComma && doubtful === null)) return;
      const plain = halfwidth(text).trim();
      isDecimal ||= decimalOnly.test(plain);
      if (isDoubtful(plain))
        doubtful ??= { text: plain, cell: cellSpot(record, column.index).cell ?? "" };
    },
    end: () => {
      if (!isDecimal || doubtful === null) return [];
      const { text, cell } = doubtful;
      const reading = text.replace(",", ".");
      const params = { first: cell, reading, other: reading.replace(".", "") };
      return [{ key: "unread-column.decimal-comma", column, value: text, params }];
    },
  };
}

/** What watches over the points and commas of a column of numbers: decimal signs, or what parts thousands. */
export const decimalSignWatches = (column: FieldColumn, schema: TableSchema): Watch[] => [
  commaWatch(column, schema.decimalComma ?? false),
  ...pointRules(column, schema).map((rule) => pointWatch(column, rule)),
];
