// Of a long table the page has a part alone, or an excerpt; whoever needs all rows has the others
// fetched from the pages where they stand, once.

const coming = new WeakMap<HTMLTableElement, Promise<void>>();

const rowsOf = (table: HTMLTableElement): HTMLTableRowElement[] =>
  [...table.tBodies].flatMap(({ rows }) => [...rows]);

async function rowsAt(href: string): Promise<HTMLTableRowElement[]> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`no rows: ${href} (${response.status})`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const table = page.querySelector<HTMLTableElement>("table[data-part]");
  if (!table) throw new Error(`no table: ${href}`);
  return rowsOf(table);
}

/** Says that rows are coming, or that they do not, where the page has a place for it. */
function say(table: HTMLTableElement, what: "loading" | "failed" | null): void {
  table.ariaBusy = what === "loading" ? "true" : null;
  const place = table.closest(".scroll")?.parentElement?.querySelector<HTMLOutputElement>(".later");
  if (place) place.value = (what && place.dataset[what]) ?? "";
}

async function complete(table: HTMLTableElement): Promise<void> {
  const addresses = JSON.parse(table.dataset["rest"] ?? "[]") as string[];
  say(table, "loading");
  try {
    const rows = (await Promise.all(addresses.map(rowsAt))).flat();
    // An excerpt has the first rows of the first part.
    const held = table.dataset["part"] === undefined ? rowsOf(table).length : 0;
    table.tBodies[0]?.append(...rows.slice(held));
    delete table.dataset["rest"];
    say(table, null);
  } catch (error) {
    coming.delete(table);
    say(table, "failed");
    throw error;
  }
}

/** Brings the rows of a table that are not there yet; where that fails, it can be asked again. */
export function whole(table: HTMLTableElement): Promise<void> {
  const known = coming.get(table) ?? (table.dataset["rest"] ? complete(table) : Promise.resolve());
  coming.set(table, known);
  return known;
}
