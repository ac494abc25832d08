import { sayCounted } from "../../locales/say.ts";
import type { SearchIndex } from "../../model/search/search.ts";
import { make } from "../elements.ts";
import type { Answer } from "./figures.ts";
import type { FoundGroup } from "./find.ts";
import type { Found, Span } from "./entry-match.ts";

/** How many of a kind are listed at first. */
const few = 8;

/** A text with what was found in it marked. */
function marked(text: string, spans: readonly Span[]): (Node | string)[] {
  const inOrder = [...spans].sort((a, b) => a.start - b.start);
  let at = 0;
  const parts = inOrder.flatMap(({ start, end }) => {
    if (start < at) return []; // within what is marked already
    const before = text.slice(at, start);
    at = end;
    return [before, make("mark", {}, text.slice(start, end))];
  });
  return [...parts, text.slice(at)];
}

function listItem({ entry, spans, via }: Found, badge: string | null): HTMLElement {
  const link = make("a", { href: entry.href }, ...marked(entry.label, spans));
  const other = via ? [make("span", { className: "quiet" }, ...marked(via.text, [via.span]))] : [];
  const mark = entry.isSample && badge ? [make("span", { className: "badge" }, badge)] : [];
  const context = entry.context ? [make("span", { className: "quiet" }, entry.context)] : [];
  return make("li", {}, link, ...mark, ...other, ...context);
}

function groupSection({ kind, found }: FoundGroup, { words, badge }: SearchIndex): HTMLElement {
  const items = (part: readonly Found[]) => part.map((each) => listItem(each, badge));
  const heading = make("h2", { id: `found-${kind}` }, words.kinds[kind]);
  const list = make("ul", {}, ...items(found.slice(0, few)));
  const section = make("section", {}, heading, list);
  section.setAttribute("aria-labelledby", heading.id);
  if (found.length <= few) return section;
  const count = found.length;
  const text = sayCounted(words.all, { count }, document.documentElement.lang);
  const more = make("button", { type: "button", textContent: text });
  more.addEventListener("click", () => {
    const rest = items(found.slice(few));
    list.append(...rest);
    more.remove();
    rest[0]?.querySelector("a")?.focus();
  });
  section.append(more);
  return section;
}

/** A figure with what it is of, when it was so, and where it stands among others. */
function answerItem(answer: Answer, { badge, words, levels }: SearchIndex): HTMLElement {
  const { place, measure, text, period, rank, difference } = answer;
  const missing = place ? words.unpublished : (levels[answer.level ?? 0]?.unranked ?? "");
  const value = make("strong", { className: text === null ? "absent" : "value" }, text ?? missing);
  const hash = place ? `#${new URLSearchParams({ place: place.id }).toString()}` : "";
  const called = place ? [place.label, ...(place.within ?? []).slice(0, 1)] : [];
  const name = [...called, measure.title].join(" · ");
  const link = make("a", { href: measure.href + hash }, `${name} `, value);
  const mark = measure.isSample && badge ? [make("span", { className: "badge" }, badge)] : [];
  const facts = [period, rank ?? "", difference ?? ""].filter(Boolean).join(" · ");
  return make("li", {}, link, ...mark, make("span", { className: "quiet" }, facts));
}

function answerSection(answers: readonly Answer[], index: SearchIndex): HTMLElement {
  const heading = make("h2", { id: "found-answers" }, index.words.answers);
  const list = make("ul", {}, ...answers.map((answer) => answerItem(answer, index)));
  const section = make("section", { className: "answers" }, heading, list);
  section.setAttribute("aria-labelledby", heading.id);
  return section;
}

/** What a query found: the figures that answer it, and what there is to read. */
export interface Outcome {
  answers: readonly Answer[];
  groups: readonly FoundGroup[];
  /** Set where it is asked what a word means: terms come first then. */
  isDefinition: boolean;
}

/** Where nothing is found, the page that tells what is published, and what is not. */
export const coverageLink = ({ coverage: { href, label } }: SearchIndex): HTMLElement =>
  make("p", {}, make("a", { href }, label));

/** Shows what was found in place of what was; says how much it is. */
export function showOutcome(
  results: HTMLElement,
  { answers, groups, isDefinition }: Outcome,
  index: SearchIndex,
): number {
  const isFirst = ({ kind }: FoundGroup) => isDefinition && kind === "term";
  const sections = (some: readonly FoundGroup[]) => some.map((group) => groupSection(group, index));
  const count = groups.reduce((sum, { found }) => sum + found.length, answers.length);
  results.replaceChildren(
    ...sections(groups.filter(isFirst)),
    ...(answers.length > 0 ? [answerSection(answers, index)] : []),
    ...sections(groups.filter((group) => !isFirst(group))),
  );
  results.scrollTop = 0;
  return count;
}
