// What belongs together on a page is lit together: a mark, its rows, and the marks of its place.
import { clear } from "../clear.ts";

export const recordsOf = ({ dataset }: HTMLElement | SVGElement): string[] =>
  (dataset["row"] ?? dataset["record"] ?? "").split(" ");

const inTables = ":is(tr, td)[data-record]";

export const figureOf = (element: Element): Element => element.closest("figure") ?? document.body;

export const all = (root: ParentNode, selector: string) => [
  ...root.querySelectorAll<HTMLElement | SVGElement>(selector),
];

function light(elements: readonly Element[], how = ""): void {
  for (const element of elements) element.setAttribute("data-lit", how);
}

/** Lights the marks of the same places in every drawing of the page. */
function lightPlaces(marks: readonly (HTMLElement | SVGElement)[]): void {
  const places = new Set(marks.flatMap(({ dataset }) => dataset["place"] ?? []));
  for (const place of places) light(all(document, `.drawings [data-place="${CSS.escape(place)}"]`));
}

export function lightNone(): void {
  clear("data-lit");
}

/** The rows of records in a figure's table, or where records stand beside each other their cells. */
export const rowsOf = (figure: Element, records: readonly string[]) =>
  all(figure, inTables).filter(({ dataset }) => records.includes(dataset["record"] ?? ""));

/** Lights a mark, its rows in its figure's table, and the marks of its place. */
export function lightMark(mark: SVGElement): void {
  lightNone();
  lightPlaces([mark]);
  const records = recordsOf(mark);
  light(rowsOf(figureOf(mark), records));
  light([mark], "here");
}

/** Lights the marks of a row of a figure's table, and those of its place. */
function lightRow(row: HTMLElement): void {
  lightNone();
  const [record = ""] = recordsOf(row);
  const marks = all(figureOf(row), ".drawings [data-tip]").filter((mark) =>
    recordsOf(mark).includes(record),
  );
  if (marks.length === 0) return;
  lightPlaces(marks);
  light([row, ...marks]);
}

/** Lights what belongs to the row under the pointer. */
export function linkTable(table: HTMLTableElement): void {
  table.addEventListener("pointerover", ({ target }) => {
    const row = target instanceof Element && target.closest<HTMLElement>(inTables);
    if (row) lightRow(row);
  });
  table.addEventListener("pointerleave", lightNone);
}
