import { isBlank } from "../../check/table/blank-rows.ts";
import { mediaTypes } from "../../check/descriptor/descriptor.ts";
import { csvText } from "../../model/csv-text.ts";
import { withJsonEdit } from "../../parse/json-edit.ts";
import type { CurrentTable } from "./current.ts";

/** A table that is a workbook as the CSV that takes its place: each cell as it is read, marked as Excel knows it. */
export function asText(workbook: CurrentTable): CurrentTable {
  const [header, ...rows] = Iterator.from(workbook.records()).filter((each) => "cells" in each);
  const all = header
    ? [workbook.labels, ...rows.filter((row) => !isBlank(row)).map(({ cells }) => cells)]
    : [];
  return {
    ...workbook,
    path: workbook.path.replace(/\.xlsx$/, ".csv"),
    bytes: new TextEncoder().encode(`\ufeff${csvText(all)}`),
    reading: {
      kind: "text",
      encoding: "utf-8",
      hasMark: true,
      delimiter: ",",
      hasSepLine: false,
    },
  };
}

/** Where the workbook is kept that a table was until a day. */
export const originalFile = (path: string, date: string): string =>
  `data/originals/${
    path
      .split("/")
      .at(-1)
      ?.replace(/\.xlsx$/, "") ?? ""
  }-${date}.xlsx`;

/** Of a file in their order. */
const ofFile = ["name", "path", "type", "format", "mediatype", "encoding"];

/** A descriptor whose table is CSV. */
export function ofText(descriptor: string, id: string): string {
  const said = {
    path: `${id}.csv`,
    format: "csv",
    mediatype: mediaTypes.csv,
    encoding: "utf-8",
    dialect: undefined,
  };
  return Object.entries(said).reduce(
    (text, [name, value]) =>
      withJsonEdit(text, { path: ["resources", 0, name], value, order: ofFile }),
    descriptor,
  );
}
