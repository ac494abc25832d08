import { expect, test } from "vitest";
import { specimen, specimenViews } from "../../tests/specimen.ts";
import { toCsv } from "./csv.ts";

const [view] = specimenViews;
const { dataset } = specimen(view!);

test("cells with commas, quotes and line breaks are quoted, and every record ends with CRLF", () => {
  const rows = [
    { record: 2, cells: { period: "2001", place: 'a,"b"\nc', count: "12" }, values: {} },
  ];
  expect(toCsv({ ...dataset, table: { rows } })).toBe(
    'period,place,count\r\n2001,"a,""b""\nc",12\r\n',
  );
});
