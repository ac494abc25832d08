import { expect, test } from "vitest";
import { cellSpot, problem } from "../check/problem.ts";
import { outcomeText, reportText } from "./text.ts";

const field = { zh: "累计持证人数", en: "Holders" };

const problems = [
  problem("type-error.integer", "data/x.csv", {
    spot: cellSpot({ line: 12, row: 10 }, 4),
    value: "1,358",
    params: { field },
  }),
  problem("missing-cell.value", "data/x.csv", {
    spot: cellSpot({ line: 3, row: 3 }, 4),
    params: { field },
  }),
  problem("missing-file", "data/site.json"),
];

test("staff read the problems by file and line, and what to do", () => {
  expect(reportText(problems, "zh")).toBe(`data/site.json
  整个文件  missing-file
    缺少这个文件或文件夹。
    怎么改：把它放在这个位置，名称一个字也不能差。

data/x.csv
  第 3 行，单元格 E3  missing-cell
    「累计持证人数」是空的。
    怎么改：零就写 0；没有数字，就写明原因：x 是未公布，c 是保密，z 是不适用。
  第 12 行，单元格 E10  type-error
    「累计持证人数」应是整数，现在是“1,358”。
    怎么改：只写数字，不加逗号、单位和空格，例如 1358。

共 3 个问题，涉及 2 个文件。
`);
});

test("one is one in English", () => {
  expect(reportText(problems.slice(0, 1), "en")).toMatch(/\n\n1 problem in 1 file\.\n$/);
  expect(reportText(problems, "en")).toMatch(/\n\n3 problems in 2 files\.\n$/);
});

test("where nothing is wrong, one line says so", () => {
  const counts = { files: 9, rows: 19, datasets: 2 };
  expect(outcomeText({ problems: [], repairs: [], readings: [], counts }, "en")).toBe(
    "No problems. Files read: 9; datasets: 2; rows: 19.\n",
  );
  expect(outcomeText({ problems, repairs: [], readings: [], counts }, "zh")).toBe(
    reportText(problems, "zh"),
  );
});

const blanks = (count: number, column: number) =>
  Array.from({ length: count }, (_, index) =>
    problem("missing-cell.value", "data/x.csv", {
      spot: cellSpot({ line: index + 2, row: index + 2 }, column),
      params: { field },
    }),
  );

test("problems of one cause are told once, with a line a column, unless all are asked for", () => {
  const many = [...blanks(400, 4), ...blanks(30, 5)];
  const report = reportText(many, "en");
  expect(report).toContain(
    "      Column E, “Holders” (400): E2, E3, E4, E5, E6, E7 …\n      Column F, “Holders” (30): F2,",
  );
  expect(report.split("\n")).toHaveLength(9);
  expect(report).toMatch(/\n\n430 problems in 1 file\.\n$/);
  expect(reportText(many, "en", { isWhole: true }).split("\n")).toHaveLength(430 * 3 + 4);
});

test("of cells that hold different texts, those are told, and what was meant", () => {
  const many = blanks(8, 4).map((each, index) => ({
    ...each,
    value: index % 2 === 0 ? "-" : "n/a",
    params: index % 2 === 0 ? { field } : { field, nearest: "z" },
  }));
  expect(reportText(many, "en")).toContain("(8): E2 “-”, E3 “n/a” → “z” …\n");
});

test("a report is no longer than a screen or two, and says how to see all of it", () => {
  const many = Array.from({ length: 400 }, (_, index) =>
    problem("json-error.syntax", `data/${index % 3}.json`, {
      spot: { line: index + 1, column: 1, cell: null },
    }),
  );
  const lines = reportText(many, "en").split("\n");
  expect(lines.length).toBeLessThan(95);
  expect(lines).toContain("  data/1.json: 133");
  expect(lines.join("\n")).toContain("npm run data:check -- --all");
  expect(lines.at(-2)).toBe("400 problems in 3 files.");
});
