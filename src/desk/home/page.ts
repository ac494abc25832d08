import { formatDay, formatMoment } from "../day.ts";
import { deskWords, say, words } from "../../locales/index.ts";
import { sayCount } from "../../locales/format.ts";
import { formatNames } from "../../locales/names.ts";
import { textIn, type Locale } from "../../model/locale.ts";
import { areWarnings } from "../../model/problem.ts";
import { allDropped } from "../dropped.ts";
import { html, type Html } from "../html.ts";
import { faultList } from "../problems.ts";
import type { Answer, Asked } from "../route.ts";
import { cardsOf, type Card } from "./cards.ts";

/** What a table may come as: also what is only named, with what to do. */
const accepted = ".csv,.tsv,.txt,.xlsx,.xlsm,.xls,.et,.ods";

/** The box into which a file is dropped; of no dataset, or of one. */
function dropForm(locale: Locale, of?: { dataset: string; title: string }): Html {
  const texts = deskWords[locale].home;
  const id = `file${of ? `-${of.dataset}` : ""}`;
  const label = of ? say(texts.hereFor, { title: of.title }) : texts.drop;
  return html`<form
    class="drop"
    method="post"
    action="/drop/"
    enctype="multipart/form-data"
    data-drop
  >
    ${of && html`<input type="hidden" name="dataset" value="${of.dataset}" />`}
    <label for="${id}"
      >${of ? html`<span class="unseen">${label}</span><span aria-hidden="true">${texts.here}</span>` : html`<strong>${label}</strong>`}</label
    >
    <input id="${id}" type="file" name="file" accept="${accepted}" multiple required />
    ${!of && html`<p class="quiet">${texts.dropLabel} · ${texts.dropHint}</p>`}
    <button>${texts.send}</button>
  </form>`;
}

function cardHtml(card: Card, locale: Locale): Html {
  const texts = deskWords[locale].home;
  const title = textIn(card.title, locale);
  const entry = (label: string, text: string | Html) =>
    html`<div>
      <dt>${label}</dt>
      <dd>${text}</dd>
    </div>`;
  const { due } = card;
  const period = card.next?.(locale);
  const sheetText = period === undefined ? texts.sheet : say(texts.sheetOf, { period });
  const dueText =
    due &&
    say(due.isPlanned ? texts.duePlanned : texts.dueByFrequency, {
      date: formatDay(due.day, locale),
    });
  return html`<li class="card" id="${card.id}">
    <h3>${title}${card.isSample && html` <span class="badge">${texts.sample}</span>`}</h3>
    <dl>
      ${card.latest && entry(texts.latest, card.latest(locale))}
      ${entry(texts.released, card.released === null ? texts.unreleased : formatDay(card.released, locale))}
      ${entry(texts.frequency, words[locale].frequency[card.frequency])}
      ${due && entry(texts.due, html`${dueText}${due.isOver && html` <span class="badge">${texts.overdue}</span>`}`)}
    </dl>
    <p class="links">
      <a href="/sheet/${card.id}/">${sheetText}</a>
      <a href="/view/${card.id}/">${texts.edit}</a>
    </p>
    ${dropForm(locale, { dataset: card.id, title })}
  </li>`;
}

async function waitingFiles({ desk, locale }: Asked): Promise<Html | null> {
  const files = await allDropped(desk);
  if (files.length === 0) return null;
  const texts = deskWords[locale].home;
  const isAlone = (name: string) => files.filter((each) => each.name === name).length === 1;
  const items = files.map(({ id, name, at }) => {
    const told = isAlone(name) ? name : `${name} (${formatMoment(at, locale)})`;
    return html`<li>
      <a href="/read/${id}/">${texts.resume}${words[locale].separator.colon} ${told}</a>
      <form method="post" action="/forget/${id}/">
        <button>${texts.forget}<span class="unseen"> ${told}</span></button>
      </form>
    </li>`;
  });
  return html`<section class="waiting" id="waiting">
    <h2>${texts.waiting}</h2>
    <ul>
      ${items}
    </ul>
  </section>`;
}

/** What differs on the desk, and where it leads to. */
async function stateOf({ desk, locale }: Asked): Promise<Html> {
  const texts = deskWords[locale].home;
  const [changed, elsewhere] = [await desk.staged.changed(), await desk.staged.changedElsewhere()];
  const count = changed.length;
  return html`${
    count > 0 &&
    html`<div class="told">
      <p>${sayCount(texts.staged, { count }, locale)}</p>
      <p class="links">
        <a href="/see/">${texts.toSee}</a> <a href="/release/">${texts.toRelease}</a>
      </p>
    </div>`
  }${
    elsewhere.length > 0 &&
    html`<div class="told wary">
      <p>${say(texts.elsewhere, { files: formatNames(elsewhere, locale) })}</p>
      <form method="post" action="/take-over/"><button>${texts.takeOver}</button></form>
      <form method="post" action="/anew/"><button>${texts.beginAnew}</button></form>
    </div>`
  }`;
}

/** The page that the desk begins with: a card a dataset, and a place to drop a file. */
export async function homePage(asked: Asked): Promise<Answer> {
  const { desk, locale } = asked;
  const texts = deskWords[locale];
  const loaded = await desk.staged.loaded();
  const { problems } = loaded;
  const cards = cardsOf(loaded, desk.today());
  const main = html` ${await stateOf(asked)}
  ${
    !areWarnings(problems) &&
    html`<section class="wary">
      <h2>${texts.home.broken}</h2>
      <p>${texts.home.brokenText}</p>
      ${faultList(problems, locale)}
    </section>`
  }
  ${dropForm(locale)} ${await waitingFiles(asked)}
  ${
    cards.length > 0 &&
    html`<section>
      <h2>${texts.home.datasets}</h2>
      <ul class="cards">
        ${cards.map((card) => cardHtml(card, locale))}
      </ul>
      <p class="links"><a href="/places/">${texts.places.title}</a></p>
    </section>`
  }`;
  return { page: { title: texts.desk.name, lead: texts.home.lead, main } };
}
