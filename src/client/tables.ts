import { make } from "./elements.ts";
import { filterItems, makeWhole } from "./filter.ts";
import { keyOf, nextDirection, sorted, type Direction } from "./order.ts";
import { whereShown } from "./shown.ts";

const isTotal = (row: Element): boolean => row.classList.contains("total");

function keyIn(row: HTMLTableRowElement, column: number, numeric: boolean) {
  const cell = row.cells[column];
  return keyOf(cell?.dataset["value"] ?? cell?.textContent.trim() ?? "", numeric);
}

const isGroup = (row: Element): boolean => row.classList.contains("group");

/** The rows of a table as they come, by its bodies. */
function orderOf(table: HTMLTableElement) {
  const bodies = [...table.tBodies].map((body) => ({ body, rows: [...body.rows] }));
  const rows = bodies.flatMap((each) => each.rows);
  return {
    groups: rows.filter(isGroup),
    totals: rows.filter(isTotal),
    own: rows.filter((row) => !isTotal(row) && !isGroup(row)),
    putBack: () => {
      for (const each of bodies) each.body.append(...each.rows);
    },
  };
}

/** Makes the heads of a table's columns buttons that sort it; totals stay below, groups stand unsorted. */
function makeSortable(table: HTMLTableElement): void {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  let order: ReturnType<typeof orderOf> | undefined;
  const sort = async (head: HTMLTableCellElement) => {
    await makeWhole(table);
    const { groups, totals, own, putBack } = (order ??= orderOf(table));
    const numeric = head.classList.contains("numeric");
    const direction = nextDirection(head.getAttribute("aria-sort") as Direction | null);
    for (const each of heads) each.removeAttribute("aria-sort");
    if (direction) head.setAttribute("aria-sort", direction);
    const locale = document.documentElement.lang;
    const key = (row: HTMLTableRowElement) => keyIn(row, heads.indexOf(head), numeric);
    for (const row of groups) row.hidden = direction !== null;
    putBack();
    if (direction) table.tBodies[0]?.append(...sorted(own, key, { direction, locale }), ...totals);
  };
  for (const head of heads) {
    const onclick = () => void sort(head);
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
  const table = scroll?.querySelector("table");
  const open = async () => {
    table?.removeAttribute("data-folded");
    if (table) await makeWhole(table);
    button.remove();
    if (scroll instanceof HTMLElement) scroll.focus();
  };
  button.addEventListener("click", () => void open());
}

whereShown((root) => {
  for (const button of root.querySelectorAll<HTMLElement>(".unfold")) unfold(button);
  for (const table of root.querySelectorAll<HTMLTableElement>("table[data-sortable]"))
    makeSortable(table);
  for (const holder of root.querySelectorAll<HTMLElement>(".filter")) filterItems(holder);
});
