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
    '<rect class="mark" data-row="2" data-tip="" x="1"></rect>',
    long(mark("2", told)),
  ]);
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
