import { parse } from "csv-parse/sync";
import readExcel from "read-excel-file/node";
import { expect, test } from "vitest";
import { specimen, specimenViews } from "../../../tests/specimen.ts";
import { observed } from "../../model/observation.ts";
import type { Row } from "../../model/table.ts";
import { toCsvFile, toExcelCsv } from "./forms/csv.ts";
import { openTable } from "./open-table.ts";
import { toWorkbook } from "./forms/workbook.ts";

const [view] = specimenViews;
const { dataset, catalogue } = specimen(view!);
const [period, place, count] = dataset.fields;
const source = { ...place!, name: "source", role: "source" as const };
const sources = [
  { name: "yearbook", title: { zh: "年鉴", en: "Yearbook" }, path: null, reliability: null },
];

const harmful = [
  "=1+1",
  "+86",
  "-x",
  "@cmd",
  "\t1",
  "\r1",
  "＝1",
  "'=1",
  "''=1",
  "'quoted'",
  "a=b",
];

interface Written {
  note?: string;
  number: number;
  day?: string;
}

const row = ({ note = "", number, day = "2023-04-30" }: Written): Row => ({
  record: 2,
  cells: { period: day, place: "a", count: String(number), source: "yearbook", note },
  values: { count: observed(number, null, null) },
});

const published = {
  catalogue,
  dataset: {
    ...dataset,
    sources,
    fields: [period!, place!, count!, source, { ...period!, name: "note", role: "note" as const }],
    table: { rows: harmful.map((note, index) => row({ note, number: index - 5 })) },
  },
};

test("names stand beside codes, titles beside sources, statuses beside numbers", () => {
  const { fields, rows } = openTable(published);
  expect(fields.map(({ name }) => name)).toEqual([
    "period",
    "place",
    ...["place_name_en", "place_name_zh"],
    ...["count", "count_status"],
    "source",
    ...["source_title_en", "source_title_zh"],
    "note",
  ]);
  expect(rows[5]?.cells.map(({ value }) => value)).toEqual([
    "2023-04-30",
    "a",
    ...["Place a", "Place a"],
    ...[0, "zero"],
    "yearbook",
    ...["Yearbook", "年鉴"],
    "\r1",
  ]);
});

test("a column of the office that has such a name already keeps it", () => {
  const fields = [...dataset.fields, { ...place!, role: "note" as const, name: "count_status" }];
  const names = openTable({ catalogue, dataset: { ...dataset, fields } }).fields.map(
    ({ name }) => name,
  );
  expect(names.filter((name) => name.startsWith("count"))).toEqual([
    "count",
    "count_status_",
    "count_status",
  ]);
});

test.each([toCsvFile, toExcelCsv])(
  "no text of a CSV is a formula, and each is found again",
  (write) => {
    const records = parse<Record<string, string>>(write(published), { columns: true, bom: true });
    const texts = records.map(({ note = "" }) => note);
    expect(texts.filter((text) => /^[=+\-@＝＋－＠\t\r]/.test(text))).toEqual([]);
    expect(texts.map((text) => text.replace(/^'(?='*[=+\-@＝＋－＠\t\r])/, ""))).toEqual(harmful);
    expect(records.map((record) => record["count"])).toEqual(
      harmful.map((_, index) => String(index - 5)),
    );
  },
);

test("a workbook has texts as they were written, negative numbers, and days as dates", async () => {
  const [data] = await readExcel(Buffer.from(await toWorkbook(published)), { trim: false });
  const [head = [], ...records] = data?.data ?? [];
  const column = (name: string) => records.map((cells) => cells[head.indexOf(name)]);
  expect(column("note")).toEqual(harmful);
  expect(column("count")).toEqual(harmful.map((_, index) => index - 5));
  expect(column("period")).toEqual(harmful.map(() => new Date("2023-04-30")));
});

test("what is no whole day, and what Excel cannot hold, stays text", async () => {
  const times = ["2013-04", "1899-12-31", "1900-02-28", "1900-03-01"];
  const rows = times.map((time, index) => row({ number: index, day: time }));
  const early = { catalogue, dataset: { ...published.dataset, table: { rows } } };
  const [data] = await readExcel(Buffer.from(await toWorkbook(early)), { trim: false });
  expect(data?.data.slice(1).map(([time]) => time)).toEqual([
    ...times.slice(0, 3),
    new Date("1900-03-01"),
  ]);
});
