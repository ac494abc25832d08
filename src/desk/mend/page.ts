import { columnName } from "../../check/problem.ts";
import { wordOf } from "../../check/view/words.ts";
import type { Loaded } from "../../load/catalogue.ts";
import { deskWords, say } from "../../locales/index.ts";
import { shorten, visible } from "../../locales/problems.ts";
import { textIn, type Locale } from "../../model/locale.ts";
import type { Problem } from "../../model/problem.ts";
import type { Addition } from "../../publishing/add/addition.ts";
import { additionOf } from "../addition.ts";
import { dropped, type Dropped } from "../dropped.ts";
import { html, type Html } from "../html.ts";
import { optionsOf } from "../options.ts";
import { editHref, problemList } from "../problems.ts";
import type { Answer, Asked } from "../route.ts";
import { stepList } from "../steps.ts";
import { qualifierColumn } from "./inexact.ts";
import { rowsOf } from "./rows.ts";
import { dueOf, isMendable, mostSorts, rowOf, sortsOf } from "./sorts.ts";
import { mostCells, sortHtml } from "./table.ts";
import type { CellList, Shown } from "./writing.ts";

/** What a column may hold, and what readers call that. */
function wordsOf(
  addition: Addition,
  loaded: Loaded,
  locale: Locale,
): Pick<Shown, "wordOf" | "listOf" | "keys" | "qualifiers"> {
  const { columns, dataset } = addition;
  const known = loaded.known.find(({ id }) => id === dataset);
  const fieldOf = (column: number | null) => {
    const taken = columns.find(({ index }) => index + 1 === column);
    return known?.schema.fields.find(({ name }) => name === taken?.field);
  };
  const lists = new Map<number | null, CellList | null>();
  const listOf = (column: number | null): CellList | null => {
    const field = fieldOf(column);
    const options = known && field ? optionsOf(field, known, { loaded, locale }) : null;
    return options && { options, isOptional: field?.constraints.required !== true };
  };
  const isKey = (field: string | null) => known?.schema.primaryKey.includes(field ?? "") === true;
  return {
    qualifiers: qualifierColumn(addition, loaded),
    keys: columns.filter(({ field }) => isKey(field)).map(({ index }) => index + 1),
    wordOf: (column, text) => {
      const field = fieldOf(column);
      const word = field ? wordOf(text, field, loaded.places) : text;
      return typeof word === "string" ? word : textIn(word, locale);
    },
    listOf: (column) => {
      if (!lists.has(column)) lists.set(column, listOf(column));
      return lists.get(column) ?? null;
    },
  };
}

/** What was mended so far, each with the way back. */
function written({ id, fixes }: Dropped, locale: Locale): Html | null {
  if (fixes.length === 0) return null;
  const texts = deskWords[locale].mend;
  const shown = fixes.slice(-mostCells).toReversed();
  const items = shown.map(({ row, column, value }) => {
    const cell = `${columnName(column)}${row}`;
    return html`<li>
      <span>${cell} → <q>${shorten(visible(value))}</q></span>
      <form method="post" action="/mend/${id}/back/">
        <button name="cell" value="${row},${column}" aria-label="${say(texts.backOf, { cell })}">
          ${texts.back}
        </button>
      </form>
    </li>`;
  });
  const more = fixes.length - shown.length;
  return html`<section class="written">
    <h2>${texts.written}</h2>
    <ul class="rows">
      ${items}
    </ul>
    ${more > 0 && html`<p class="quiet">${say(deskWords[locale].desk.more, { count: more })}</p>`}
    <form method="post" action="/mend/${id}/back/"><button>${texts.backAll}</button></form>
  </section>`;
}

/** The way to write any cell, since what is wrong with a total may stand in one of its parts. */
function anyCell(id: string, locale: Locale): Html {
  const texts = deskWords[locale].mend;
  return html`<form class="writing any" method="post" action="/mend/${id}/">
    <label>
      <span>${texts.any}</span>
      <input name="cell" size="6" placeholder="D6" pattern="[A-Za-z]{1,3}[0-9]{1,7}" required />
    </label>
    <label>
      <span>${texts.how}</span>
      <input name="text" autocomplete="off" />
    </label>
    <button>${texts.write}</button>
  </form>`;
}

/** Pages on which what is wrong in a descriptor can be mended: those of its texts and charts, and of the whole. */
function descriptorLinks(problems: readonly Problem[], locale: Locale): Html | null {
  const { home, text } = deskWords[locale];
  const links = [...new Set(problems.map(({ file }) => file))].flatMap((file) => {
    const id = /^data\/datasets\/([^/]+)\/datapackage\.json$/.exec(file)?.[1];
    if (id === undefined) return [];
    return html`<a href="/view/${id}/">${home.edit} (${id})</a>
      <a href="${editHref(file)}">${say(text.title, { name: file })}</a>`;
  });
  return links.length > 0 ? html`<p class="links">${links}</p>` : null;
}

/** What is wrong and cannot be mended here: labels, the file as a whole, other files. */
function elsewhere(addition: Addition, locale: Locale): Html | null {
  const others = dueOf(addition).filter((each) => !isMendable(each, addition));
  if (others.length === 0) return null;
  const texts = deskWords[locale].mend;
  return html`<section>
    <h2>${texts.others}</h2>
    <p>${addition.dataset !== null && !addition.isWritable ? texts.inFile : texts.inOthers}</p>
    ${problemList(others, locale)} ${descriptorLinks(others, locale)}
  </section>`;
}

/** What stands above the columns: their labels; where a file has none of one row, what a spreadsheet calls them. */
function labelsIn(
  rows: ReadonlyMap<number, string[]>,
  { header, given, dataset }: Addition,
  { loaded, locale }: { loaded: Loaded; locale: Locale },
): readonly string[] {
  const fields = loaded.known.find(({ id }) => id === dataset)?.schema.fields ?? [];
  const own = rows.get(header ?? 0);
  const labels = own?.map((label, index) => {
    const name = given[index - (own.length - given.length)]?.field;
    const field = fields.find((each) => each.name === name);
    return field ? textIn(field.title, locale) : label;
  });
  const width = Math.max(0, ...[...rows.values()].map(({ length }) => length));
  return labels ?? Array.from({ length: width }, (_, index) => columnName(index + 1));
}

/** In a row of which so many cells are wrong, likely all is: it is a note, a total, a line of addresses. */
const manyFaults = 3;

/** The first cells of rows that may be none of the table. */
function leavableIn(problems: readonly Problem[]): Set<string | null> {
  const rows = [...Map.groupBy(problems, rowOf).values()];
  return new Set(rows.flatMap((own) => (own.length < manyFaults ? [] : [own[0]?.cell ?? null])));
}

/** The rows that a problem speaks of: its own, and that which speaks of the same before. */
const rowsTold = (problem: Problem): number[] => [
  rowOf(problem) ?? 0,
  ...(problem.code === "primary-key" ? [Number(problem.params["first"])] : []),
];

/** The cells of a file in which something is wrong, each with the means to mend it. */
export async function mendPage({ desk, locale, params: { id = "" } }: Asked): Promise<Answer> {
  const file = await dropped(desk, id);
  const texts = deskWords[locale].mend;
  const [addition, loaded] = [await additionOf(desk, file, locale), await desk.staged.loaded()];
  const sorts = sortsOf(addition);
  const cells = sorts.slice(0, mostSorts).flatMap((sort) => sort.slice(0, mostCells));
  const wanted = new Set([addition.header ?? 0, ...cells.flatMap(rowsTold)]);
  const rows = await rowsOf(file, addition, wanted);
  const labels = labelsIn(rows, addition, { loaded, locale });
  const leavable = leavableIn(cells);
  const shown = { id, locale, rows, labels, leavable, ...wordsOf(addition, loaded, locale) };
  const others = elsewhere(addition, locale);
  const isDone = sorts.length === 0 && others === null;
  const main = html`
    ${stepList("mend", id, locale)}
    ${isDone && html`<p class="told">${file.fixes.length > 0 ? texts.done : texts.nothing}</p>`}
    ${sorts.slice(0, mostSorts).map((sort) => sortHtml(sort, shown))}
    ${
      sorts.length > mostSorts &&
      html`<p class="quiet">
        ${say(deskWords[locale].desk.more, { count: sorts.length - mostSorts })}
      </p>`
    }
    ${others} ${addition.dataset !== null && addition.isWritable && !isDone && anyCell(id, locale)}
    ${written(file, locale)}
    <p class="links">
      <a class="button" href="/read/${id}/">${texts.toRead}</a>
      ${addition.dataset !== null && html`<a id="next" class="button ${isDone && "main"}" href="/add/${id}/">${texts.toAdd}</a>`}
    </p>
  `;
  return { page: { title: say(texts.title, { name: file.name }), lead: texts.lead, main } };
}
