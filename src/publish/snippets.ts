import type { Field } from "../model/dataset.ts";

/** Code that reads a dataset, to be pasted. */
export interface Snippet {
  /** The language or program that it is for. */
  label: string;
  code: string;
}

interface Read {
  /** Of its CSV and its JSON, with scheme and host. */
  csv: string;
  json: string;
  fields: readonly Field[];
}

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(", ");

const javascript = ({ json }: Read): string => `const response = await fetch("${json}");
const { title, rows } = await response.json();
console.log(title, rows.length);
console.log(rows[0].cells, rows[0].status);`;

function python({ csv }: Read, numbers: readonly string[]): string {
  const cast = `data[name] = pandas.to_numeric(data[name], errors="coerce")`;
  return [
    "import pandas",
    "",
    `data = pandas.read_csv("${csv}", dtype=str, keep_default_na=False)`,
    ...(numbers.length > 0 ? [`for name in [${quoted(numbers)}]:`, `    ${cast}`] : []),
    "print(data.head())",
  ].join("\n");
}

function r({ csv }: Read, numbers: readonly string[]): string {
  const cast = "suppressWarnings(as.numeric(data[[name]]))";
  return [
    `data <- read.csv("${csv}", colClasses = "character", na.strings = character(), encoding = "UTF-8")`,
    ...(numbers.length > 0 ? [`for (name in c(${quoted(numbers)})) data[[name]] <- ${cast}`] : []),
    "head(data)",
  ].join("\n");
}

function powerQuery({ csv }: Read, numbers: readonly string[]): string {
  const casts = numbers.map(
    (name) => `{"${name}", each try Number.From(_, "en-US") otherwise null}`,
  );
  const last = casts.length > 0 ? "Numbers" : "Headers";
  return [
    "let",
    `  Source = Csv.Document(Web.Contents("${csv}"), [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),`,
    `  Headers = Table.PromoteHeaders(Source)${casts.length > 0 ? "," : ""}`,
    ...(casts.length > 0
      ? [`  Numbers = Table.TransformColumns(Headers, {${casts.join(", ")}})`]
      : []),
    "in",
    `  ${last}`,
  ].join("\n");
}

function duckDb({ csv }: Read, numbers: readonly string[]): string {
  const casts = numbers.map((name) => `TRY_CAST("${name}" AS DOUBLE) AS "${name}"`);
  const replaced = casts.length > 0 ? ` REPLACE (${casts.join(", ")})` : "";
  return `SELECT *${replaced}\nFROM read_csv('${csv}', all_varchar = true);`;
}

/**
 * Ways to read a dataset. All take cells as text first and make numbers of the columns of numbers, so
 * that codes keep their zeros, and no symbol becomes a zero.
 */
export function snippetsOf(read: Read): Snippet[] {
  const numbers = read.fields.filter(({ type }) => type !== "string").map(({ name }) => name);
  return [
    { label: "Excel (Power Query)", code: powerQuery(read, numbers) },
    { label: "Python", code: python(read, numbers) },
    { label: "R", code: r(read, numbers) },
    { label: "JavaScript", code: javascript(read) },
    { label: "DuckDB", code: duckDb(read, numbers) },
  ];
}
