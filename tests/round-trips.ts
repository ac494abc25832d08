import fc from "fast-check";
import { expect } from "vitest";
import { localiseField, localiser } from "../src/check/descriptor/localise.ts";
import { outlineOf } from "../src/check/descriptor/outline.ts";
import { labelTest } from "../src/check/header/search.ts";
import { schemaAsRead } from "../src/check/table/known-tables.ts";
import { checkTable, type CheckedTable } from "../src/check/table/table.ts";
import type { TableSchema } from "../src/check/table-schema.ts";
import { draftOf, readColumns, type Draft } from "../src/draft/draft.ts";
import { loadCatalogue } from "../src/load/catalogue.ts";
import { csvText } from "../src/model/csv-text.ts";
import type { Delimiter } from "../src/model/reading.ts";
import type { RawRecord } from "../src/model/table.ts";
import { parseTable } from "../src/parse/table.ts";

/** A cell as an office writes it, and what it says; null where nobody can tell that alone. */
interface Cell {
  text: string;
  truth: string | null;
}

interface Column {
  label: string;
  cells: Cell[];
}

export interface RandomTable {
  delimiter: Delimiter;
  columns: Column[];
}

const { site, places } = await loadCatalogue("tests/cases/_base");

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** What data:new makes of a table; null where it refuses it by name. */
async function drafted(bytes: Uint8Array): Promise<Draft | null> {
  if (!site || !places) throw new Error("no site");
  const isLabel = (label: string) => label.trim() !== "" && !/[\t;]/.test(label);
  const parsed = await parseTable(bytes, { isLabel });
  if ("fault" in parsed) return null;
  const records = [...parsed.records()].filter((each): each is RawRecord => "cells" in each);
  const { reading } = parsed;
  const context = {
    id: "drafted",
    file: "x.csv",
    fileName: "表",
    modified: "2026-11-26",
    locale: "zh" as const,
    site,
    places,
    translate: () => undefined,
    decimalComma: reading.kind === "text" && reading.delimiter === ";",
  };
  const columns = readColumns(records, context);
  return columns && "fields" in columns ? draftOf(columns, context) : null;
}

/** What data:check finds in a draft. */
async function checked({ csv, descriptor }: Draft): Promise<CheckedTable & { text: RawRecord[] }> {
  const value = JSON.parse(descriptor) as unknown;
  const { columns, primaryKey, marks } = outlineOf(value);
  const localise = localiser(value, ["zh", "en"]);
  const fields = (columns ?? []).map((field) => localiseField(field, localise));
  const schema: TableSchema = {
    fields,
    primaryKey: primaryKey ?? [],
    places,
    sources: null,
    marks,
  };
  const parsed = await parseTable(bytesOf([...(csv ?? [])].join("")), {
    isLabel: labelTest(fields),
  });
  if ("fault" in parsed) throw new Error("a draft that cannot be read");
  const text = [...parsed.records()].filter((each): each is RawRecord => "cells" in each);
  return { ...checkTable("t.csv", text, schemaAsRead(schema, parsed.reading)), text };
}

const sameNumber = (a: string, b: string): boolean =>
  a === b || (a !== "" && b !== "" && Number(a) === Number(b));

/** Holds that what data:new writes of a file is what data:check reads: it changes no value in it. */
export async function holdReading(bytes: Uint8Array, file: string): Promise<void> {
  const draft = await drafted(bytes);
  if (!draft) return;
  const { repairs } = await checked(draft);
  // A fullwidth letter of a code is the same letter, and a word that stands for a status is its letter.
  const isSame = (before: string, after: string) => before.toUpperCase() === after.toUpperCase();
  const changes = repairs.filter(({ kinds, before, after }) =>
    kinds.some((kind) => kind !== "fullwidth" && !(kind === "word" && isSame(before, after))),
  );
  expect(changes, file).toEqual([]);
}

/** Holds what a draft and its check make of a table to what its cells say. */
export async function holdRoundTrip({ delimiter, columns }: RandomTable): Promise<void> {
  const rows = (columns[0]?.cells ?? []).map((_, row) => columns.map(({ cells }) => cells[row]));
  const labels = columns.map(({ label }) => label);
  const source = csvText([labels, ...rows.map((row) => row.map((cell) => cell?.text ?? ""))], {
    delimiter,
  });
  const draft = await drafted(bytesOf(source));
  if (!draft) return;
  const { problems, repairs, text } = await checked(draft);
  // What data:new writes is what data:check reads.
  expect(repairs, source).toEqual([]);
  for (const [column, { cells }] of columns.entries()) {
    const field = draft.fields[column];
    const isColumnNamed =
      (field?.doubts.length ?? 0) > 0 ||
      problems.some((problem) => problem.line === 1 && problem.column === column + 1);
    for (const [row, { truth, text: before }] of cells.entries()) {
      const line = row + 2;
      const isNamed = problems.some(
        (problem) => problem.line === line && [column + 1, null].includes(problem.column),
      );
      const said = text[row + 1]?.cells[column] ?? "";
      const context = `${source}\n${before} → ${said} in ${field?.role ?? "no field"}`;
      if (isNamed || isColumnNamed) continue;
      expect(truth, `${context}: passes though nobody can tell`).not.toBeNull();
      expect(sameNumber(said, truth ?? ""), `${context}, not ${truth ?? ""}`).toBe(true);
    }
  }
}

const two = (number: number) => String(number).padStart(2, "0");

type Way = (year: number, part: number) => Cell;

const certain =
  (
    write: (year: number, part: number) => string,
    say: (year: number, part: number) => string,
  ): Way =>
  (year, part) => ({ text: write(year, part), truth: say(year, part) });

const month = (part: number) => (part % 12) + 1;
const quarter = (part: number) => (part % 4) + 1;
const isMonth = (year: number, part: number) => `${year}-${two(month(part))}`;
const isQuarter = (year: number, part: number) =>
  `${year}-${two(quarter(part) * 3 - 2)}/${year}-${two(quarter(part) * 3)}`;

/** Years that run into the next, and may be months. */
const runsOn: Way[] = [
  (year) => ({ text: `${year}/${two((year + 1) % 100)}`, truth: null }),
  (year) => ({ text: `${year}${two((year + 1) % 100)}`, truth: null }),
];

const times: Way[] = [
  certain(
    (year) => `${year}`,
    (year) => `${year}`,
  ),
  certain(
    (year) => `${year}年`,
    (year) => `${year}`,
  ),
  certain((year, part) => `${year}/${month(part)}`, isMonth),
  certain((year, part) => `${year}年${month(part)}月`, isMonth),
  certain((year, part) => `${year}M${two(month(part))}`, isMonth),
  certain((year, part) => `${year}年${quarter(part)}季度`, isQuarter),
  certain((year, part) => `Q${quarter(part)} ${year}`, isQuarter),
  certain((year, part) => `${year}Q${quarter(part)}`, isQuarter),
  certain(
    (year) => `${year}年上半年`,
    (year) => `${year}-01/${year}-06`,
  ),
  certain(
    (year, part) => `${year}年1-${month(part)}月`,
    (year, part) => `${year}-01/${year}-${two(month(part))}`,
  ),
  certain(
    (year) => `${year}年末`,
    (year) => `${year}-12-31`,
  ),
  certain(
    (year, part) => `${year}/${month(part)}/${(part % 28) + 1}`,
    (year, part) => `${isMonth(year, part)}-${two((part % 28) + 1)}`,
  ),
  ...runsOn,
  (year) => ({ text: `FY${year}`, truth: null }),
  (year) => ({ text: `${year}-${year + 1}`, truth: null }),
  (year, part) => ({
    text: `${two((part % 11) + 1)}/${two(((part + 1) % 11) + 1)}/${year}`,
    truth: null,
  }),
  (year, part) => ({ text: `${isMonth(year, part)}-05T16:00:00Z`, truth: null }),
  (_, part) => ({ text: `${month(part)}月`, truth: null }),
];

/** Numbers, and what stands beside them; a mark is nobody's to read before its meaning is declared. */
const dresses: ((number: number) => Cell)[] = [
  (number) => ({ text: String(number), truth: String(number) }),
  (number) => ({ text: `+${number}`, truth: String(number) }),
  (number) => ({ text: `'-${number}`, truth: `-${number}` }),
  (number) => ({ text: `="${number}"`, truth: String(number) }),
  (number) => ({ text: `–${number}`, truth: `-${number}` }),
  (number) => ({ text: `.${number}`, truth: `0.${number}` }),
  (number) => ({ text: `${number}*`, truth: null }),
  (number) => ({ text: `${number}(p)`, truth: null }),
  (number) => ({ text: `${number}①`, truth: null }),
  (number) => ({ text: `约${number}`, truth: null }),
  (number) => ({ text: `${number}万`, truth: null }),
  (number) => ({ text: `${number}-`, truth: null }),
  (number) => ({ text: `(${number})`, truth: null }),
  (number) => ({ text: `<${number}`, truth: null }),
  () => ({ text: "x", truth: "x" }),
];

const rowCount = 6;

const valuesOf = <T>(one: fc.Arbitrary<T>) =>
  fc.array(one, { minLength: rowCount, maxLength: rowCount });

const periods = fc
  .record({
    label: fc.constantFrom("时期", "年份", "统计时间", "period", "date"),
    way: fc.constantFrom(...times),
    // A year that runs into the next is a month where all others of its column are months.
    other: fc.option(fc.constantFrom(...times.filter((way) => !runsOn.includes(way))), { freq: 5 }),
    first: fc.integer({ min: 1990, max: 2024 }),
    parts: valuesOf(fc.nat(40)),
  })
  .map(({ label, way, other, first, parts }): Column => {
    const cells = parts.map((part, row) => (row === 3 && other ? other : way)(first + row, part));
    return { label, cells };
  });

const plainNumbers = valuesOf(fc.integer({ min: 1, max: 99_999 }));

const dressed = fc
  .record({
    numbers: plainNumbers,
    dresses: valuesOf(fc.constantFrom(...dresses)),
    unit: fc.boolean(),
  })
  .map(({ numbers, dresses, unit }): Column => ({
    label: unit ? "净增（人）" : "净增",
    cells: numbers.map((number, row) => dresses[row]?.(number) ?? { text: "", truth: null }),
  }));

const grouped = (number: number) => String(number).replace(/\B(?=(\d{3})+$)/g, ",");

const withGroups = (delimiter: Delimiter) =>
  plainNumbers.map((numbers): Column => ({
    label: "人数（人）",
    cells: numbers.map((number) => ({
      text: grouped(number),
      truth: number < 1000 || delimiter !== ";" ? String(number) : null,
    })),
  }));

/** Decimal commas; some could part thousands, and are read as the others where semicolons part cells. */
const withCommas = (delimiter: Delimiter) =>
  fc
    .record({
      wholes: valuesOf(fc.integer({ min: 1, max: 999 })),
      parts: valuesOf(fc.nat(9999)),
      sure: fc.nat(99),
    })
    .map(({ wholes, parts, sure }): Column => {
      const texts = wholes.map((whole, row) => `${whole},${row === 0 ? sure : (parts[row] ?? 0)}`);
      const truths = texts.map((text) => (delimiter === ";" ? text.replace(",", ".") : null));
      return {
        label: "人均面积（平方米）",
        cells: texts.map((text, row) => ({ text, truth: truths[row] ?? null })),
      };
    });

const withPercents = fc
  .record({
    numbers: plainNumbers,
    isSaid: fc.boolean(),
    without: fc.option(fc.nat(rowCount - 1), { freq: 3 }),
  })
  .map(({ numbers, isSaid, without }): Column => ({
    label: isSaid ? "比例（%）" : "比例",
    cells: numbers.map((number, row) => {
      const isBare = row === without;
      const isKnown = isSaid || without === null;
      return {
        text: isBare ? String(number) : `${number}%`,
        truth: isKnown ? String(number) : null,
      };
    }),
  }));

/** Powers of ten beside every number, and money in the brackets of accounts. */
const ofAccounts = fc
  .record({ numbers: plainNumbers, isMoney: fc.boolean() })
  .map(({ numbers, isMoney }): Column => ({
    label: isMoney ? "净额（元）" : "净增（人）",
    cells: numbers.map((number) =>
      isMoney
        ? { text: `(${grouped(number)})`, truth: String(-number) }
        : { text: `${number}万`, truth: String(number * 10_000) },
    ),
  }));

const placed = valuesOf(fc.constantFrom("甲区", "乙区", "丙县", "999901")).map((names): Column => {
  const ids: Record<string, string> = { 甲区: "999901", 乙区: "999902", 丙县: "999903" };
  return { label: "地区", cells: names.map((text) => ({ text, truth: ids[text] ?? text })) };
});

const sorted = valuesOf(fc.constantFrom("男", "女", "不详")).map((texts): Column => ({
  label: "性别",
  cells: texts.map((text) => ({ text, truth: text })),
}));

export const randomTables: fc.Arbitrary<RandomTable> = fc
  .constantFrom<Delimiter>(",", ";", "\t")
  .chain((delimiter) =>
    fc
      .record({
        period: periods,
        others: fc
          .subarray([0, 1] as const)
          .chain((chosen) => fc.tuple(...chosen.map((each) => (each === 0 ? placed : sorted)))),
        value: fc.oneof(
          dressed,
          withGroups(delimiter),
          withCommas(delimiter),
          withPercents,
          ofAccounts,
        ),
      })
      .map(({ period, others, value }) => ({ delimiter, columns: [period, ...others, value] })),
  );
