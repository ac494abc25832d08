import { deskWords, findingWords, say } from "../../locales/index.ts";
import { sayCount } from "../../locales/format.ts";
import { formatNames } from "../../locales/names.ts";
import { sayProblem, shorten, visible } from "../../locales/problems.ts";
import type { Locale } from "../../model/locale.ts";
import type { Problem } from "../../model/problem.ts";
import { sayOnDesk } from "../../report/on-desk.ts";
import { spotText } from "../../report/repair-text.ts";
import { fileField } from "../file-field.ts";
import { flag, html, type Html, type Piece } from "../html.ts";
import { editHref, faultList } from "../problems.ts";
import type { Answer, Asked } from "../route.ts";
import { columnsPart, datasetOf } from "./columns.ts";
import { editedFile, nameOf, stateOf, type EditedFile } from "./file.ts";
import { fixed, linesOf, meant } from "./fixes.ts";
import { viewOf } from "./lost.ts";

/** So many faults are shown with their lines: once they are mended, others follow. */
const mostShown = 30;

/** A line of so many letters is edited in the whole. */
const longestLine = 2000;

/** So many more lines are numbered, for those that are written. */
const moreLines = 500;

/** What a page tells beside the file itself. */
interface Told {
  /** What somebody wrote and is not saved. */
  unsaved?: string;
}

/** Mends a fault by what it carries. */
function fixForm(problem: Problem, edited: EditedFile, locale: Locale): Html | null {
  const { file, text, problems } = edited;
  const words = meant(problem);
  if (text === null || !words || fixed(text, problem, edited) === null) return null;
  const [before, after] = words.map((word) => shorten(visible(word)));
  const button = say(deskWords[locale].text.suggest, { before: before ?? "", after: after ?? "" });
  return html`<form method="post" action="${editHref(file)}mend/">
    <input type="hidden" name="state" value="${stateOf(edited)}" />
    <button class="main" name="index" value="${problems.indexOf(problem)}">${button}</button>
  </form>`;
}

/** The line of a fault, to be written anew. */
function lineForm({ line }: Problem, { file, text }: EditedFile, locale: Locale): Html | null {
  const before = line === null ? undefined : linesOf(text ?? "")[line - 1];
  if (line === null || text === null || before === undefined || before.length > longestLine)
    return null;
  const texts = deskWords[locale].text;
  return html`<form class="writing line" method="post" action="${editHref(file)}line/">
    <input type="hidden" name="line" value="${line}" />
    <input type="hidden" name="before" value="${before}" />
    <label>
      <span>${say(texts.line, { line })}</span>
      <input name="text" value="${before}" autocomplete="off" spellcheck="false" />
    </label>
    <button>${texts.write}</button>
  </form>`;
}

/** The way to the page of a view, where its texts are written and it can be taken away. */
function viewLink(problem: Problem, { file, text }: EditedFile, locale: Locale): Html | null {
  const dataset = datasetOf(file);
  const view = dataset !== null && text !== null ? viewOf(text, problem) : null;
  if (dataset === null || view === null) return null;
  return html`<p><a href="/view/${dataset}/${view}/">${deskWords[locale].text.view}</a></p>`;
}

/** The way to what the figures of a dataset are held against, where they differ from it. */
function comparisonLink({ code, file }: Problem, locale: Locale): Html | null {
  const dataset = /^data\/datasets\/([^/]+)\//.exec(file)?.[1];
  if (code !== "figures-differ" || dataset === undefined) return null;
  return html`<p><a href="/compare/${dataset}/">${deskWords[locale].view.compare}</a></p>`;
}

function problemHtml(problem: Problem, edited: EditedFile, locale: Locale): Html {
  const findings = findingWords[locale];
  const { what, fix } = problem.confirms
    ? sayOnDesk(problem, locale)
    : sayProblem(problem, findings);
  const { line, column } = problem;
  const spot = spotText(problem, findings);
  const isFirst = edited.problems.find((each) => each.line === line) === problem;
  return html`<li id="fault-${edited.problems.indexOf(problem)}">
    <p>
      <strong
        >${
          line !== null && edited.text !== null
            ? html`<a href="#line-${line}" data-line="${line}" data-column="${column ?? 1}"
                >${spot}</a
              >`
            : spot
        }</strong
      >
      ${what} ${fix} <code>${problem.code}</code>
    </p>
    ${viewLink(problem, edited, locale)} ${comparisonLink(problem, locale)}
    ${fixForm(problem, edited, locale)} ${isFirst && lineForm(problem, edited, locale)}
  </li>`;
}

/** All that is suggested for a file. */
function allForm(edited: EditedFile, locale: Locale): Html | null {
  const { file, problems, text } = edited;
  const due = text === null ? [] : problems.filter((each) => fixed(text, each, edited) !== null);
  if (due.length < 2) return null;
  return html`<form method="post" action="${editHref(file)}mend/">
    <input type="hidden" name="state" value="${stateOf(edited)}" />
    <button name="index" value="all">
      ${sayCount(deskWords[locale].text.all, { count: due.length }, locale)}
    </button>
  </form>`;
}

/** What is wrong in the file, each with its line and the means to mend it. */
function problemsPart(edited: EditedFile, locale: Locale): Html {
  const { problems } = edited;
  const texts = deskWords[locale];
  if (problems.length === 0) return html`<p class="told">${texts.text.sound}</p>`;
  const more = problems.length - mostShown;
  return html`<section class="wary">
    <h2>${texts.text.problems}</h2>
    ${allForm(edited, locale)}
    <div class="problems">
      <ul>
        ${problems.slice(0, mostShown).map((each) => problemHtml(each, edited, locale))}
      </ul>
    </div>
    ${more > 0 && html`<p class="quiet">${say(texts.desk.more, { count: more })}</p>`}
  </section>`;
}

/** The numbers of lines, those with faults marked; what nobody sees of them costs nothing. */
function numbers(text: string, { problems }: EditedFile): Piece[] {
  const faulty = new Set(problems.map(({ line }) => line));
  const count = linesOf(text).length + moreLines;
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    return [faulty.has(number) ? html`<b id="line-${number}">${number}</b>` : number, "\n"];
  });
}

/** The whole text with the numbers of its lines. */
function wholePart(edited: EditedFile, { unsaved }: Told, locale: Locale): Html {
  const { file, bytes } = edited;
  const texts = deskWords[locale].text;
  const text = unsaved ?? edited.text;
  if (text === null) return html`<p class="told wary">${texts.unread}</p>`;
  return html`<section>
    <h2>${texts.whole}</h2>
    ${!bytes && html`<p class="told wary">${texts.absent}</p>`}
    ${unsaved !== undefined && html`<p class="told wary" role="alert">${texts.elsewhere}</p>`}
    <form method="post" action="${editHref(file)}">
      <input type="hidden" name="state" value="${stateOf(edited)}" />
      <div class="source">
        <pre aria-hidden="true">${numbers(text, edited)}</pre>
        <textarea
          name="text"
          rows="${Math.max(6, linesOf(text).length)}"
          wrap="off"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          aria-label="${say(texts.label, { name: nameOf(file) })}"
        >
${text}</textarea>
      </div>
      <p class="save"><button class="main">${texts.save}</button></p>
    </form>
  </section>`;
}

/** The file as such: to be mended in its own program, put back, or taken away. */
function filePart(edited: EditedFile, isChanged: boolean, locale: Locale): Html {
  const { file, bytes, text, below } = edited;
  const texts = deskWords[locale].text;
  const href = editHref(file);
  if (below)
    return html`<form method="post" action="${href}remove/">
      <p class="told wary">${say(texts.folder, { files: formatNames(below, locale) })}</p>
      <button>${texts.remove}</button>
    </form>`;
  return html`<details class="as-file" ${flag("open", text === null || !bytes)}>
    <summary>${texts.ways}</summary>
    ${bytes && html`<p><a class="button" href="${href}file/" download>${texts.download}</a></p>`}
    <form class="writing" method="post" action="${href}file/" enctype="multipart/form-data">
      ${fileField({ name: "file", label: texts.replace, isDue: true }, locale)}
      <button>${texts.put}</button>
    </form>
    ${
      isChanged &&
      html`<form method="post" action="${href}restore/"><button>${texts.restore}</button></form>`
    }
    ${bytes && html`<form method="post" action="${href}remove/"><button>${texts.remove}</button></form>`}
  </details>`;
}

/** A file of the data on the desk: what is wrong in it, and its text. */
export async function textPage(asked: Asked, told: Told = {}): Promise<Answer> {
  const { desk, locale } = asked;
  const texts = deskWords[locale].text;
  const edited = await editedFile(asked);
  const { file, title } = edited;
  const loaded = await desk.staged.loaded();
  const { problems } = loaded;
  const others = problems.filter((each) => each.file !== file && each.severity === "error");
  const isChanged = (await desk.staged.changed()).includes(file);
  const main = html`${columnsPart(edited, loaded, locale)} ${problemsPart(edited, locale)}
  ${!edited.below && wholePart(edited, told, locale)} ${filePart(edited, isChanged, locale)}
  ${
    others.length > 0 &&
    html`<section class="wary">
      <h2>${texts.others}</h2>
      ${faultList(others, locale)}
    </section>`
  }`;
  const lead = html`<code>${file}</code>${title !== null && ` ${say(texts.of, { title })}`}
    <br />${texts.lead}`;
  return { page: { title: say(texts.title, { name: nameOf(file) }), lead, main } };
}
