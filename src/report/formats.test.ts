import { expect, test } from "vitest";
import { excerptTable, tableExcerpt, textExcerpt } from "./excerpt.ts";
import { cellSpot, columnName, problem } from "../check/problem.ts";
import { reportGithub } from "./github.ts";
import { reportHtml } from "./html.ts";
import { reportJson } from "./json.ts";
import { reportMarkdown } from "./markdown.ts";
import { reportText } from "./text.ts";

const field = { zh: "人数", en: "People" };
const file = "data/x.csv";

const problems = [
  problem("type-error.letter", file, {
    spot: cellSpot({ line: 5, row: 5 }, 1),
    value: "<b>3O2</b>",
    params: { field, nearest: "302" },
  }),
];
const repairs = [
  {
    kinds: ["thousands" as const],
    file,
    ...cellSpot({ line: 3, row: 3 }, 1),
    before: "1,358",
    after: "1358",
  },
];
const readings = [
  {
    file,
    reading: {
      kind: "text",
      encoding: "gb18030",
      hasMark: false,
      delimiter: ";",
      hasSepLine: false,
    } as const,
  },
];
const counts = { files: 1, rows: 6, datasets: 1 };
const findings = { problems, repairs, readings, counts };

const records = Array.from({ length: 8 }, (_, index) => ({
  line: index + 1,
  row: index + 1,
  cells: index === 0 ? ["place", "people"] : [`p${index + 1}`, index === 4 ? "<b>3O2</b>" : "1"],
}));

test("a program reads what was assumed, put right and found wrong, with suggestions", () => {
  const report = JSON.parse(reportJson(findings, "en")) as unknown;
  expect(report).toMatchObject({
    sound: false,
    language: "en",
    counts: { rows: 6, problems: 1, repairs: 1 },
    readings: [{ file, encoding: "gb18030", delimiter: ";" }],
    problems: [{ code: "type-error", rule: "letter", cell: "B5", suggestion: "302" }],
    repairs: [{ cell: "B3", before: "1,358", after: "1358", what: "removed thousands separators" }],
  });
});

test("a program reads every text of a finding that names a few", () => {
  const texts = Array.from({ length: 20 }, (_, index) => `类 ${index}`);
  const params = {
    property: "categories.scope",
    count: "20",
    texts: texts.slice(0, 6),
    all: texts,
  };
  const many = problem("missing-translation.many", "data/x.json", { params });
  const report = JSON.parse(reportJson({ ...findings, problems: [many] }, "en")) as unknown;
  expect(report).toMatchObject({ problems: [{ texts }] });
});

test("annotations keep to one line each, with their marks escaped", () => {
  const long = { ...problems[0]!, file: "data/a,b:c.csv", value: "50%\n" };
  const [error, notice, total] = reportGithub({ ...findings, problems: [long] }, "en").split("\n");
  expect(error).toMatch(/^::error file=data\/a%2Cb%3Ac\.csv,line=5,col=2,title=type-error::/);
  expect(error).toContain("50%25");
  expect(error).toContain("%0A");
  expect(notice).toMatch(/^::notice file=data\/x\.csv,line=3,col=2,title=thousands::/);
  expect(total).toBe("1 problem in 1 file.");
});

test("the page shows the rows around a problem, marks its cell and escapes what it quotes", () => {
  const excerpts = new Map([[file, tableExcerpt(records, problems)]]);
  const html = reportHtml({ ...findings, excerpts }, "zh");
  expect(html).toContain("<mark>&lt;b&gt;3O2&lt;/b&gt;</mark>");
  expect(html).not.toContain("<b>");
  const rows = [...html.matchAll(/<th scope="row">(\d+)<\/th>/g)].map(([, row]) => row);
  expect(rows).toEqual(["1", "3", "4", "5", "6", "7"]);
  expect(html).toContain("按 GB18030 读取，用分号分隔");
  expect(html).toContain("“1,358” → “1358”");
  expect(html).not.toMatch(/<script|src=|href=/);
});

test("a comment says each cause once, folds what is put right and escapes what it quotes", () => {
  expect(reportMarkdown(findings, "en")).toMatchInlineSnapshot(`
    "### Report on the data

    **1 problem in 1 file.**

    - **data/x.csv** Line 5, cell B5 \`type-error\`\\
      “&lt;b&gt;3O2&lt;/b&gt;” in “People” has letters in it that look like digits.\\
      What to do: Write the digits 0 and 1 for the letters O, l and I. Did you mean “302”?

    <details><summary>Put right (1)</summary>

    - data/x.csv Line 3, cell B3  removed thousands separators: “1,358” → “1358”

    </details>

    <details><summary>How files were read (1)</summary>

    - data/x.csv: read as GB18030, cells separated by semicolons

    </details>
    "
  `);
  expect(reportMarkdown({ ...findings, problems: [] }, "en")).toContain("**No problems");
  const many = Array.from({ length: 2000 }, (_, index) => ({
    ...problems[0]!,
    file: `data/${"x".repeat(60)}${index}.csv`,
  }));
  expect(reportMarkdown({ ...findings, problems: many }, "en").length).toBeLessThan(65_536);
});

test("of another file the page shows the lines", () => {
  const faulty = problem("json-error.syntax", "data/x.json", {
    spot: { line: 3, column: 1, cell: null },
  });
  const excerpts = new Map([["data/x.json", textExcerpt("{\n<a>\n}\n", [faulty])]]);
  const html = reportHtml({ ...findings, problems: [faulty], excerpts }, "en");
  expect(html).toContain('<th scope="row">3</th><td class="wrong">}</td>');
  expect(html).toContain("&lt;a&gt;");
});

test("rows around several problems are kept once", () => {
  const at = (line: number) => ({ ...problems[0]!, line });
  const { header, rows } = tableExcerpt(records, [at(2), at(3), at(8)]);
  expect(header).toEqual(["place", "people"]);
  expect(rows.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test("of a cause in a thousand columns thirty are told, and of a row those beside what is wrong", () => {
  const at = (column: number) => ({ ...problems[0]!, column, cell: `${columnName(column)}5` });
  const wrong = Array.from({ length: 1000 }, (_, index) => at(index + 101));
  const told = reportText(wrong, "en").split("\n");
  expect(told.filter((line) => line.trim().startsWith("Column"))).toHaveLength(30);
  expect(told).toContain("      …");
  const cells = Array.from({ length: 2000 }, (_, index) => `c${index + 1}`);
  const wide = [1, 5].map((row) => ({ line: row, row, cells }));
  const table = excerptTable(tableExcerpt(wide, [at(900)]), [at(900)]);
  expect(table?.letters).toHaveLength(60);
  expect(table?.letters.slice(-6)).toEqual(["BC", ...[898, 899, 900, 901, 902].map(columnName)]);
  expect(table?.rows.map((row) => row.wrong.indexOf(true))).toEqual([-1, 57]);
});

test("behind the last row that is due no more of a table is read", () => {
  let read = 0;
  function* rows() {
    for (read = 1; read <= 1000; read += 1) yield { line: read, row: read, cells: [`${read}`] };
  }
  const { rows: found } = tableExcerpt(rows(), [{ ...problems[0]!, line: 7 }]);
  expect(found.map(({ line }) => line)).toEqual([5, 6, 7, 8, 9]);
  expect(read).toBe(10);
});
