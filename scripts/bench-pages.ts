import { pagesTable } from "./bench/pages.ts";
import { countBroken, tableText } from "./bench/table.ts";

const { title, heads, rows } = await pagesTable();
console.log(`\n${title}\n${tableText(heads, rows)}`);
process.exitCode = countBroken(rows) === 0 ? 0 : 1;
