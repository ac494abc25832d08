import { isPlaceholder } from "../../check/placeholders.ts";
import { wordOf } from "../../check/view/words.ts";
import type { Loaded } from "../../load/catalogue.ts";
import { languageTag } from "../../locales/format.ts";
import { deskWords, findingWords, say, type DeskWords } from "../../locales/index.ts";
import { languageName } from "../../locales/names.ts";
import { sayProblem, shorten, visible } from "../../locales/problems.ts";
import { localised, textIn, type Locale } from "../../model/locale.ts";
import type { Problem } from "../../model/problem.ts";
import { isManyStrange, type ConfirmationTarget } from "../../model/release.ts";
import { keyParts } from "../../model/row-key.ts";
import type { Addition } from "../../publishing/add/addition.ts";
import type { Answer } from "../../publishing/add/confirming.ts";
import type { Dropped } from "../dropped.ts";
import type { Form } from "../form.ts";
import { flag, html, type Html } from "../html.ts";
import { isMendable, rowOf } from "../mend/sorts.ts";

/** What somebody is asked: something strange, and what was said of it already. */
export interface Question {
  target: ConfirmationTarget;
  problem: Problem | null;
  answer: Answer | null;
}

/** What is asked about is told by this, and no other. */
export const nameOf = ({ dataset, key, column, value }: ConfirmationTarget): string =>
  JSON.stringify([dataset, key, column, value]);

/** What is strange and not answered, and what was answered and may be said otherwise. */
export function questionsOf({ doubts }: Addition, { answers }: Dropped): Question[] {
  const answered = new Set(answers.map(nameOf));
  const open = doubts.flatMap((problem) =>
    problem.confirms && !answered.has(nameOf(problem.confirms))
      ? [{ target: problem.confirms, problem, answer: null }]
      : [],
  );
  return [...open, ...answers.map((answer) => ({ target: answer, problem: null, answer }))];
}

/** What is wrong with what was said: it is due in each language of the site, and a placeholder says nothing. */
export function faultOf(text: string, texts: DeskWords["add"]): string | null {
  if (text.trim() === "") return texts.due;
  return isPlaceholder(text) ? texts.placeholder : null;
}

interface Asking {
  loaded: Loaded;
  locale: Locale;
  /** Where an answer is sent. */
  action: string;
  /** The way to say that it is wrong after all, where it can be said beside it. */
  correct?: (question: Question) => Html | null;
}

/** What somebody says of what is asked about, by a form of these. */
export function answerIn(
  form: Form,
  target: ConfirmationTarget,
  languages: readonly Locale[],
): Answer {
  const { dataset, key, column, value } = target;
  const index = form.text("index");
  const reason = localised(languages, (each) => form.text(`reason-${each}-${index}`).trim());
  return { dataset, key, column, value, reason, who: form.text(`who-${index}`).trim() };
}

interface FieldParts {
  name: string;
  label: string;
  text: string;
  fault: string | null;
  lang?: string;
  isLong: boolean;
}

function field({ name, label, text, fault, lang, isLong }: FieldParts): Html {
  const described = fault !== null && html`aria-invalid="true" aria-describedby="${name}-fault"`;
  const language = lang !== undefined && html`lang="${lang}"`;
  const control = isLong
    ? html`<textarea id="${name}" name="${name}" rows="2" ${language} ${described}>
${text}</textarea>`
    : html`<input id="${name}" name="${name}" value="${text}" ${described} />`;
  return html`<p class="field">
    <label for="${name}">${label}</label>
    ${control} ${fault !== null && html`<strong class="fault" id="${name}-fault">${fault}</strong>`}
  </p>`;
}

/** A row by the words of its columns. */
function rowWords({ dataset, key }: ConfirmationTarget, { loaded, locale }: Asking): string {
  const known = loaded.known.find(({ id }) => id === dataset);
  const parts = keyParts(key).map(([column, text]) => {
    const found = known?.schema.fields.find(({ name }) => name === column);
    const word = found ? wordOf(text, found, loaded.places) : text;
    return typeof word === "string" ? word : textIn(word, locale);
  });
  return parts.join(" · ");
}

function columnTitle({ dataset, column }: ConfirmationTarget, { loaded, locale }: Asking): string {
  const known = loaded.known.find(({ id }) => id === dataset);
  const found = known?.schema.fields.find(({ name }) => name === column);
  return found ? textIn(found.title, locale) : column;
}

interface Correcting {
  id: string;
  addition: Addition;
  locale: Locale;
}

/** The way to say that it is wrong after all: another number. */
export function correcting(
  { problem, target }: Question,
  { id, addition, locale }: Correcting,
): Html | null {
  if (!problem || target.column === "" || !isMendable(problem, addition)) return null;
  const texts = deskWords[locale].add;
  return html`<form class="writing" method="post" action="/mend/${id}/">
    <input type="hidden" name="page" value="add" />
    <input type="hidden" name="row" value="${rowOf(problem) ?? 0}" />
    <input type="hidden" name="column" value="${problem.column ?? 0}" />
    <label>
      <span>${say(texts.wrong, { cell: problem.cell ?? "" })}</span>
      <input name="text" value="${problem.value ?? ""}" autocomplete="off" />
    </label>
    <button>${deskWords[locale].mend.write}</button>
  </form>`;
}

function questionHtml(question: Question, index: number, asking: Asking): Html {
  const { action, loaded, locale, correct } = asking;
  const { target, problem, answer } = question;
  const texts = deskWords[locale].add;
  const due = loaded.site?.locales ?? [];
  const isSaid = answer !== null;
  const isNumber = target.column !== "" && !isManyStrange(target.value);
  const about = [rowWords(target, asking), columnTitle(target, asking)].filter(
    (text) => text !== "",
  );
  return html`<article class="question" id="question-${index}" tabindex="-1">
    <h3>${about.join(" · ")}${isNumber && html` <q>${shorten(visible(target.value))}</q>`}</h3>
    ${problem && html`<p>${sayProblem(problem, findingWords[locale]).what}</p>`}
    <form method="post" action="${action}">
      <input type="hidden" name="target" value="${nameOf(target)}" />
      ${due.map((each) => {
        const text = answer?.reason[each] ?? "";
        return field({
          name: `reason-${each}-${index}`,
          label: say(texts.reason, { language: languageName(each, locale) }),
          text,
          fault: isSaid ? faultOf(text, texts) : null,
          lang: languageTag(each),
          isLong: true,
        });
      })}
      ${field({
        name: `who-${index}`,
        label: texts.who,
        text: answer?.who ?? "",
        fault: isSaid ? faultOf(answer.who, texts) : null,
        isLong: false,
      })}
      <input type="hidden" name="index" value="${index}" />
      <button class="main">${isSaid ? texts.sayAgain : texts.right}</button>
      ${isSaid && html`<button name="forget" value="yes" ${flag("formnovalidate", true)}>${texts.takeBack}</button>`}
    </form>
    ${correct?.(question)}
  </article>`;
}

/** What is strange, as questions: why it is right, or what it should be. */
export function questionList(questions: readonly Question[], asking: Asking): Html | null {
  if (questions.length === 0) return null;
  const texts = deskWords[asking.locale].add;
  return html`<section id="questions">
    <h2>${texts.questions}</h2>
    <p>${texts.questionsLead}</p>
    ${questions.map((each, index) => questionHtml(each, index, asking))}
  </section>`;
}
