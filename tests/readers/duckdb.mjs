import { DuckDBInstance } from "@duckdb/node-api";
import { existsSync } from "node:fs";
import { codeOf, dueText, isNear, isSame, sumsOf } from "./site.mjs";

const quoted = (name) => `"${name}"`;

/** The code of each dataset's page, and where it is large its Parquet, give the rows of its JSON. */
export async function readByDuckDb(folder, tables) {
  const connection = await (await DuckDBInstance.create()).connect();
  const read = async (query) => {
    const reader = await connection.runAndReadAll(query);
    return reader.getRowObjects();
  };
  const faults = [];
  let rows = 0;
  for (const table of tables) {
    const { name, path } = table;
    const isDataset = !name.includes("/");
    const code = isDataset ? codeOf(folder, name, `${path}.csv`).duckdb.replace(/;$/, "") : null;
    const parquet = existsSync(`${path}.parquet`) ? `SELECT * FROM '${path}.parquet'` : null;
    for (const query of [code, parquet].filter((each) => each !== null)) {
      const sums = sumsOf(table);
      const asked = sums.map(([column]) => `sum(${quoted(column)})::DOUBLE AS ${quoted(column)}`);
      const [found] = await read(
        `SELECT ${["count(*)::INTEGER AS rows_found", ...asked].join(", ")} FROM (${query})`,
      );
      rows += found.rows_found;
      if (found.rows_found !== table.rows.length) faults.push(`${name}: ${found.rows_found} rows`);
      for (const [column, sum] of sums)
        if (!isNear(found[column] ?? 0, sum))
          faults.push(`${name}: ${column} ${found[column]}, not ${sum}`);
    }
  }
  return {
    tool: "DuckDB",
    files: tables.filter(({ name }) => !name.includes("/")).length,
    rows,
    faults,
  };
}

const literal = (text) => `'${text.replaceAll("'", "''")}'`;

/** A query for every cell of a file as text, a list a row, by the ending of its name. */
const cellQueries = {
  csv: (path, names) =>
    `SELECT [${names.map(quoted).join(", ")}] AS cells FROM read_csv(${literal(path)}, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', new_line = '\\n')`,
  json: (path, names) => inJson(path, { rows: "rows", cells: "cells" }, names),
  geojson: (path, names) => inJson(path, { rows: "features", cells: "properties" }, names),
};

function inJson(path, { rows, cells }, names) {
  const paths = names.map((name) => literal(`$.${cells}."${name}"`));
  return `SELECT json_extract_string(unnest(${rows}), [${paths.join(", ")}]) AS cells FROM read_json(${literal(path)}, columns = {${rows}: 'JSON[]'}, maximum_object_size = 1000000000)`;
}

/** Each cell of each file of datasets and views, statuses too, is what the JSON says to us. */
export async function compareByDuckDb(tables) {
  const connection = await (await DuckDBInstance.create()).connect();
  const faults = [];
  let files = 0;
  let cells = 0;
  for (const { name, path, fields, rows } of tables) {
    const names = fields.map((field) => field.name);
    for (const [ending, query] of Object.entries(cellQueries)) {
      const file = `${path}.${ending}`;
      if (!existsSync(file)) continue;
      files += 1;
      const reader = await connection.runAndReadAll(query(file, names));
      const found = reader.getRowsJson().map(([row]) => row);
      if (found.length !== rows.length) faults.push(`${name}.${ending}: ${found.length} rows`);
      for (const [line, row] of rows.entries())
        for (const [at, column] of names.entries()) {
          cells += 1;
          const isNone = ending !== "csv" && row.cells[column] === null;
          const due = isNone ? null : dueText(row, column);
          const text = found[line]?.[at] ?? (isNone ? null : "");
          if (text !== due && !isSame(text, due))
            faults.push(`${name}.${ending}, row ${row.record}, ${column}: ${text}, not ${due}`);
        }
    }
  }
  return { tool: "DuckDB (cell by cell)", files, rows: `${cells} cells`, faults };
}
