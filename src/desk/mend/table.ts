import { deskWords, findingWords, say } from "../../locales/index.ts";
import { sayCount } from "../../locales/format.ts";
import { sayProblem, visible } from "../../locales/problems.ts";
import { countOf, type Problem } from "../../model/problem.ts";
import { html, type Html } from "../html.ts";
import { sayOnDesk } from "../../report/on-desk.ts";
import { correctionsOf } from "./inexact.ts";
import { rowOf, sameAs, type Sort } from "./sorts.ts";
import {
  hidden,
  leaving,
  quoted,
  suggestion,
  tellingApart,
  writing,
  type Shown,
} from "./writing.ts";

/** So many cells of one sort are shown one by one. */
export const mostCells = 20;

/** What is wrong with a cell where nothing is suggested for it and it is not said above already. */
function ownText(problem: Problem, [first]: Sort, { locale }: Shown): Html | null {
  const [own, above] = [problem, first].map((each) => sayProblem(each, findingWords[locale]).what);
  if (problem.correction || own === above || own === undefined) return null;
  return html`<p class="quiet">${own}</p>`;
}

/** The cells of a row, each with what it is called where they stand below each other. */
function cellsOf(row: number, wrong: number | null, { labels, rows }: Shown): Html[] {
  const cells = rows.get(row) ?? [];
  return labels.map((label, index) => {
    const text = quoted(cells[index] ?? "");
    const named = html`data-label="${visible(label)}"`;
    return index + 1 === wrong
      ? html`<td class="wrong" ${named}><mark>${text === "" ? "␣" : text}</mark></td>`
      : html`<td ${named} ${text === "" && html`class="blank"`}>${text}</td>`;
  });
}

/** The row of which another one speaks too. */
function otherRow({ code, params }: Problem, shown: Shown): Html | null {
  const row = Number(params["first"]);
  if (code !== "primary-key" || !shown.rows.has(row)) return null;
  return html`<tr>
    <th scope="row">${say(deskWords[shown.locale].read.ofRow, { row })}</th>
    <td class="blank"></td>
    ${cellsOf(row, null, shown)}
  </tr>`;
}

function rowHtml(problem: Problem, sort: Sort, shown: Shown): Html {
  const row = rowOf(problem) ?? 0;
  const isRepeated = problem.code === "primary-key";
  return html`${otherRow(problem, shown)}
    <tr id="${problem.cell ?? ""}">
      <th scope="row">${problem.cell}</th>
      <td class="mending">
        ${ownText(problem, sort, shown)} ${suggestion(problem, sort, shown)}
        ${isRepeated ? tellingApart(problem, shown) : writing(problem, sort, shown)}
        ${(isRepeated || shown.leavable.has(problem.cell)) && leaving(row, shown)}
      </td>
      ${cellsOf(row, problem.column, shown)}
    </tr>`;
}

/** All that is suggested for cells of one sort. */
function allOf(sort: Sort, { id, locale, qualifiers }: Shown): Html | null {
  const [{ code, rule = "", column }] = sort;
  const count = sort.filter((each) => correctionsOf(each, qualifiers).length > 0).length;
  const isOneButton = sort.some((each) => sameAs(each, sort).length === count);
  if (count < 2 || isOneButton) return null;
  return html`<form method="post" action="/mend/${id}/all/">
    ${hidden({ code, rule, column: column ?? 0 })}
    <button>${sayCount(deskWords[locale].mend.all, { count }, locale)}</button>
  </form>`;
}

/** Whether a cell is to hold one of the words of its column, and holds none. */
const isOfList = ({ code, rule }: Problem): boolean =>
  ["foreign-key", "unknown-source", "missing-cell"].includes(code) || rule === "enum";

/** What is wrong in one way in one column, and each cell with the means to mend it. */
export function sortHtml(sort: Sort, shown: Shown): Html {
  const { locale, labels } = shown;
  const texts = deskWords[locale].mend;
  const [first] = sort;
  const { what, fix } = sayOnDesk(first, locale);
  const isChosen = isOfList(first) && !first.correction && shown.listOf(first.column) !== null;
  const cells = sort.slice(0, mostCells);
  const more = countOf(sort) - cells.length;
  const label = visible(labels[(first.column ?? 1) - 1] ?? "").trim();
  return html`<section class="sort">
    <h2>
      ${label === "" ? (first.cell ?? "") : label}
      <span class="count">${sayCount(texts.cells, { count: countOf(sort) }, locale)}</span>
    </h2>
    <p>${what} ${isChosen ? texts.ofList : fix} <code>${first.code}</code></p>
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
