import { columnName } from "../../check/problem.ts";
import { sayCount } from "../../locales/format.ts";
import { deskWords, say } from "../../locales/index.ts";
import { shorten, visible } from "../../locales/problems.ts";
import type { Locale } from "../../model/locale.ts";
import type { Problem } from "../../model/problem.ts";
import { flag, html, type Html } from "../html.ts";
import type { Option } from "../options.ts";
import { exactIn, qualifierIn } from "./inexact.ts";
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
  /** The columns of the file, by their numbers, by which its rows are told apart. */
  keys: readonly number[];
  /** The cells in which it is offered to leave their rows out: where these may be none of the table. */
  leavable: ReadonlySet<string | null>;
  /** The column of the file that says how exact its numbers are; null where it has none. */
  qualifiers: number | null;
  /** What a cell of a column may hold where that is a list of words; null where it is anything. */
  listOf: (column: number | null) => CellList | null;
}

/** The words of a column. */
export interface CellList {
  options: readonly Option[];
  /** Whether a cell may hold none of them. */
  isOptional: boolean;
}

/** So many words are offered in a list: of more, each cell would hold a page. */
const mostOptions = 300;

/** What mends a cell: a page leads to that of the next cell once one is mended. */
export const controlOf = (cell: string | null): string => `mend-${cell ?? ""}`;

export const quoted = (text: string): string => shorten(visible(text));

/** What says which cells a button is of. */
export const hidden = (fields: Record<string, string | number>): Html[] =>
  Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  );

/** Writes what is suggested: into one cell, and into all that hold the same. */
export function suggestion(problem: Problem, sort: Sort, shown: Shown): Html | null {
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

interface Writable {
  cell: string | null;
  column: number | null;
  value: string | null;
  /** Whether a page leads here. */
  isFirst: boolean;
}

/** Where somebody says what a cell is to hold: a list of names where it is of a list, and one that is not too long. */
function control({ cell, value, column, isFirst }: Writable, shown: Shown): Html {
  const texts = deskWords[shown.locale].mend;
  const label = say(texts.cell, { cell: cell ?? "" });
  const list = shown.listOf(column);
  const id = isFirst && html`id="${controlOf(cell)}"`;
  if (!list || list.options.length > mostOptions)
    return html`<input
      ${id}
      name="text"
      value="${value ?? ""}"
      autocomplete="off"
      aria-label="${label}"
    />`;
  return html`<select ${id} name="text" aria-label="${label}" ${flag("required", !list.isOptional)}>
    <option value="">${list.isOptional ? texts.blank : texts.choose}</option>
    ${list.options.map(
      (each) =>
        html`<option
          value="${each.value}"
          ${flag("selected", value !== null && [each.value, ...each.names].includes(value))}
        >
          ${each.label}
        </option>`,
    )}
  </select>`;
}

/** What is said of how exact a number is beside it: what stood in its cell, unless somebody says otherwise. */
function qualifying(problem: Problem, { locale, labels, qualifiers, listOf }: Shown): Html | null {
  const said = qualifierIn(problem);
  if (said === null || qualifiers === null) return null;
  const texts = deskWords[locale].mend;
  const cell = `${columnName(qualifiers)}${rowOf(problem) ?? 0}`;
  return html`<input type="hidden" name="qualifiers" value="${qualifiers}" />
    <label>
      <span>${visible(labels[qualifiers - 1] ?? "").trim()}</span>
      <select name="qualifier" aria-label="${say(texts.cell, { cell })}">
        <option value="">${texts.blank}</option>
        ${listOf(qualifiers)?.options.map(
          ({ value, label }) =>
            html`<option value="${value}" ${flag("selected", value === said)}>${label}</option>`,
        )}
      </select>
    </label>`;
}

/** Writes what somebody says into a cell, and into all that hold the same. */
export function writing(problem: Problem, sort: Sort, shown: Shown): Html {
  const { id, locale } = shown;
  const { code, rule = "", value, column, correction } = problem;
  const texts = deskWords[locale].mend;
  const beside = qualifying(problem, shown);
  const text = (beside && exactIn(problem)) ?? value;
  const same = sameAs(problem, sort);
  const isOfMore = !correction && same.length > 1 && same[0] === problem;
  return html`<form class="writing" method="post" action="/mend/${id}/">
    ${hidden({ row: rowOf(problem) ?? 0, column: column ?? 0, code, rule, value: value ?? "" })}
    ${control({ cell: problem.cell, value: text, column, isFirst: !correction }, shown)} ${beside}
    <button>${texts.write}</button>
    ${
      isOfMore &&
      html`<button formaction="/mend/${id}/same/">
        ${sayCount(texts.same, { count: same.length }, locale)}
      </button>`
    }
  </form>`;
}

/** Of a row that speaks of what another one does: each cell that tells rows apart. */
export function tellingApart(problem: Problem, shown: Shown): Html {
  const { id, keys, labels, rows, locale } = shown;
  const row = rowOf(problem) ?? 0;
  const texts = deskWords[locale].mend;
  return html`${keys.map((column) => {
    const cell = `${columnName(column)}${row}`;
    const value = rows.get(row)?.[column - 1] ?? "";
    return html`<form class="writing" method="post" action="/mend/${id}/">
      ${hidden({ row, column })}
      <label>
        <span>${visible(labels[column - 1] ?? "").trim()}</span>
        ${control({ cell, column, value, isFirst: cell === problem.cell }, shown)}
      </label>
      <button>${texts.write}</button>
    </form>`;
  })}`;
}

/** The way to leave a row out, since it may be no row of the table. */
export function leaving(row: number, { id, locale }: Shown): Html {
  const { leave } = deskWords[locale].mend;
  return html`<form method="post" action="/read/${id}/leave/">
    ${hidden({ page: "mend", row })}
    <button>${say(leave, { row })}</button>
  </form>`;
}
