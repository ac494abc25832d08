import { expect, test } from "vitest";
import { draftFrom, drafted, recordsOf, tableOf } from "../../../tests/drafted.ts";

const unitsOf = (csv: string) =>
  drafted(csv).fields.flatMap(({ role, unit }) => (role === "value" ? [unit] : []));

const rows = (head: string, ...cells: string[]) =>
  `Region,TIME_PERIOD,${head}\n甲区,2022,${cells[0]}\n乙区,2022,${cells[1]}\n甲区,2023,${cells[2]}\n`;

test("thousands that a column says of all rows are the unit of their figures", () => {
  const head = "UOM,SCALAR_FACTOR,VALUE";
  const scaled = ["Persons,thousands,3.5", "Persons,thousands,2.5", "Persons,thousands,4.5"];
  expect(unitsOf(rows(head, ...scaled))).toEqual(["Persons, thousands"]);
  const whole = scaled.map((each) => each.replace("thousands", "units"));
  expect(unitsOf(rows(head, ...whole))).toEqual([null]);
  expect(unitsOf(rows("UNIT_MULT,OBS_VALUE", "6,3.5", "6,2.5", "6,4.5"))).toEqual(["× 1000000"]);
  expect(
    unitsOf(
      rows("Unit,PowerCode,Value", "Number,Millions,3", "Number,Millions,2", "Number,Millions,4"),
    ),
  ).toEqual(["Number, Millions"]);
  expect(unitsOf("Area,Scale,2022,2023\n甲区,Millions,3.5,4.5\n乙区,Millions,2.5,3.5\n")).toEqual([
    "Millions",
  ]);
});

test("a column of words that are no powers of ten is no scale, and a rate keeps its unit", () => {
  expect(unitsOf(rows("Scale,Cases", "national,3", "local,2", "local,4"))).toEqual([null]);
  expect(
    unitsOf(rows("SCALAR_FACTOR,Share (%)", "thousands,3", "thousands,2", "thousands,4")),
  ).toEqual(["%"]);
});

test("rows that count by different numbers are refused by the name of the column that says it", () => {
  const csv = rows("SCALAR_FACTOR,VALUE", "thousands,3.5", "units,2", "thousands,4.5");
  expect(draftFrom(recordsOf(csv))).toMatchObject({
    code: "wide-table",
    value: "SCALAR_FACTOR",
    params: { units: ["thousands", "units"] },
  });
});

test("codes and decimals of an export are no figures", () => {
  const csv = rows("VECTOR,COORDINATE,VALUE,DECIMALS", "v1,1.1,3,0", "v2,2.1,2,0", "v1,1.1,4,0");
  expect(unitsOf(csv)).toHaveLength(1);
  expect(tableOf(drafted(csv))).toContain("999901,2022,v1,1.1,3,0");
});
