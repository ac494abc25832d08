import { make } from "../elements.ts";
import { recordsOf } from "./linked.ts";

/** Numbers as RFC 7111 selects rows: `4;7-9`. */
export function selection(records: readonly string[]): string {
  const runs: [first: number, last: number][] = [];
  for (const record of records.map(Number).sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && record <= run[1] + 1) run[1] = record;
    else runs.push([record, record]);
  }
  return runs.map(([first, last]) => (first === last ? first : `${first}-${last}`)).join(";");
}

/** A new link to the rows of a mark on the page of their dataset. */
export function inDataOf(host: HTMLElement, mark: SVGElement): HTMLAnchorElement {
  const { rowsAt = "", inData = "" } = host.dataset;
  return make(
    "a",
    { className: "in-data", href: `${rowsAt}#row=${selection(recordsOf(mark))}` },
    inData,
  );
}
