const textOf = (element: Element | undefined | null) => element?.textContent.trim() ?? "";

/** A cell of a built page: what it says, and its status where it has one. */
export interface ReadCell {
  text: string;
  obs: string | null;
}

/** What a table says of one row of the file. */
interface ReadRow {
  record: number;
  line: Element;
  /** Of a row that stands beside others in a line: its cell, and what that stands under. */
  cell: Element | null;
  head: string | null;
}

/** The rows of the file that a line has: one, or one a cell. */
function rowsIn(line: Element, headings: readonly string[]): ReadRow[] {
  const record = line.getAttribute("data-record");
  if (record !== null) return [{ record: Number(record), line, cell: null, head: null }];
  return [...line.children].flatMap((cell, at): ReadRow[] => {
    const own = cell.getAttribute("data-record");
    return own === null ? [] : [{ record: Number(own), line, cell, head: headings[at] ?? "" }];
  });
}

/** The records of the rows that a table of a built page shows, as they stand in it. */
export const recordsIn = (table: Element | null | undefined): number[] =>
  [...(table?.querySelectorAll("tbody tr") ?? [])].flatMap((line) =>
    rowsIn(line, []).map(({ record }) => record),
  );

/**
 * A table of a built page, read cell by cell, in the order of the file; totals stand apart. A wide one
 * has a line for several rows: the cells of their numbers are below `heads`.
 */
export function readTable(table: Element) {
  const headings = [...table.querySelectorAll("thead th")].map(textOf);
  const lines = [...table.querySelectorAll("tbody tr")];
  const read = (cell: Element | undefined | null): ReadCell => ({
    text: textOf(cell),
    obs: cell?.getAttribute("data-obs") ?? null,
  });
  const rows = lines
    .flatMap((line) => rowsIn(line, headings))
    .toSorted((a, b) => a.record - b.record);
  const isTotal = (line: Element) => line.classList.contains("total");
  const below = (line: Element, heading: string) => read(line.children[headings.indexOf(heading)]);
  const isWide = rows.some(({ cell }) => cell !== null);
  return {
    headings,
    rows: rows.length,
    isWide,
    /** What the numbers of a wide table stand under. */
    heads: rows.map(({ head }) => head),
    /** The records of rows, as they stand in the table. */
    shown: recordsIn(table),
    /** Below which row of the file each total stands, and beside which in a wide table. */
    totalsAfter: isWide
      ? []
      : lines
          .filter((line) => isTotal(line))
          .map((total) => {
            const before = lines.slice(0, lines.indexOf(total)).filter((line) => !isTotal(line));
            return rows.findIndex(({ line }) => line === before.at(-1));
          }),
    /** The cells below a heading, in the rows of the file. */
    column: (heading: string) => rows.map(({ line }) => below(line, heading)),
    /** The numbers of a wide table, in the rows of the file. */
    numbers: rows.map(({ cell }) => read(cell)),
    /** The same below a heading in the totals. */
    totals: (heading: string) => lines.filter(isTotal).map((line) => below(line, heading)),
    /** What stands below a heading, a line each. */
    lines: (heading: string) => lines.map((line) => below(line, heading)),
  };
}
