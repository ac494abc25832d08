import { draftText } from "../../draft/report.ts";
import { sayCount } from "../../locales/format.ts";
import { deskWords, findingWords, say, words } from "../../locales/index.ts";
import { sayReading } from "../../locales/problems.ts";
import { fieldOf } from "../../model/dataset.ts";
import { textIn, type Locale } from "../../model/locale.ts";
import { areWarnings } from "../../model/problem.ts";
import { drawingOf } from "../drawing.ts";
import { flag, html, type Html } from "../html.ts";
import { problemList } from "../problems.ts";
import type { Answer } from "../route.ts";
import type { Fresh } from "./drafted.ts";
import { field, idField, questionField, sheetField, textField, type Shown } from "./fields.ts";
import type { Told } from "./told.ts";

/** Where a new dataset begins: with a table. */
export function uploadPage(locale: Locale): Answer {
  const texts = deskWords[locale].fresh;
  const main = html`<form
    class="drop"
    method="post"
    action="/new/"
    enctype="multipart/form-data"
    data-drop
  >
    <label for="file"><strong>${texts.drop}</strong></label>
    <input id="file" type="file" name="file" accept=".csv,.tsv,.txt,.xlsx" required />
    <button>${texts.send}</button>
  </form>`;
  return { page: { title: texts.title, lead: texts.lead, main } };
}

const forgetting = (locale: Locale): Html =>
  html`<form method="post" action="/new/forget/">
    <button>${deskWords[locale].fresh.forget}</button>
  </form>`;

/** A page of a table of which nothing can be made yet: why, and what may be said otherwise. */
export function refusedPage(told: Told, why: string, locale: Locale): Answer {
  const texts = deskWords[locale].fresh;
  const main = html`<div class="wary">
      <p><strong>${texts.unread}</strong></p>
      <p class="lines">${why}</p>
    </div>
    <form method="post" action="/new/told/">
      ${idField(told, locale)} ${sheetField(told, null, locale)}
      <p><button class="main">${texts.check}</button></p>
    </form>
    ${forgetting(locale)}`;
  return { page: { title: say(texts.of, { file: told.file }), main } };
}

function chartsHtml({ told, fresh, locale }: Shown): Html | null {
  const texts = deskWords[locale].fresh;
  const dataset = fresh.loaded.catalogue?.datasets.find(({ id }) => id === told.id);
  if (!dataset || fresh.fitting.length === 0) return null;
  const options = fresh.values.map(
    (each) =>
      html`<option value="${each}" ${flag("selected", each === told.value)}>
        ${textIn(fieldOf(dataset, each).title, locale)}
      </option>`,
  );
  const items = fresh.fitting.map(({ raw, title, figure }) => {
    const id = `view-${raw.name}`;
    return html`<li class="card">
      <h3>${words[locale].kind[raw.kind]}</h3>
      <p>${textIn(title, locale)}</p>
      ${drawingOf(figure, "phone", `new-${raw.name}`) ?? html`<p class="quiet">${figure.sentence}</p>`}
      <label class="tick" for="${id}"
        ><input
          id="${id}"
          type="checkbox"
          name="view"
          value="${raw.name}"
          ${flag("checked", told.views.includes(raw.name))}
        />
        ${texts.use}<span class="unseen"> ${raw.name}</span></label
      >
    </li>`;
  });
  return html`<section id="charts">
    <h2>${texts.charts}</h2>
    <p>${texts.chartsLead}</p>
    ${
      fresh.values.length > 1 &&
      field(
        "value",
        texts.value,
        html`<select id="value" name="value">
          ${options}
        </select>`,
      )
    }
    <ul class="cards">
      ${items}
    </ul>
  </section>`;
}

const isSound = ({ lacking, problems }: Fresh): boolean => lacking === 0 && areWarnings(problems);

function stateHtml({ fresh, locale }: Shown): Html {
  const texts = deskWords[locale].fresh;
  const { lacking, problems } = fresh;
  if (isSound(fresh))
    return html`<p class="told">
      ${texts.sound} ${fresh.fitting.length > 0 && html`<a href="#charts">${texts.toCharts}</a>`}
    </p>`;
  return html`<div class="told wary">
    ${lacking > 0 && html`<p>${sayCount(texts.lacking, { count: lacking }, locale)}</p>`}
    ${
      problems.length > 0 &&
      html`<h2>${texts.problems}</h2>
        ${problemList(problems, locale)}`
    }
  </div>`;
}

/** What was read of a table, what is still to be said, and the first charts. */
export function draftedPage(shown: Shown): Answer {
  const { told, fresh, locale } = shown;
  const texts = deskWords[locale].fresh;
  const { draft, reading } = fresh.drafted;
  const sheets = reading.kind === "workbook" ? reading.sheets : [];
  const kept =
    draft.shape &&
    html`<label class="tick"
      ><input type="checkbox" name="kept" value="yes" ${flag("checked", told.isKept)} />
      ${texts.isKept}</label
    >`;
  const questions = fresh.questions.map((each) => questionField(each, shown));
  const main = html`${stateHtml(shown)}
    <details>
      <summary>${texts.read}</summary>
      <p>${sayReading(reading, findingWords[locale])}</p>
      <p class="lines">${draftText(draft, locale)}</p>
    </details>
    <form method="post" action="/new/told/">
      ${idField(told, locale)}${sheetField(told, sheets, locale)}${kept}
      ${
        questions.length > 0 &&
        html`<fieldset>
          <legend>${texts.questions}</legend>
          ${questions}
        </fieldset>`
      }
      <fieldset>
        <legend>${texts.texts}</legend>
        ${fresh.texts.map((each, index) => textField(each, index, shown))}
      </fieldset>
      ${chartsHtml(shown)}
      <p class="links">
        <button class="${isSound(fresh) ? "" : "main"}">${texts.check}</button>
        ${isSound(fresh) && html`<button class="main" formaction="/new/save/">${texts.save}</button>`}
      </p>
    </form>
    ${forgetting(locale)}`;
  return { page: { title: say(texts.of, { file: told.file }), lead: texts.lead, main } };
}
