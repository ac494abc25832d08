import { expect, test } from "vitest";
import type { Field, Role } from "../../model/dataset.ts";
import { absent, observed } from "../../model/observation.ts";
import type { Place } from "../../model/place.ts";
import type { Row } from "../../model/table.ts";
import type { Denominator } from "../../model/view.ts";
import { denominatorOf } from "./denominator.ts";

const field = (name: string, role: Role): Field => ({
  name,
  type: role === "value" ? "integer" : "string",
  role,
  title: { zh: name, en: name },
  description: null,
  unit: null,
  categories: [],
  constraints: {},
});

const fields = [
  field("date", "period"),
  field("area", "place"),
  field("kind", "dimension"),
  field("residents", "value"),
];

const names = { zh: "", en: "" };
const places = new Map<string, Place>([
  [
    "core",
    {
      id: "core",
      level: "reporting-area",
      tier: "joint",
      name: names,
      short: names,
      parent: null,
      members: ["east", "west"],
    },
  ],
]);

type Resident = [date: string, area: string, kind: string, residents: number | null];

const row = ([date, area, kind, residents]: Resident, index: number): Row => ({
  record: index + 2,
  cells: { date, area, kind, residents: String(residents ?? "x") },
  values: { residents: residents === null ? absent("x") : observed(residents, null, null) },
});

const table = (...rows: Resident[]) => ({ rows: rows.map(row) });

const residents = table(
  ["2010", "east", "all", 300],
  ["2010", "west", "all", 200],
  ["2020", "east", "all", 330],
  ["2020", "east", "urban", 100],
  ["2020", "west", "all", null],
  ["2020", "south", "all", 0],
);

type Extra = Partial<Denominator> & { rows?: typeof residents };

function divisor(area: string, date: string, { rows = residents, ...denominator }: Extra = {}) {
  return denominatorOf({
    denominator: { dataset: "population", value: "residents", ...denominator },
    row: row([date, area, "", 1], 0),
    dataset: { fields },
    datasets: [{ id: "population", fields, table: rows }],
    places,
  });
}

test("a row is divided by the number of its own place and period", () => {
  expect(divisor("east", "2010")).toMatchObject({
    observation: { value: 300 },
    rows: [{ record: 2 }],
  });
});

test("a denominator's period goes before the row's own", () => {
  expect(divisor("east", "2013", { period: "2010" })?.observation.value).toBe(300);
  expect(divisor("east", "2013")).toBeNull();
});

test("of two numbers none is guessed until a condition leaves one", () => {
  expect(divisor("east", "2020")).toBeNull();
  expect(divisor("east", "2020", { where: { kind: "all" } })?.observation.value).toBe(330);
});

test("a reporting area has the sum of its members", () => {
  expect(divisor("core", "2010")).toMatchObject({
    observation: { value: 500 },
    rows: [{ record: 2 }, { record: 3 }],
  });
});

test("a reporting area's own number goes before the sum of its members", () => {
  const own = table(["2010", "core", "all", 499], ["2010", "east", "all", 300]);
  expect(divisor("core", "2010", { rows: own })?.observation.value).toBe(499);
});

test("a sum of which one part is unknown is unknown", () => {
  expect(divisor("core", "2020", { where: { kind: "all" } })).toBeNull();
});

test("nothing is divided by a missing number, by zero, or by another dataset's", () => {
  expect(divisor("west", "2020")).toBeNull();
  expect(divisor("south", "2020")).toBeNull();
  expect(divisor("north", "2010")).toBeNull();
  expect(divisor("east", "2010", { dataset: "elsewhere" })).toBeNull();
});
