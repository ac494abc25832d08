import { say, sayCounted } from "../../locales/say.ts";
import type { SearchIndex } from "../../model/search/search.ts";
import type { Answers } from "./answers.ts";
import { boxIn, dialogBox, type SearchBox } from "./box.ts";
import type { Sought } from "./find.ts";
import { coverageLink, showOutcome } from "./results.ts";
import { searchersOf, type Searcher } from "./searcher.ts";
import { slashSwitch } from "./slash.ts";

async function loadIndex(link: HTMLAnchorElement): Promise<SearchIndex> {
  const response = await fetch(link.dataset["search"] ?? "");
  if (!response.ok) throw new Error(`no search index: ${response.status}`);
  return (await response.json()) as SearchIndex;
}

async function loadFile(href: string): Promise<unknown> {
  const response = await fetch(href).catch(() => null); // offline: what is known by now is searched
  return response?.ok ? response.json() : null;
}

const linksIn = ({ results }: SearchBox): HTMLAnchorElement[] => [
  ...results.querySelectorAll<HTMLAnchorElement>("li a"),
];

/** The arrows walk from the box through the results and back. */
function walk(box: SearchBox, event: KeyboardEvent): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0 || event.isComposing) return;
  const stops: (Element | null)[] = [box.input, ...linksIn(box)];
  const next = stops[stops.indexOf(document.activeElement) + step];
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}

/** On its own page the search has an address that says what was sought. */
function keepAddress({ input }: SearchBox): void {
  const q = input.value.trim();
  const search = q === "" ? "" : `?${new URLSearchParams({ q }).toString()}`;
  history.replaceState(null, "", location.pathname + search);
}

/** How much was found, or for what instead of what was typed. */
function saidOf(
  query: string,
  { count, answered, sought }: { count: number; answered: Answers; sought: Sought },
  { words }: SearchIndex,
): string {
  const { answers, meant, otherYear } = answered;
  const { instead } = sought;
  if (query === "") return "";
  if (count === 0) return say(words.none, { query });
  if (answers.length > 0 && meant) return say(words.part, { query: meant.typed, part: meant.name });
  if (otherYear !== null) return say(words.otherYear, { year: otherYear });
  if (answers.length === 0 && instead) return say(words.part, { ...instead });
  return sayCounted(words.found, { count }, document.documentElement.lang);
}

/** Lists what a query finds. */
function show(query: string, { status, results }: SearchBox, searcher: Searcher): void {
  const { index, ask, find } = searcher;
  const [answered, sought] = [ask(query), find(query)];
  const { answers, isDefinition } = answered;
  const count = showOutcome(results, { answers, groups: sought.groups, isDefinition }, index);
  if (count === 0 && query !== "") results.append(coverageLink(index));
  status.textContent = saidOf(query, { count, answered, sought }, index);
}

/** Lists what is found while a reader types. */
function listen(box: SearchBox, index: SearchIndex): void {
  const { form, input, dialog } = box;
  const searcherFor = searchersOf(index, loadFile, new Date().getFullYear());
  const directory = dialog ? null : document.querySelector<HTMLElement>("[data-directory]");
  const update = async () => {
    const query = input.value.trim();
    if (directory) directory.hidden = query !== "";
    const searcher = await searcherFor(query);
    if (query === input.value.trim()) show(query, box, searcher);
  };
  input.addEventListener("input", () => void update());
  form.addEventListener("keydown", (event) => {
    walk(box, event);
  });
  form.addEventListener("submit", () => {
    void update().then(() => linksIn(box)[0]?.click());
  });
  if (!dialog)
    input.addEventListener("change", () => {
      keepAddress(box);
    });
  void update();
}

async function makeSearch(box: SearchBox, link: HTMLAnchorElement): Promise<void> {
  box.form.addEventListener("submit", (event) => {
    event.preventDefault(); // before the index is there too: the page would be loaded again
  });
  const index = await loadIndex(link);
  box.form.append(slashSwitch(index.words));
  listen(box, index);
}

let box: SearchBox | undefined;
let made: Promise<void> | undefined;

/** Brings the reader to the box: that of the search's own page, or one above any other page. */
export function startSearch(link: HTMLAnchorElement, isCalled: boolean): Promise<void> {
  const form = document.querySelector<HTMLFormElement>("main form.search");
  box ??= form ? boxIn(form) : dialogBox(link);
  box.dialog?.showModal();
  if (isCalled) box.input.select();
  made ??= makeSearch(box, link);
  return made;
}
