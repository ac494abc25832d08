// A table of many links is one stop of the keyboard: arrows go from cell to cell.
import { step } from "./grid.ts";

for (const table of document.querySelectorAll<HTMLTableElement>("table.matrix")) {
  const grid = [...(table.tBodies[0]?.rows ?? [])].map((row) =>
    [...row.cells].slice(1).map((cell) => cell.querySelector("a")),
  );
  const links = grid.flatMap((row) => row.flatMap((link) => link ?? []));
  const stopAt = (stop: HTMLAnchorElement) => {
    for (const link of links) link.tabIndex = link === stop ? 0 : -1;
  };
  if (links[0]) stopAt(links[0]);
  table.addEventListener("keydown", (event) => {
    const next = step(grid, event.target, event.key);
    if (!next) return;
    event.preventDefault();
    stopAt(next);
    next.focus();
  });
}
