// Of a long table the page has a part alone, or an excerpt; whoever needs all rows has the others
// fetched from the pages where they stand, once.

const coming = new WeakMap<HTMLTableElement, Promise<void>>();

const rowsOf = (table: HTMLTableElement): HTMLTableRowElement[] =>
  [...table.tBodies].flatMap(({ rows }) => [...rows]);

async function pageAt(href: string): Promise<string> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`no rows: ${href} (${response.status})`);
  return response.text();
}

function rowsIn(page: string): HTMLTableRowElement[] {
  const { title, body } = new DOMParser().parseFromString(page, "text/html");
  const table = body.querySelector<HTMLTableElement>("table[data-part]");
  if (!table) throw new Error(`no table: ${title}`);
  return rowsOf(table);
}

/** So many parts are put in at a time: all at once stop a page for seconds, and one by one take twice as long. */
const atOnce = 5;

/** Lets the browser show what there is, and do what its reader asks. */
const pause = () => new Promise((resolve) => setTimeout(resolve));

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
    const pages = await Promise.all(addresses.map(pageAt));
    // An excerpt has the first rows of the first part.
    let held = table.dataset["part"] === undefined ? rowsOf(table).length : 0;
    for (let from = 0; from < pages.length; from += atOnce) {
      const rows = pages.slice(from, from + atOnce).flatMap(rowsIn);
      table.tBodies[0]?.append(...rows.slice(held));
      held = 0;
      await pause();
    }
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
