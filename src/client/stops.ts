// What stands in a list, a table or a map is one stop of the keyboard: arrows go from item to item.
// Without the script each item is a stop of its own.

const items = "header nav a, main :is(a[href], button, [role=button], .below summary)";

const lists = "ul, ol, table, svg.locator, .leaflet-marker-pane, [role=toolbar]";

/** What stands below a drawing: its tools, what is folded away, and the words that it explains; in large text tables stand open, and go with them. */
const below =
  ".below > .toolbar > *, .below summary, .below .terms a, [data-reading=elder] .below table *";

/** What an item is one of: a list, what stands below a drawing, or a view with its title and sources; grids have a script of their own. */
function groupOf(item: Element): Element | null {
  if (item.matches(".drawings *, .matrix td *")) return null;
  if (item.matches(below)) return item.closest(".below");
  const isOfView = item.matches(".view > figcaption *, .view .source *");
  return isOfView ? item.closest(".view") : item.closest(lists);
}

type Item = HTMLElement | SVGElement;

const itemsIn = (root: ParentNode): Item[] => [...root.querySelectorAll<Item>(items)];

/** The items of each group, as they were when it was settled. */
const members = new Map<Element, Item[]>();

/** Older browsers give what is folded away no box; later ones say that it is not visible. */
const isSeen = (item: Element): boolean =>
  item.getClientRects().length > 0 && (item as Partial<Element>).checkVisibility?.() !== false;

function stopAt(all: readonly Item[], stop: Item): void {
  for (const item of all) {
    const tabIndex = item === stop ? 0 : -1;
    if (item.getAttribute("tabindex") !== String(tabIndex)) item.tabIndex = tabIndex;
  }
}

/** Each group keeps its stop as long as that is seen; else what is current in it is one, or its first item. */
function settleGroup(all: readonly Item[]): void {
  const stops = all.filter(({ tabIndex }) => tabIndex === 0);
  const kept = stops.length === 1 ? stops.find(isSeen) : undefined;
  const current = all.find((item) => item.matches("[aria-current]") && isSeen(item));
  const stop = kept ?? current ?? all.find(isSeen);
  if (!stop) return;
  stopAt(all, stop);
  // Its items are the way into what scrolls.
  for (const scroll of new Set(all.map((item) => item.closest(".scroll"))))
    scroll?.setAttribute("tabindex", "-1");
}

/** Settles the groups of which something is in a part of the page. */
function settle(root: ParentNode): void {
  const own = root instanceof Element && root.matches(items) ? [root] : [];
  const some = new Set([...own, ...itemsIn(root)].map(groupOf));
  for (const group of some) {
    if (!group) continue;
    const all = itemsIn(group).filter((item) => groupOf(item) === group);
    members.set(group, all);
    settleGroup(all);
  }
}

const ways: Record<string, number> = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -1, ArrowRight: 1 };

/** Where a key leads to; left and right are left to the rows of tables, which scroll by them. */
function next(seen: readonly Item[], from: Element, key: string): Item | undefined {
  if (from.closest("tbody, tfoot") && !/Up|Down/.test(key)) return undefined;
  if (key === "Home") return seen[0];
  if (key === "End") return seen.at(-1);
  const way = ways[key];
  const index = seen.findIndex((item) => item === from);
  return way === undefined || index < 0 ? undefined : seen[index + way];
}

const itemAt = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest(items) : null;

/** What has changed since the last time, each thing by the list that it is in, or by itself. */
const changed = new Set<Element>();

function settleDue(): void {
  const roots = [...changed].filter((root) => root.isConnected);
  changed.clear();
  for (const root of roots) settle(root);
}

/** Once for all that changes at a time. */
function settleSoon(records: readonly MutationRecord[]): void {
  if (changed.size === 0) requestAnimationFrame(settleDue);
  for (const { target } of records)
    if (target instanceof Element)
      changed.add(target.closest(".below") ?? target.closest(lists) ?? target);
}

function siblingsOf(item: Element): Item[] {
  settleDue();
  const group = groupOf(item);
  return group ? (members.get(group) ?? []) : [];
}

document.addEventListener("keydown", (event) => {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  const item = itemAt(target);
  if (!item || item !== target || ctrlKey || metaKey || altKey) return;
  const to = next(siblingsOf(item).filter(isSeen), item, key);
  if (!to) return;
  event.preventDefault();
  to.focus();
});

document.addEventListener("focusin", ({ target }) => {
  const item = itemAt(target);
  const all = item ? siblingsOf(item) : [];
  const stop = all.find((each) => each === item);
  if (stop) stopAt(all, stop);
});

// After the scripts of the page, which make heads of columns buttons.
document.addEventListener("DOMContentLoaded", () => {
  settle(document);
  const observer = new MutationObserver(settleSoon);
  observer.observe(document.body, {
    attributeFilter: ["hidden", "open", "data-out"],
    childList: true,
    subtree: true,
  });
  observer.observe(document.documentElement, { attributeFilter: ["data-reading"] });
});
