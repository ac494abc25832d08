import { say } from "../locales/say.ts";

/** Whether all rows of a table are on the page. */
export const isWhole = ({ dataset }: HTMLTableElement): boolean => dataset["rest"] === undefined;

/** Brings the rows of a table that stand on other pages; what does it comes with the first such table. */
export async function makeWhole(table: HTMLTableElement): Promise<void> {
  if (isWhole(table)) return;
  const { whole } = await import("./whole.ts");
  await whole(table);
}

/** The rules of the search, with how the characters of what is filtered are folded and read; they come with the first letter. */
async function findsIn({ dataset: { folds = "", readings = "" } }: HTMLElement) {
  const { containing } = await import("./match.ts");
  return containing({ folds, readings });
}

/** What an item is found by: all it says, and the town it stands under. */
const textOf = (item: Element): string =>
  (item.closest(".town")?.querySelector("h3")?.textContent ?? "") + item.textContent;

/** What a filter is for: the rows of the table below it, all of them, or the names of a list. */
async function itemsOf(holder: Element): Promise<{ item: HTMLElement; text: string }[]> {
  const scope = holder.nextElementSibling?.matches(".scroll")
    ? holder.nextElementSibling
    : holder.parentElement;
  await Promise.all([...(scope?.querySelectorAll("table") ?? [])].map(makeWhole));
  const items = [...(scope?.querySelectorAll<HTMLElement>("tbody tr, .names li") ?? [])];
  return items.map((item) => ({ item, text: textOf(item) }));
}

/** Puts the field of a filter in its place: it leaves what contains its text. */
export function filterItems(holder: HTMLElement): void {
  const template = holder.querySelector("template");
  template?.replaceWith(document.importNode(template.content, true));
  const input = holder.querySelector("input");
  const output = holder.querySelector("output");
  if (!input || !output) throw new Error("a filter without its field");
  let finding: ReturnType<typeof findsIn> | undefined;
  let listing: ReturnType<typeof itemsOf> | undefined;
  const apply = async () => {
    listing ??= itemsOf(holder).catch((error: unknown) => {
      listing = undefined;
      throw error;
    });
    const [finds, items] = await Promise.all([(finding ??= findsIn(holder)), listing]);
    const wanted = input.value.trim();
    for (const { item, text } of items)
      item.toggleAttribute("data-out", wanted !== "" && !finds(text, wanted));
    // What is found in a town is seen; without a question towns are as they come.
    for (const town of holder.parentElement?.querySelectorAll<HTMLDetailsElement>("details.town") ??
      [])
      town.open = wanted !== "" && town.querySelector("li:not([data-out])") !== null;
    const all = items.filter(({ item }) => !item.matches(".total") && !item.hidden);
    const shown = all.filter(({ item }) => !item.hasAttribute("data-out"));
    const count = { shown: shown.length, count: all.length };
    output.value = wanted === "" ? "" : say(output.dataset["shown"] ?? "", count);
  };
  input.addEventListener("input", () => void apply());
  input.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    input.value = "";
    void apply();
  });
}
