import { expect, test } from "vitest";
import { sketchTable } from "./table-sketch.ts";

const inks = {
  paper: "#fff",
  ink: "#000",
  quiet: "#555",
  line: "#ccc",
  rule: "#999",
  accent: "#060",
  caution: "#840",
};

const columns = ["As of", "Area", "Residents", "Source", "Note"].map((label) => ({
  label,
  numeric: label === "Residents",
}));

const rowOf = (area: string) => ["1 November 2000", area, "500,298", "A source ".repeat(9), ""];

const table = {
  columns,
  rows: [rowOf("Nanhu District"), rowOf("Haining City"), rowOf("A very long name ".repeat(4))],
  excerpt: "the first {shown} of 3",
};

test("an excerpt keeps the names of its rows, though other rows have longer ones, and its numbers", () => {
  const { svg } = sketchTable(table, { widthPx: 600, most: 2 }, inks);
  for (const text of ["As of", "Area", "Nanhu District", "Residents", "500,298"])
    expect(svg).toContain(`>${text}<`);
  expect(svg).not.toMatch(/Source|Note|very long/);
  expect(svg).toContain("the first 2 of 3");
});

test("a table that is whole says nothing of other rows", () => {
  const whole = { ...table, rows: table.rows.slice(0, 2) };
  expect(sketchTable(whole, { widthPx: 600, most: 8 }, inks).svg).not.toContain("the first");
});
