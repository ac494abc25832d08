// Two places side by side, for narrow screens: what the table of all says of them.

/** The cells of a place in the table of all, but for its name. */
function cellsOf(place: string): HTMLTableCellElement[] {
  const link = document.querySelector(`.compared a[data-place="${CSS.escape(place)}"]`);
  return [...(link?.closest("tr")?.cells ?? [])].slice(1);
}

/** Shows a place on one side of the pair. */
function show(table: HTMLTableElement, select: HTMLSelectElement): void {
  const head = select.closest("th");
  const name = head?.querySelector(".unseen");
  if (!head || !name) throw new Error("a pair without heads");
  name.textContent = select.selectedOptions[0]?.text ?? "";
  for (const [index, cell] of cellsOf(select.value).entries())
    table.tBodies[0]?.rows[index]?.cells[head.cellIndex]?.replaceWith(cell.cloneNode(true));
}

for (const table of document.querySelectorAll<HTMLTableElement>(".pair table")) {
  const [first, second] = table.querySelectorAll("select");
  if (!first || !second) continue;
  for (const select of [first, second])
    select.addEventListener("change", () => {
      show(table, select);
    });
  /** A reader's own place comes first, beside another. */
  const follow = () => {
    const { place = "" } = document.documentElement.dataset;
    if (cellsOf(place).length === 0 || first.value === place) return;
    if (second.value === place) second.value = first.value;
    first.value = place;
    for (const select of [first, second]) show(table, select);
  };
  follow();
  document.documentElement.addEventListener("place", follow);
}
