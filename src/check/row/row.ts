import type { Role } from "../../model/dataset.ts";
import {
  absent,
  observed,
  symbols,
  type MissingSymbol,
  type Observation,
  type Qualifier,
  type StatusFlag,
} from "../../model/observation.ts";
import { isAfter } from "../../model/period.ts";
import type { RawRecord, Row } from "../../model/table.ts";
import type { Header } from "../header/header.ts";
import { cellSpot } from "../problem.ts";
import type { TableSchema } from "../table-schema.ts";
import { positionOf } from "./position.ts";

const isSymbol = (text: string): text is MissingSymbol => Object.hasOwn(symbols, text);

interface Table {
  header: Header;
  schema: Pick<TableSchema, "crs" | "projectedAfter" | "isWorkbook">;
}

/** Makes of a record that passed its checks a row; the cells are therefore what they claim to be. */
export function toRow(raw: RawRecord, { header, schema }: Table, record: number): Row {
  const { cells } = raw;
  const { columns } = header;
  const cellOf = (role: Role): string => {
    const column = columns.find(({ field }) => field.role === role);
    return (column && cells[column.index]) ?? "";
  };
  const { crs, projectedAfter, isWorkbook = false } = schema;
  const isAhead = projectedAfter !== undefined && isAfter(cellOf("period"), projectedAfter);
  const flag = (cellOf("status") || (isAhead ? "F" : null)) as StatusFlag | null;
  const qualifier = (cellOf("qualifier") || null) as Qualifier | null;
  const observationOf = (text: string): Observation =>
    isSymbol(text) ? absent(text) : observed(Number(text), flag, qualifier);
  const texts = columns.map(({ field, index }) => ({ field, text: cells[index] ?? "" }));
  const values = texts.filter(({ field }) => field.role === "value");
  const position = positionOf(raw, header, crs);
  const isElsewhere = isWorkbook || raw.origins !== undefined;
  const origins = columns.flatMap(({ field, index }) =>
    isElsewhere && field.role === "value" ? [[field.name, cellSpot(raw, index).cell ?? ""]] : [],
  );
  return {
    record,
    cells: Object.fromEntries(texts.map(({ field, text }) => [field.name, text])),
    values: Object.fromEntries(values.map(({ field, text }) => [field.name, observationOf(text)])),
    ...(isElsewhere && { origins: Object.fromEntries(origins) as Record<string, string> }),
    ...(position && { position }),
  };
}
