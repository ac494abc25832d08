// Another state of a view is shown where the reader is: its page is fetched, and what it shows of the
// view takes the place of what stood there. Where that fails, the link leads to the page.
import { enhanceShown } from "../shown.ts";

const chips = "figure.view .states a";

const viewOf = (root: ParentNode, view: string): HTMLElement | null =>
  root.querySelector(`figure.view[data-view="${CSS.escape(view)}"]`);

const isAlone = (figure: Element): boolean => figure.querySelector("#states") !== null;

/** The state that a figure shows, by the address of its page. */
const shownBy = (figure: Element): string =>
  figure.querySelector<HTMLAnchorElement>(".states a[aria-current]")?.href.split("#")[0] ?? "";

/** The whole page of a view gives its place to that of another state. */
function turnPage(page: Document): void {
  document.title = page.title;
  for (const selector of ["main", ".utility .language"]) {
    const [own, other] = [document, page].map((each) => each.querySelector(selector));
    if (own && other) own.replaceWith(other);
  }
  enhanceShown(document.querySelector("main") ?? document);
}

/** A figure among others takes over what the page of another state shows. */
function takeOver(figure: HTMLElement, other: HTMLElement, href: string): void {
  const part = (root: ParentNode, selector: string) => root.querySelector(selector);
  const heading = part(figure, "figcaption > :is(h2, h3)");
  const [caption, otherCaption] = [part(figure, "figcaption"), part(other, "figcaption")];
  const toolbar = part(other, ".toolbar");
  const summary = part(figure, ".below summary");
  const details = summary?.closest("details");
  const [sources, itsSources] = [part(figure, ".below > .source"), part(other, ":scope > .source")];
  if (sources && itsSources) sources.replaceWith(itsSources);
  heading?.querySelector("a")?.setAttribute("href", href);
  caption?.replaceChildren(...(heading ? [heading] : []), ...(otherCaption?.childNodes ?? []));
  const particulars = [...other.children].slice(
    toolbar ? [...other.children].indexOf(toolbar) + 1 : 0,
  );
  if (summary) details?.replaceChildren(summary, ...particulars);
  for (const link of toolbar?.querySelectorAll("a[href^='#']") ?? [])
    link.setAttribute("href", href + (link.getAttribute("href") ?? ""));
  part(other, "#states")?.removeAttribute("id");
  for (const chip of other.querySelectorAll(".states a[aria-current]"))
    chip.setAttribute("aria-current", "true");
  for (const selector of [".states", ".drawings", ".toolbar"]) {
    const [own, its] = [part(figure, selector), part(other, selector)];
    if (own && its) own.replaceWith(its);
  }
  figure.dataset["state"] = other.dataset["state"] ?? "";
  enhanceShown(figure);
}

/** Shows the state whose page has an address; follows the address where it cannot. */
async function show(view: string, href: string): Promise<void> {
  const response = await fetch(href).catch(() => null); // offline, or not allowed: the link tells
  const figure = viewOf(document, view);
  const page = response?.ok
    ? new DOMParser().parseFromString(await response.text(), "text/html")
    : null;
  const other = page && viewOf(page, view);
  if (!figure || !other) {
    location.assign(href);
    return;
  }
  if (isAlone(figure)) turnPage(other.ownerDocument);
  else takeOver(figure, other, href);
}

type States = Record<string, string>;

const statesIn = (state: unknown): States => (state as { states?: States } | null)?.states ?? {};

/** What each figure of the page showed before any was changed. */
const first: States = {};

document.addEventListener("click", (event) => {
  const { target } = event;
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>(chips) : null;
  const figure = link?.closest<HTMLElement>("figure.view");
  const view = figure?.dataset["view"];
  const isOwn =
    event.button > 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (!link || !figure || view === undefined || isOwn || figure.querySelector("[data-live-map]"))
    return;
  event.preventDefault();
  const href = link.href.split("#")[0] ?? "";
  first[view] ??= shownBy(figure);
  const states = { ...statesIn(history.state), [view]: href };
  history.pushState({ states }, "", isAlone(figure) ? href : location.href);
  void show(view, href).then(() => {
    viewOf(document, view)?.querySelector<HTMLElement>(".states a[aria-current]")?.focus();
  });
});

addEventListener("popstate", ({ state }) => {
  const states = { ...first, ...statesIn(state) };
  for (const [view, href] of Object.entries(states)) {
    const figure = viewOf(document, view);
    if (figure && shownBy(figure) !== href) void show(view, href);
  }
});
