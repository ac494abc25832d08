import { expect, test } from "vitest";
import { tabled, wholeTable } from "../../tests/tabled.ts";
import { snippetsOf } from "./snippets.ts";

const { fields } = tabled(wholeTable, ["place count code", "a 1 01"]).dataset;
const [place, count, code] = fields as [(typeof fields)[0], (typeof fields)[0], (typeof fields)[0]];

const files = { csv: "https://a.example/h.csv", json: "https://a.example/h.json" };

const codeOf = (label: string, given = fields) =>
  snippetsOf({ ...files, fields: given }).find((each) => each.label.startsWith(label))?.code;

const rate = { ...count, name: "rate", type: "number" as const };

test("Python takes every cell as text, and makes numbers of the columns of numbers alone", () => {
  expect(codeOf("Python", [place, count, code, rate])).toBe(`import pandas

data = pandas.read_csv("https://a.example/h.csv", dtype=str, keep_default_na=False)
for name in ["count", "rate"]:
    data[name] = pandas.to_numeric(data[name], errors="coerce")
print(data.head())`);
  expect(codeOf("Python", [place])).toBe(`import pandas

data = pandas.read_csv("https://a.example/h.csv", dtype=str, keep_default_na=False)
print(data.head())`);
});

test("so does R", () => {
  const read = `data <- read.csv("https://a.example/h.csv", colClasses = "character", na.strings = character(), encoding = "UTF-8")`;
  expect(codeOf("R")).toBe(`${read}
for (name in c("count")) data[[name]] <- suppressWarnings(as.numeric(data[[name]]))
head(data)`);
  expect(codeOf("R", [place])).toBe(`${read}\nhead(data)`);
});

test("so does Power Query, by the points of an English number wherever it runs", () => {
  const source = `let
  Source = Csv.Document(Web.Contents("https://a.example/h.csv"), [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),`;
  expect(codeOf("Excel", [count, rate])).toBe(`${source}
  Headers = Table.PromoteHeaders(Source),
  Numbers = Table.TransformColumns(Headers, {{"count", each try Number.From(_, "en-US") otherwise null}, {"rate", each try Number.From(_, "en-US") otherwise null}})
in
  Numbers`);
  expect(codeOf("Excel", [place])).toBe(`${source}
  Headers = Table.PromoteHeaders(Source)
in
  Headers`);
});

test("so does DuckDB", () => {
  const from = "\nFROM read_csv('https://a.example/h.csv', all_varchar = true);";
  expect(codeOf("DuckDB", [count, rate])).toBe(
    `SELECT * REPLACE (TRY_CAST("count" AS DOUBLE) AS "count", TRY_CAST("rate" AS DOUBLE) AS "rate")${from}`,
  );
  expect(codeOf("DuckDB", [place])).toBe(`SELECT *${from}`);
});

test("JavaScript reads the JSON, in which numbers are numbers", () => {
  expect(codeOf("JavaScript")).toBe(`const response = await fetch("https://a.example/h.json");
const { title, rows } = await response.json();
console.log(title, rows.length);
console.log(rows[0].cells, rows[0].status);`);
});

test("programs stand in the order in which most readers know them", () => {
  expect(snippetsOf({ ...files, fields }).map(({ label }) => label)).toEqual([
    ...["Excel (Power Query)", "Python", "R", "JavaScript", "DuckDB"],
  ]);
});
