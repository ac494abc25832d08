import { say } from "../locales/say.ts";

const folded = (text: string): string => text.normalize("NFKC").toLowerCase();

/** What an item is found by: all it says, and the town it stands under. */
const textOf = (item: Element): string =>
  folded((item.closest(".town")?.querySelector("h3")?.textContent ?? "") + item.textContent);

/** What a filter is for: the rows of the table below it, or the names of a list. */
function itemsOf(holder: Element): HTMLElement[] {
  const scope = holder.nextElementSibling?.matches(".scroll")
    ? holder.nextElementSibling
    : holder.parentElement;
  return [...(scope?.querySelectorAll<HTMLElement>("tbody tr, .names li") ?? [])];
}

/** Puts the field of a filter in its place: it leaves what contains its text. */
export function filterItems(holder: HTMLElement): void {
  const template = holder.querySelector("template");
  template?.replaceWith(document.importNode(template.content, true));
  const input = holder.querySelector("input");
  const output = holder.querySelector("output");
  if (!input || !output) throw new Error("a filter without its field");
  const items = itemsOf(holder).map((item) => ({ item, text: textOf(item) }));
  const counted = ({ item }: (typeof items)[number]) => !item.matches(".total");
  const apply = () => {
    const wanted = folded(input.value.trim());
    for (const { item, text } of items) item.toggleAttribute("data-out", !text.includes(wanted));
    // What is found in a town is seen; without a question towns are as they come.
    for (const town of holder.parentElement?.querySelectorAll<HTMLDetailsElement>("details.town") ??
      [])
      town.open = wanted !== "" && town.querySelector("li:not([data-out])") !== null;
    const all = items.filter(counted).filter(({ item }) => !item.hidden);
    const shown = all.filter(({ item }) => !item.hasAttribute("data-out"));
    const count = { shown: shown.length, count: all.length };
    output.value = wanted === "" ? "" : say(output.dataset["shown"] ?? "", count);
  };
  input.addEventListener("input", apply);
  input.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    input.value = "";
    apply();
  });
}
