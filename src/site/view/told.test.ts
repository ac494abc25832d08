import { expect, test } from "vitest";
import { toldOnce } from "./told.ts";

/** A drawing that is so long that gzip does not look back from its end to the one before it. */
const long = (marks: string) => `${marks}<g>${" ".repeat(33_000)}</g>`;

const mark = (row: string, hints: string, rest = "") =>
  `<rect${rest} data-row="${row}"${hints} x="1"></rect>`;

test("a mark tells once, in the last drawing, whatever the order of its attributes", () => {
  const told = ' data-tip="Jia > 1&#10;2 people" data-place="1" data-series="a"';
  const turned = ' data-series="a" data-place="1" data-tip="Jia > 1&#10;2 people"';
  expect(toldOnce([mark("2", turned, ' class="mark"'), long(mark("2", told))])).toEqual([
    '<rect class="mark" data-row="" data-tip="" x="1"></rect>',
    long(mark("2", told)),
  ]);
});

test("marks in the same order leave their records to each other, and places their ids to outlines", () => {
  const use = (row: string, year: string, place: string) =>
    `<use data-row="${row}" data-tip="${year}"${place} href="#outline-1"></use>`;
  const area = (hints: string) => `<use ${hints} href="#outline-1.2"></use>`;
  const north = 'data-record="4" data-tip="North" data-place="north"';
  const marks = (place: string) => use("2", "2001", place) + use("9", "2002", place) + area(north);
  const [id, none] = [' data-place="1"', ' data-place=""'];
  expect(toldOnce([marks(id), long(marks(id))])).toEqual([
    use("", "", "").repeat(2) + area('data-record="" data-tip=""'),
    long(marks(none)),
  ]);
  const turned = use("9", "2002", id) + use("2", "2001", id) + area(north);
  expect(toldOnce([turned, long(marks(id))])[0]).toBe(
    use("9", "", "") + use("2", "", "") + area('data-record="" data-tip=""'),
  );
  const more = marks(id) + use("3", "2003", id);
  expect(toldOnce([marks(id), long(more)])[0]).toBe(
    use("2", "", "") + use("9", "", "") + area('data-record="4" data-tip=""'),
  );
});

test("what the last drawing does not tell, or tells otherwise, stays where it is", () => {
  const tip = (text: string) => ` data-tip="${text}"`;
  const svgs = [
    mark("2", tip("a")) + mark("3", tip("a")) + mark("4", tip("a")) + mark("5", ""),
    long(mark("2", tip("b")) + mark("4", tip("a")) + mark("4", tip("b")) + mark("5", tip("a"))),
  ];
  expect(toldOnce(svgs)).toEqual(svgs);
  expect(toldOnce([long(mark("2", tip("a")))])).toEqual([long(mark("2", tip("a")))]);
});

test("short drawings tell both, which costs nothing", () => {
  const svg = mark("2", ' data-tip="a"');
  expect(toldOnce([svg, svg])).toEqual([svg, svg]);
});
