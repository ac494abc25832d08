import { expect, test } from "vitest";
import { tabled, wholeTable } from "../../../tests/tabled.ts";
import { sampleDoubts, type TextTable } from "./former-samples.ts";

const header = "period place count";

function datasetOf(lines: string[]) {
  const { dataset } = tabled(wholeTable, [header, ...lines]);
  return { ...dataset, id: "fact", primaryKey: ["period", "place"] };
}

function tableOf(columns: string, lines: readonly string[]): TextTable {
  const names = columns.split(" ");
  const cellsOf = (line: string) =>
    Object.fromEntries(line.split(" ").map((text, index) => [names[index] ?? "", text]));
  return { columns: names, rows: lines.map((line) => ({ cells: cellsOf(line) })) };
}

const places = ["a", "b", "c", "d", "e", "f"];
const counted = (of: (index: number) => number): string[] =>
  places.map((place, index) => `2024 ${place} ${of(index)}`);
const invented = counted((index) => 1234 + index);

/** Which sample a dataset is said to be made of. */
function toldOf(
  lines: string[],
  samples: Record<string, TextTable>,
  released = tableOf(header, []),
) {
  const asked = {
    samples: new Map(Object.entries(samples)),
    released: {
      columns: [...released.columns],
      rows: released.rows.map(({ cells }) => ({ line: 1, cells: { ...cells } })),
    },
  };
  return sampleDoubts(datasetOf(lines), asked).map(({ key, value, params }) => [
    key.split(".")[1],
    value,
    params["count"],
  ]);
}

test("rows of a sample are known under any name, and under other columns", () => {
  expect(toldOf(invented, { fact: tableOf(header, invented) })).toEqual([
    ["sample", "official", "6"],
  ]);
  expect(toldOf(invented, { trial: tableOf(header, invented) })).toEqual([
    ["invented", "trial", "6"],
  ]);
  const renamed = tableOf("year area amount", invented);
  expect(toldOf(invented, { trial: renamed })).toEqual([["invented", "trial", "6"]]);
});

test("a few small numbers are the same by chance, as are those that are all one", () => {
  const small = [...counted((index) => index).slice(0, 3), ...counted(() => 9).slice(3)];
  expect(
    toldOf(small, { trial: tableOf(header, [...counted((index) => index), ...counted(() => 8)]) }),
  ).toEqual([]);
  expect(
    toldOf(
      counted(() => 100),
      {
        trial: tableOf(
          header,
          counted(() => 100),
        ),
      },
    ),
  ).toEqual([]);
});

test("what was released as a fact is not asked for again", () => {
  const trial = tableOf(header, invented);
  expect(toldOf(invented, { trial }, tableOf(header, invented))).toEqual([]);
});
