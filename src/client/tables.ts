import { make } from "./elements.ts";
import { filterItems } from "./filter.ts";
import { keyOf, nextDirection, sorted, type Direction } from "./order.ts";
import { whereShown } from "./shown.ts";

const isTotal = (row: Element): boolean => row.classList.contains("total");

function keyIn(row: HTMLTableRowElement, column: number, numeric: boolean) {
  const cell = row.cells[column];
  return keyOf(cell?.dataset["value"] ?? cell?.textContent.trim() ?? "", numeric);
}

const isGroup = (row: Element): boolean => row.classList.contains("group");

/** Makes the heads of a table's columns buttons that sort it; totals stay below, groups stand unsorted. */
function makeSortable(table: HTMLTableElement): void {
  const bodies = [...table.tBodies].map((body) => ({ body, rows: [...body.rows] }));
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  const rows = bodies.flatMap((each) => each.rows);
  const totals = rows.filter(isTotal);
  const own = rows.filter((row) => !isTotal(row) && !isGroup(row));
  const putBack = () => {
    for (const each of bodies) each.body.append(...each.rows);
  };
  const sort = (head: HTMLTableCellElement) => {
    const numeric = head.classList.contains("numeric");
    const direction = nextDirection(head.getAttribute("aria-sort") as Direction | null);
    for (const each of heads) each.removeAttribute("aria-sort");
    if (direction) head.setAttribute("aria-sort", direction);
    const locale = document.documentElement.lang;
    const key = (row: HTMLTableRowElement) => keyIn(row, heads.indexOf(head), numeric);
    for (const row of rows.filter(isGroup)) row.hidden = direction !== null;
    putBack();
    if (direction) bodies[0]?.body.append(...sorted(own, key, { direction, locale }), ...totals);
  };
  for (const head of heads) {
    const onclick = () => {
      sort(head);
    };
    const link = head.querySelector("a");
    const button = make("button", { type: "button", onclick });
    // A link cannot stand in a button: then that is behind it, and called as it is.
    if (link) button.ariaLabel = link.text.trim();
    else button.append(...head.childNodes);
    head.append(button);
  }
}

/** Shows what is folded below the first rows of the table before a button, which is then of no use. */
function unfold(button: HTMLElement): void {
  const scroll = button.previousElementSibling;
  button.addEventListener("click", () => {
    scroll?.querySelector("table")?.removeAttribute("data-folded");
    button.remove();
    if (scroll instanceof HTMLElement) scroll.focus();
  });
}

whereShown((root) => {
  for (const button of root.querySelectorAll<HTMLElement>(".unfold")) unfold(button);
  for (const table of root.querySelectorAll<HTMLTableElement>("table[data-sortable]"))
    makeSortable(table);
  for (const holder of root.querySelectorAll<HTMLElement>(".filter")) filterItems(holder);
});
