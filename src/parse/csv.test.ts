import { expect, test } from "vitest";
import { limits } from "../model/reading.ts";
import type { BrokenCell, RawRecord } from "../model/table.ts";
import { parseCsv } from "./csv.ts";

const records = (text: string): (RawRecord | BrokenCell)[] => [...parseCsv(text)];
const cells = (text: string): string[][] =>
  records(text).map((record) => ("cells" in record ? record.cells : []));

test("each record knows its line and its row", () => {
  expect(records("a,b\n1,2\n")).toEqual([
    { line: 1, row: 1, cells: ["a", "b"] },
    { line: 2, row: 2, cells: ["1", "2"] },
  ]);
});

test("nothing comes of an empty text, and nothing of a trailing line end", () => {
  expect(records("")).toEqual([]);
  expect(records("\n\n")).toEqual([]);
  expect(cells("a\n")).toEqual([["a"]]);
  expect(cells("a")).toEqual([["a"]]);
});

test.each([
  ["LF", "a,b\n1,2\n3,4\n"],
  ["CRLF", "a,b\r\n1,2\r\n3,4\r\n"],
  ["CR", "a,b\r1,2\r3,4\r"],
  ["mixed line ends", "a,b\r\n1,2\r3,4\n"],
])("%s leaves nothing in the cells", (_, text) => {
  expect(cells(text)).toEqual([
    ["a", "b"],
    ["1", "2"],
    ["3", "4"],
  ]);
});

test("blank lines are left out but counted, as a spreadsheet shows them", () => {
  expect(records("a,b\n\n\n1,2")).toEqual([
    { line: 1, row: 1, cells: ["a", "b"] },
    { line: 4, row: 4, cells: ["1", "2"] },
  ]);
});

test("a line of empty cells is a record", () => {
  expect(cells("a,b\n,\n")).toEqual([
    ["a", "b"],
    ["", ""],
  ]);
});

test("a line end within quotes makes lines and rows differ", () => {
  expect(records('a,b\n"1\r\n\r\n1",2\n3,4')).toEqual([
    { line: 1, row: 1, cells: ["a", "b"] },
    { line: 2, row: 2, cells: ["1\n\n1", "2"] },
    { line: 5, row: 3, cells: ["3", "4"] },
  ]);
});

test("quotes within a cell are kept: doubled in a quoted one, as they are in a bare one", () => {
  expect(cells('"say ""yes""",a"b,"",",",""""')).toEqual([['say "yes"', 'a"b', "", ",", '"']]);
});

test("spaces, zeros and names of no meaning stay as they are", () => {
  expect(cells(" 1 ,001,TRUE,__proto__")).toEqual([[" 1 ", "001", "TRUE", "__proto__"]]);
});

test("an unclosed quote ends the reading, and is found where it opens", () => {
  expect(records('a,b\n"x\ny",2\n3,"4\n5,6\n')).toEqual([
    { line: 1, row: 1, cells: ["a", "b"] },
    { line: 2, row: 2, cells: ["x\ny", "2"] },
    { line: 4, row: 3, index: 1, fault: "quote", text: '"4' },
  ]);
});

test("text after a closing quote is a broken quote", () => {
  expect(records('a,b\n"1"0,2\n3,4')).toEqual([
    { line: 1, row: 1, cells: ["a", "b"] },
    { line: 2, row: 2, index: 0, fault: "quote", text: '"1"0,2' },
  ]);
});

test("a broken quote at the very start, and one after a cell of several lines, are found", () => {
  expect(records('"a,b\n1,2')).toEqual([
    { line: 1, row: 1, index: 0, fault: "quote", text: '"a,b' },
  ]);
  expect(records('"1\n1","2')).toEqual([{ line: 2, row: 1, index: 1, fault: "quote", text: '"2' }]);
});

test("pieces give what the whole gives, wherever it is cut", () => {
  const text = 'a,b\r\n"x\r\n""y""",2\r\r\n3,"4"\n';
  const whole = records(text);
  for (let first = 0; first <= text.length; first++)
    for (let second = first; second <= text.length; second++) {
      const pieces = [text.slice(0, first), text.slice(first, second), text.slice(second)];
      expect([...parseCsv(pieces)]).toEqual(whole);
    }
});

test("cells may be parted by tabs or semicolons", () => {
  expect([...parseCsv('a\t"b\tc"\td,e', "\t")]).toMatchObject([{ cells: ["a", "b\tc", "d,e"] }]);
  expect([...parseCsv("1,5;2", ";")]).toMatchObject([{ cells: ["1,5", "2"] }]);
});

test("a long text of cells with line ends keeps count", () => {
  const lines = Array.from({ length: 25_001 }, (_, index) => `${index},"x\n${index}",`);
  const all = records(lines.join("\r\n"));
  expect(all).toHaveLength(25_001);
  expect(all.at(-1)).toEqual({ line: 50_001, row: 25_001, cells: ["25000", "x\n25000", ""] });
  expect(all.every((record, index) => "cells" in record && record.cells[0] === `${index}`)).toBe(
    true,
  );
});

test("a broken quote after many records keeps its line", () => {
  const sound = "1,2\n".repeat(20_000);
  expect(records(`${sound}3,"4`).at(-1)).toEqual({
    line: 20_001,
    row: 20_001,
    index: 1,
    fault: "quote",
    text: '"4',
  });
});

test("a cell that is longer than cells are stands for its record", () => {
  const long = "x".repeat(32_768);
  expect(records(`a,b\n1,${long}\n${long.slice(1)},2\n`).map((each) => Object.keys(each))).toEqual([
    ["line", "row", "cells"],
    ["fault", "line", "row", "index", "text"],
    ["line", "row", "cells"],
  ]);
});

test.each([
  ['"', "long"],
  ["", "columns"],
])("a record that begins with %j and does not end is given up", (quote, fault) => {
  const piece = "x,y".repeat(500_000);
  let pieces = 0;
  function* source() {
    yield `a\n1,${quote}`;
    for (; pieces < 100; pieces++) yield piece;
  }
  expect([...parseCsv(source())].at(-1)).toMatchObject({ fault, line: 2, row: 2 });
  expect(pieces).toBeLessThan(5);
});

test("records come one by one: nobody needs to read on to the damage", () => {
  expect(parseCsv('a\n1\n"').next().value).toEqual({ line: 1, row: 1, cells: ["a"] });
});

test("of a record of more columns than there may be, the first too many ends the table", () => {
  expect(records(`a,b\n${",".repeat(limits.columns)}\n1,2\n`)).toEqual([
    { line: 1, row: 1, cells: ["a", "b"] },
    { fault: "columns", line: 2, row: 2, index: limits.columns, text: "" },
  ]);
  expect(records(`${",".repeat(limits.columns - 1)}\n1,2\n`)).toMatchObject([
    { row: 1 },
    { row: 2 },
  ]);
});
