import powerQuery from "@microsoft/powerquery-parser";
import { spawnSync } from "node:child_process";
import { codeOf, isNear, sumsOf } from "./site.mjs";

const { DefaultSettings, TaskUtils } = powerQuery;

/** The code for Power Query is read by Microsoft's own parser. */
export async function parsePowerQuery(folder, datasets) {
  const faults = [];
  for (const { name, path } of datasets) {
    const task = await TaskUtils.tryLexParse(
      DefaultSettings,
      codeOf(folder, name, `${path}.csv`).m,
    );
    if (!TaskUtils.isParseStageOk(task))
      faults.push(`${name}: ${task.error?.message ?? task.stage}`);
  }
  return { tool: "Power Query (parsed)", files: datasets.length, rows: 0, faults };
}

/** The code for R is run, where R is installed. */
export function runR(folder, datasets) {
  if (spawnSync("Rscript", ["--version"]).error) return { tool: "R", missing: true };
  const faults = [];
  let rows = 0;
  for (const table of datasets) {
    const { name, path } = table;
    const sums = sumsOf(table);
    const told = sums.map(
      ([column]) => `cat(format(sum(data[["${column}"]], na.rm = TRUE), digits = 15), "\\n")`,
    );
    const code = [
      codeOf(folder, name, `${path}.csv`).r.replace("head(data)", ""),
      'cat(nrow(data), "\\n")',
      ...told,
    ];
    const { stdout, stderr, status } = spawnSync("Rscript", ["-e", code.join("\n")], {
      encoding: "utf8",
    });
    const [count, ...found] = stdout.trim().split(/\s+/).map(Number);
    rows += count;
    if (status !== 0) faults.push(`${name}: ${stderr}`);
    if (count !== table.rows.length) faults.push(`${name}: ${count} rows`);
    for (const [at, [column, sum]] of sums.entries())
      if (!isNear(found[at], sum)) faults.push(`${name}: ${column} ${found[at]}, not ${sum}`);
  }
  return { tool: "R", files: datasets.length, rows, faults };
}
