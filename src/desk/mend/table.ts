import { deskWords, findingWords, say } from "../../locales/index.ts";
import { sayCount } from "../../locales/format.ts";
import { sayProblem, shorten, visible } from "../../locales/problems.ts";
import { countOf, type Problem } from "../../model/problem.ts";
import type { Locale } from "../../model/locale.ts";
import { html, type Html } from "../html.ts";
import { rowOf, sameAs, type Sort } from "./sorts.ts";

/** What the rows of a file are shown with. */
export interface Shown {
  /** Of the file. */
  id: string;
  locale: Locale;
  labels: readonly string[];
  rows: ReadonlyMap<number, readonly string[]>;
  /** What readers call a code of a column, by its number. */
  wordOf: (column: number | null, text: string) => string;
}

/** So many cells of one sort are shown one by one. */
export const mostCells = 20;

/** What mends a cell: a page leads to that of the next cell once one is mended. */
export const controlOf = (cell: string | null): string => `mend-${cell ?? ""}`;

const quoted = (text: string): string => shorten(visible(text));

/** What says which cells a button is of. */
const hidden = (fields: Record<string, string | number>): Html[] =>
  Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  );

/** Writes what is suggested: into one cell, and into all that hold the same. */
function suggestion(problem: Problem, sort: Sort, shown: Shown): Html | null {
  const { id, locale } = shown;
  const texts = deskWords[locale].mend;
  const { correction, code, rule = "", column, value, cell } = problem;
  if (!correction) return null;
  const { row, value: text } = correction;
  const word = quoted(shown.wordOf(column, text));
  const count = sameAs(problem, sort).length;
  const isFirst = sameAs(problem, sort)[0] === problem;
  return html`<form method="post" action="/mend/${id}/">
      ${hidden({ row, column: column ?? 0, text })}
      <button
        id="${controlOf(cell)}"
        class="main"
        aria-label="${say(texts.ofCell, { cell: cell ?? "", text: word })}"
      >
        → ${word}
      </button>
    </form>
    ${
      count > 1 &&
      isFirst &&
      html`<form method="post" action="/mend/${id}/same/">
        ${hidden({ code, rule, column: column ?? 0, value: value ?? "", text })}
        <button>${sayCount(texts.same, { count }, locale)}</button>
      </form>`
    }`;
}

/** Writes what somebody says into a cell. */
function writing(problem: Problem, row: number, { id, locale }: Shown): Html {
  const { cell, value, column, correction } = problem;
  const texts = deskWords[locale].mend;
  return html`<form class="writing" method="post" action="/mend/${id}/">
    ${hidden({ row, column: column ?? 0 })}
    <input
      ${!correction && html`id="${controlOf(cell)}"`}
      name="text"
      value="${value ?? ""}"
      autocomplete="off"
      aria-label="${say(texts.cell, { cell: cell ?? "" })}"
    />
    <button>${texts.write}</button>
  </form>`;
}

/** What is wrong with a cell where nothing is suggested for it and it is not said above already. */
function ownText(problem: Problem, [first]: Sort, { locale }: Shown): Html | null {
  const [own, above] = [problem, first].map((each) => sayProblem(each, findingWords[locale]).what);
  if (problem.correction || own === above || own === undefined) return null;
  return html`<p class="quiet">${own}</p>`;
}

function rowHtml(problem: Problem, sort: Sort, shown: Shown): Html {
  const row = rowOf(problem) ?? 0;
  const cells = shown.rows.get(row) ?? [];
  return html`<tr id="${problem.cell ?? ""}">
    <th scope="row">${problem.cell}</th>
    <td class="mending">
      ${ownText(problem, sort, shown)} ${suggestion(problem, sort, shown)}
      ${writing(problem, row, shown)}
    </td>
    ${shown.labels.map((_, index) => {
      const text = quoted(cells[index] ?? "");
      return index + 1 === problem.column
        ? html`<td class="wrong"><mark>${text === "" ? "␣" : text}</mark></td>`
        : html`<td>${text}</td>`;
    })}
  </tr>`;
}

/** All that is suggested for cells of one sort. */
function allOf(sort: Sort, { id, locale }: Shown): Html | null {
  const [{ code, rule = "", column }] = sort;
  const count = sort.filter(({ correction }) => correction).length;
  const isOneButton = sort.some((each) => sameAs(each, sort).length === count);
  if (count < 2 || isOneButton) return null;
  return html`<form method="post" action="/mend/${id}/all/">
    ${hidden({ code, rule, column: column ?? 0 })}
    <button>${sayCount(deskWords[locale].mend.all, { count }, locale)}</button>
  </form>`;
}

/** What is wrong in one way in one column, and each cell with the means to mend it. */
export function sortHtml(sort: Sort, shown: Shown): Html {
  const { locale, labels } = shown;
  const texts = deskWords[locale].mend;
  const [first] = sort;
  const { what, fix } = sayProblem(first, findingWords[locale]);
  const cells = sort.slice(0, mostCells);
  const more = countOf(sort) - cells.length;
  const label = visible(labels[(first.column ?? 1) - 1] ?? "").trim();
  return html`<section class="sort">
    <h2>
      ${label === "" ? (first.cell ?? "") : label}<span class="quiet"> ${countOf(sort)}</span>
    </h2>
    <p>${what} ${fix} <code>${first.code}</code></p>
    ${
      first.code === "foreign-key" &&
      html`<p><a href="/places/new/">${deskWords[locale].places.add}</a></p>`
    }
    ${allOf(sort, shown)}
    <div class="scroll" tabindex="0" role="region" aria-label="${say(texts.table, { label })}">
      <table>
        <thead>
          <tr>
            <th scope="col">${texts.where}</th>
            <th scope="col">${texts.how}</th>
            ${labels.map((each) => html`<th scope="col">${visible(each)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${cells.map((problem) => rowHtml(problem, sort, shown))}
        </tbody>
      </table>
    </div>
    ${more > 0 && html`<p class="quiet">${say(deskWords[locale].desk.more, { count: more })}</p>`}
  </section>`;
}
