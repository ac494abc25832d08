import { sayCount } from "../../locales/format.ts";
import { deskWords, say } from "../../locales/index.ts";
import type { Locale } from "../../model/locale.ts";
import { areWarnings } from "../../model/problem.ts";
import { isSound, type Addition } from "../../publishing/add/addition.ts";
import { additionOf } from "../addition.ts";
import { dropped, type Dropped } from "../dropped.ts";
import { flag, html, type Html } from "../html.ts";
import { sortsOf } from "../mend/sorts.ts";
import { editHref, problemList } from "../problems.ts";
import type { Answer, Asked } from "../route.ts";
import { stepList } from "../steps.ts";
import { datasetTitle } from "../titles.ts";
import { changeList } from "./changes.ts";
import { correcting, questionList, questionsOf, type Question } from "./questions.ts";

/** How many rows are new, changed, gone and as they were; nothing where faults keep rows from being compared. */
function countList({ counts }: Addition, locale: Locale): Html | null {
  if (counts.rows === 0) return null;
  const texts = deskWords[locale].add.counts;
  const kinds = ["added", "changed", "gone", "same"] as const;
  return html`<dl class="counts">
    ${kinds.map(
      (kind) =>
        html`<div>
          <dt>${texts[kind]}</dt>
          <dd>${counts[kind]}</dd>
        </div>`,
    )}
  </dl>`;
}

/** What becomes of rows that the file lacks. */
function goneForm({ counts, isRemoving }: Addition, id: string, locale: Locale): Html | null {
  const texts = deskWords[locale].add;
  if (counts.gone === 0) return null;
  return html`<form class="told ${!isRemoving && "wary"}" method="post" action="/add/${id}/gone/">
    <p>${sayCount(isRemoving ? texts.goes : texts.stays, { count: counts.gone }, locale)}</p>
    <button name="remove" value="${isRemoving ? "no" : "yes"}">
      ${isRemoving ? texts.letStay : texts.takeOut}
    </button>
  </form>`;
}

/** What becomes of a table that is a workbook, into which no row can be put. */
function turnForm({ obstacle, original, path }: Addition, id: string, locale: Locale): Html | null {
  if (obstacle !== "workbook" && original === null) return null;
  const texts = deskWords[locale].add;
  const isTurned = original !== null;
  const text = say(isTurned ? texts.turned : texts.workbook, {
    path: path ?? "",
    original: original ?? "",
  });
  return html`<form class="told ${!isTurned && "wary"}" method="post" action="/add/${id}/csv/">
    <p>${text}</p>
    <button class="${!isTurned && "main"}" name="turn" value="${isTurned ? "no" : "yes"}">
      ${isTurned ? texts.keepWorkbook : texts.turn}
    </button>
  </form>`;
}

/** What is wrong that is no question, and where it is mended. */
function problemsOf(addition: Addition, id: string, locale: Locale): Html | null {
  const { problems } = addition;
  const texts = deskWords[locale].add;
  const others = problems.filter(
    ({ confirms, file }) => !confirms && file !== "data/confirmations.csv",
  );
  if (others.length === 0) return null;
  return html`<section class="wary">
    <h2>${areWarnings(others) ? texts.warnings : texts.problems}</h2>
    ${problemList(others, locale)}
    ${
      sortsOf(addition).length > 0 &&
      html`<p><a class="button main" href="/mend/${id}/">${texts.toMend}</a></p>`
    }
  </section>`;
}

/** The button that adds, where nothing keeps the file from being added; else why not. */
function addForm(addition: Addition, { id }: Dropped, locale: Locale): Html {
  const texts = deskWords[locale].add;
  const { writes, doubts, obstacle, path, changes } = addition;
  const isDue = isSound(addition) && writes.size > 0;
  const isPossible = writes.size > 0 && doubts.length === 0;
  if (obstacle === "workbook") return html``;
  if (obstacle !== null)
    return html`<div class="told wary">
      <p>${say(texts.obstacle[obstacle], { path: path ?? "" })}</p>
      ${
        obstacle === "faults" &&
        path !== null &&
        html`<p>
          <a href="${editHref(path)}">${say(deskWords[locale].text.title, { name: path })}</a>
        </p>`
      }
    </div>`;
  if (isDue || isPossible)
    return html`<form method="post" action="/add/${id}/">
      ${!isDue && html`<p class="told wary">${texts.unsound}</p>`}
      <button id="add" class="${isDue && "main"}">${isDue ? texts.add : texts.addAnyway}</button>
    </form>`;
  const isSame = isSound(addition) && changes.length === 0;
  const why = doubts.length > 0 ? texts.answerFirst : isSame ? texts.same : texts.nothing;
  return html`<p class="told" ${flag("data-open", true)}>${why}</p>`;
}

/** What a file adds, changes and lacks; what is strange, as questions; and the button that adds it. */
export async function addPage({ desk, locale, params: { id = "" } }: Asked): Promise<Answer> {
  const file = await dropped(desk, id);
  const texts = deskWords[locale].add;
  const [addition, loaded] = [await additionOf(desk, file, locale), await desk.staged.loaded()];
  const { dataset } = addition;
  if (dataset === null) return { to: `/read/${id}/` };
  const asking = {
    ...{ loaded, locale, action: `/add/${id}/answer/` },
    correct: (question: Question) => correcting(question, { id, addition, locale }),
  };
  const main = html`
    ${stepList("add", id, locale)} ${countList(addition, locale)} ${goneForm(addition, id, locale)}
    ${turnForm(addition, id, locale)} ${questionList(questionsOf(addition, file), asking)}
    ${problemsOf(addition, id, locale)} ${addForm(addition, file, locale)}
    ${changeList(addition, loaded, locale)}
  `;
  const params = { name: file.name, title: datasetTitle(dataset, loaded, locale) };
  return { page: { title: say(texts.title, params), main } };
}
