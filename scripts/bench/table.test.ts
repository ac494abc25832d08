import { expect, test } from "vitest";
import { countBroken, tableText, type Cell } from "./table.ts";

const rows: Cell[][] = [
  ["/", { value: 49.94, digits: 1, most: 50 }],
  ["/about/", { value: 97, least: 98 }],
];

test("a table marks what is above or below its budget, and counts it", () => {
  expect(tableText(["page", "kB"], rows)).toBe(
    ["| page    |   kB |", "|---------|-----:|", "| /       | 49.9 |", "| /about/ | 97 ! |"].join(
      "\n",
    ),
  );
  expect(countBroken(rows)).toBe(1);
});
