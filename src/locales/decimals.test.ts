import { expect, test } from "vitest";
import { tabled, wholeTable } from "../../tests/tabled.ts";
import { observed } from "../model/observation.ts";
import { publishedDigits } from "./decimals.ts";

/** To how many decimals each of some numbers is shown; `12.5 %` is in the unit of per cent. */
function digitsOf(numbers: string[]): (number | undefined)[] {
  const units = numbers.map((text) => text.split(" ")[1] ?? "people");
  const { dataset } = tabled(wholeTable, ["scope count", ...units.map((unit) => `${unit} 0`)]);
  const fields = dataset.fields.map((field) =>
    field.name === "scope" ? { ...field, role: "unit" as const } : field,
  );
  dataset.table.rows.forEach((row, index) => {
    row.values.count = observed(parseFloat(numbers[index] ?? ""), null, null);
  });
  const rows = dataset.table.rows;
  return rows.map((row) => publishedDigits({ ...dataset, fields, table: { rows } }, "count", row));
}

test("a column with numbers that no one reads to the last digit has one number of decimals", () => {
  expect(digitsOf(["228.02844486484864", "222.7"])).toEqual([2, 2]);
  expect(digitsOf(["0.30000000000000004", "0.5"])).toEqual([1, 1]);
});

test("numbers that can be read are shown as they were published", () => {
  expect(digitsOf(["6873.11", "6400.5", "7"])).toEqual([undefined, undefined, undefined]);
  expect(digitsOf(["0.0125"])).toEqual([undefined]);
});

test("decimals that tell numbers apart are kept", () => {
  expect(digitsOf(["7.12345", "7.12401"])).toEqual([5, 5]);
});

test("numbers of another unit have decimals of their own", () => {
  expect(digitsOf(["33.333333333 %", "1200"])).toEqual([2, undefined]);
});
