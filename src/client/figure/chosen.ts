// The place that a reader has chosen (src/client/modes.ts) is lit in drawings and tables, with a
// sentence of its own.
import { clear } from "../clear.ts";
import { make } from "../elements.ts";
import { all, figureOf, recordsOf, rowsOf as rowsIn } from "./linked.ts";

const root = document.documentElement;

/** A new link to the page of a mark's place, where another on the page leads there. */
export function linkOf({ dataset: { place = "" } }: SVGElement): HTMLAnchorElement | undefined {
  const href = document.querySelector(`a[data-place="${CSS.escape(place)}"]`)?.getAttribute("href");
  return href == null ? undefined : make("a", { href });
}

/** Makes the place's name, with which the tip of a mark begins, a link. */
export function linkTip(host: HTMLElement, mark: SVGElement): void {
  const [text, link] = [host.querySelector(".tip")?.firstChild, linkOf(mark)];
  if (!(text instanceof Text) || !link) return;
  const [name = ""] = text.data.split(" · ");
  link.textContent = name;
  text.before(link);
  text.data = text.data.slice(name.length);
}

/** The rows of a place: those of its marks, and those that name it. */
function rowsOf(marks: readonly (HTMLElement | SVGElement)[], link: string): Element[] {
  const named = all(document, `tbody tr ${link}`).flatMap((each) => each.closest("tr") ?? []);
  return marks.flatMap((mark) => rowsIn(figureOf(mark), recordsOf(mark))).concat(named);
}

function saySentences(place: string): void {
  for (const sentence of document.querySelectorAll<HTMLElement>(".of-place")) {
    const texts = JSON.parse(sentence.dataset["places"] ?? "{}") as Record<string, string>;
    sentence.textContent = texts[place] ?? "";
  }
}

/** Lights the place on the root's `data-place`, which is put there before anything is painted. */
export function lightChosen(): void {
  clear("data-chosen");
  const { place = "" } = root.dataset;
  saySentences(place);
  if (place === "") return;
  const about = `[data-place="${CSS.escape(place)}"]`;
  const marks = all(document, `.drawings ${about}`);
  for (const element of [...marks, ...rowsOf(marks, `a${about}`)])
    element.setAttribute("data-chosen", "");
}

/** Goes with each other choice of a reader. */
export function followChoice(): void {
  root.addEventListener("place", lightChosen);
}
