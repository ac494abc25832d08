import { expect, test } from "vitest";
import { tabled, wholeTable } from "../../../tests/tabled.ts";
import type { Dataset } from "../../model/dataset.ts";
import { matricesOf } from "./matrix.ts";

/** The matrix of the one topic of which there are datasets, each a list of lines. */
function matrixOf(...datasets: { lines: string[]; change?: Partial<Dataset>; more?: number }[]) {
  const made = datasets.map(({ lines, change }, index) => {
    const { catalogue, dataset } = tabled(wholeTable, ["period place count", ...lines]);
    return { catalogue, dataset: { ...dataset, id: `set-${index}`, ...change } };
  });
  const { catalogue } = made[0]!;
  const [topic] = catalogue.site.topics;
  for (let index = 0; index < (datasets[0]?.more ?? 0); index += 1) {
    const id = `more-${index}`;
    catalogue.places.set(id, { ...catalogue.places.get("a")!, id });
  }
  catalogue.datasets = made.map(({ dataset }) => ({ ...dataset, topic: topic!.id }));
  return matricesOf(catalogue, "en")[0]!;
}

const rowOf = ({ rows }: ReturnType<typeof matrixOf>, label: string) =>
  rows.find(({ head }) => head.label === label)?.cells.map((cell) => cell?.known ?? null);

test("a place has a cell for each year, the newest first, that leads to its row", () => {
  const matrix = matrixOf({ lines: ["2019 a 1", "2021 a x", "2021 b c", "2020-06 city 0"] });
  expect(matrix.years).toEqual(["2021", "2020", "2019"]);
  expect(rowOf(matrix, "Place a")).toEqual(["missing", null, "published"]);
  expect(rowOf(matrix, "Place b")).toEqual(["suppressed", null, null]);
  expect(rowOf(matrix, "Place city")).toEqual([null, "published", null]);
  expect(matrix.rows[1]?.cells[2]).toEqual({
    known: "published",
    label: "Place a, 2019: published",
    href: "/datasets/set-0/#row=2",
  });
});

test("what is published wins over what is not, and a sample over nothing alone", () => {
  const sample = {
    lines: ["2020 a 1", "2020 b 1", "2020 c 1"],
    change: { status: "sample" as const },
  };
  const matrix = matrixOf({ lines: ["2020 a 5", "2020 b x"] }, sample);
  const all = ["a", "b", "c", "d"].map((id) => rowOf(matrix, `Place ${id}`)?.[0]);
  expect(all).toEqual(["published", "missing", "sample", null]);
});

test("many years that are alike are spans, and a year without anything parts them", () => {
  const years = Array.from({ length: 20 }, (_, index) => 2000 + index).filter(
    (year) => year !== 2010,
  );
  const matrix = matrixOf({
    lines: years.map((year) => `${year} city ${year === 2019 ? "x" : "1"}`),
  });
  expect(matrix.years).toEqual(["2019", "2011–2018", "2000–2009"]);
});

test("many places that are alike are one row, which names them", () => {
  const lines = ["2020 a 1", ...Array.from({ length: 60 }, (_, index) => `2020 more-${index} 2`)];
  const matrix = matrixOf({ lines, more: 60 });
  expect(matrix.rows.map(({ head }) => head.label)).toEqual([
    "Place city",
    "61 districts",
    "6 districts",
  ]);
  expect(matrix.rows[2]?.names).toBe("Place b, Place c, Place d, Place e, Place f and Place g");
  expect(matrix.rows[1]?.cells[0]?.href).toBe("/datasets/set-0/");
});
