import { parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { expect, test } from "vitest";
import { tabled, wholeTable } from "../../../../tests/tabled.ts";
import { toParquet } from "./parquet.ts";

const lines = [
  "code period place count note_en",
  "001 2020 a 7 =1+1",
  "002 2020 b -3 -",
  "003 2020 a x -",
  "004 2020 b 1200+ -",
];

const { catalogue, dataset } = tabled(wholeTable, lines);
const file = toParquet({ catalogue, dataset }).buffer;

test("a table as Parquet has numbers as numbers, symbols as null beside their status, codes and texts as text", async () => {
  const rows = await parquetReadObjects({ file });
  const [first, negative, missing, over] = rows;
  expect(first).toMatchObject({ code: "001", period: "2020", count: 7n, count_status: "normal" });
  expect(first).toMatchObject({ note_en: "=1+1" }); // no spreadsheet: a text is a text
  expect(negative).toMatchObject({ count: -3n, note_en: "" });
  expect(missing).toMatchObject({ count: null, count_status: "missing" });
  expect(over).toMatchObject({ count: 1200n, count_status: "estimated" });
  expect(rows).toHaveLength(4);
});

test("its footer says what it is, in each language", async () => {
  const { key_value_metadata: said = [] } = await parquetMetadataAsync(file);
  expect(said.map(({ key }) => key)).toEqual(catalogue.site.locales.map((each) => `about.${each}`));
  expect(said[0]?.value).toContain("http");
});

test("the same table gives the same bytes, whichever columns are whole numbers", async () => {
  expect(toParquet({ catalogue, dataset })).toEqual(new Uint8Array(file));
  const fields = dataset.fields.map((field) => ({
    ...field,
    ...(field.name === "count" && { type: "number" as const }),
  }));
  const [row] = await parquetReadObjects({
    file: toParquet({ catalogue, dataset: { ...dataset, fields } }).buffer,
  });
  expect(row).toMatchObject({ count: 7 });
});
