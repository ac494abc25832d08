import { DuckDBInstance } from "@duckdb/node-api";
import { existsSync } from "node:fs";
import { codeOf, isNear, sumsOf } from "./site.mjs";

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
