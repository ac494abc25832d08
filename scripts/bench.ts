import { countBroken, tableText } from "./bench/table.ts";
import { measuredTables } from "./bench/tables.ts";

let broken = 0;
for await (const { title, heads, rows } of measuredTables()) {
  broken += countBroken(rows);
  console.log(`\n${title}\n${tableText(heads, rows)}`);
}

console.log(
  broken === 0 ? "\nEvery budget is kept." : `\n${broken} figures break their budget (!).`,
);
process.exitCode = broken === 0 ? 0 : 1;
