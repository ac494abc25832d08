const textOf = (element: Element) => element.textContent.trim();

/** A cell of a built page: what it says, and its status where it has one. */
export interface ReadCell {
  text: string;
  obs: string | null;
}

/** A table of a built page, read cell by cell; totals stand apart from the rows of the file. */
export function readTable(table: Element) {
  const headings = [...table.querySelectorAll("thead th")].map(textOf);
  const lines = [...table.querySelectorAll("tbody tr")];
  const below = (selected: Element[]) => (heading: string) => {
    const at = headings.indexOf(heading);
    return selected.map((line): ReadCell => {
      const cell = line.children[at];
      return { text: cell ? textOf(cell) : "", obs: cell?.getAttribute("data-obs") ?? null };
    });
  };
  const isTotal = (line: Element) => line.classList.contains("total");
  const rows = lines.filter((line) => !isTotal(line));
  return {
    headings,
    rows: rows.length,
    /** Below which row of the file each total stands. */
    totalsBelow: lines
      .filter((line) => isTotal(line))
      .map((total) => rows.findLastIndex((row) => lines.indexOf(row) < lines.indexOf(total))),
    /** The cells below a heading, in the rows of the file. */
    column: below(rows),
    /** The same in the totals. */
    totals: below(lines.filter(isTotal)),
  };
}
