import { clear } from "./clear.ts";

type Run = readonly number[];

/** The runs of rows that an address names in the way of RFC 7111, `#row=4;7-9`; once it was `#row=4`. */
function namedRuns(): Run[] {
  const [, selection] = /^#row[=-]([\d;-]+)$/.exec(location.hash) ?? [];
  return selection?.split(";").map((part) => part.split("-").map(Number)) ?? [];
}

function rowsIn(runs: readonly Run[]): Element[] {
  return [...document.querySelectorAll('[id^="row="]')].filter(({ id }) => {
    const record = Number(id.slice(4));
    return runs.some(([first = 0, last = first]) => first <= record && record <= last);
  });
}

/** Goes to the part of a long table in which the first row stands that an address names. */
function followPart(runs: readonly Run[]): void {
  const wanted = Math.min(...runs.flat());
  const links = [...document.querySelectorAll<HTMLAnchorElement>(".parts a[data-first]")];
  const part = links.findLast(({ dataset }) => Number(dataset["first"]) <= wanted);
  if (part && !part.ariaCurrent) location.replace(part.href + location.hash);
}

/** Opens what an address leads into, as some browsers do by themselves, and lights the rows that it names. */
function openTarget(): void {
  clear("data-named");
  const runs = namedRuns();
  const rows = rowsIn(runs);
  if (runs.length > 0 && rows.length === 0) followPart(runs);
  for (const row of rows) row.setAttribute("data-named", "");
  const target = rows[0] ?? document.querySelector(":target");
  for (let each = target; each; each = each.parentElement)
    if (each instanceof HTMLDetailsElement) each.open = true;
  target?.scrollIntoView({ block: rows.length > 0 ? "center" : "start" });
}

openTarget();
addEventListener("hashchange", openTarget);
