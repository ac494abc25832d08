import { deskWords, say, words } from "../../locales/index.ts";
import { fieldOf } from "../../model/dataset.ts";
import { textIn, type Locale } from "../../model/locale.ts";
import { areWarnings } from "../../model/problem.ts";
import { drawingOf } from "../drawing.ts";
import { html, type Html } from "../html.ts";
import { faultList, problemList } from "../problems.ts";
import { NotFound, type Answer, type Asked } from "../route.ts";
import type { Fitting } from "./fitting.ts";
import { chosenOf, viewWrites, type Chosen } from "./planned.ts";
import { tried } from "./tried.ts";

/** The dataset of an address and what fits it; null where the data has faults. */
async function chosenIn({ desk, locale, params }: Asked, value: string | null) {
  const loaded = await desk.staged.loaded();
  const id = params["dataset"] ?? "";
  const chosen = chosenOf(loaded, { dataset: id, value }, locale);
  if (!chosen && !(loaded.catalogue === null && loaded.known.some((each) => each.id === id)))
    throw new NotFound(id);
  return chosen;
}

function existing({ dataset }: Chosen, locale: Locale): Html {
  const texts = deskWords[locale].view;
  const items = dataset.views.map(
    ({ name, title, kind }) =>
      html`<li>
        <a href="/view/${dataset.id}/${name}/">${textIn(title, locale)}</a>
        <span class="quiet">${words[locale].kind[kind]}</span>
      </li>`,
  );
  return html`<section>
    <h2>${texts.existing}</h2>
    <ul>
      ${items}
    </ul>
  </section>`;
}

function valueLinks({ dataset, values, value }: Chosen, locale: Locale): Html | null {
  if (values.length < 2) return null;
  const items = values.map(
    (each) =>
      html`<li>
        <a href="?value=${each}#new" ${each === value && html` aria-current="true"`}
          >${textIn(fieldOf(dataset, each).title, locale)}</a
        >
      </li>`,
  );
  return html`<nav class="choice" aria-label="${deskWords[locale].view.value}">
    <ul>
      ${items}
    </ul>
  </nav>`;
}

/** A kind as a picture: what the dataset would look like in it. */
function pictureHtml({ raw, title, figure }: Fitting, locale: Locale): Html {
  const name = words[locale].kind[raw.kind];
  return html`<h3>${name}</h3>
    <p>${textIn(title, locale)}</p>
    ${drawingOf(figure, "phone", `new-${raw.name}`) ?? html`<p class="quiet">${figure.sentence}</p>`}`;
}

function pictures({ dataset, value, fitting }: Chosen, locale: Locale): Html {
  const texts = deskWords[locale].view;
  const items = fitting.map(
    (each) =>
      html`<li class="card">
        ${pictureHtml(each, locale)}
        <form method="post" action="/view/${dataset.id}/">
          <input type="hidden" name="value" value="${value}" />
          <label class="tick"
            ><input type="checkbox" name="topic" value="yes" checked /> ${texts.onTopic}</label
          >
          <button name="name" value="${each.raw.name}">
            ${texts.take}<span class="unseen"> ${each.raw.name}</span>
          </button>
        </form>
      </li>`,
  );
  return fitting.length > 0
    ? html`<ul class="cards">
        ${items}
      </ul>`
    : html`<p class="quiet">${texts.nothingFits}</p>`;
}

/** The views of a dataset, and pictures of those that it might have. */
export async function choosePage(asked: Asked): Promise<Answer> {
  const { desk, locale, query } = asked;
  const texts = deskWords[locale].view;
  const chosen = await chosenIn(asked, query.get("value"));
  if (!chosen) {
    const { problems } = await desk.staged.loaded();
    const title = asked.params["dataset"] ?? "";
    return { page: { title, lead: texts.faulty, main: faultList(problems, locale) } };
  }
  const main = html`${existing(chosen, locale)}
    <section id="new">
      <h2>${texts.fresh}</h2>
      <p>${texts.freshLead}</p>
      ${valueLinks(chosen, locale)} ${pictures(chosen, locale)}
    </section>
    <p class="links">
      <a href="/compare/${chosen.dataset.id}/">${texts.compare}</a>
      <a href="/withdraw/${chosen.dataset.id}/">${texts.withdraw}</a>
    </p>`;
  return { page: { title: textIn(chosen.dataset.title, locale), lead: texts.lead, main } };
}

/** Adds a view that was chosen by its picture, and goes on to its texts. */
export async function addView(asked: Asked): Promise<Answer> {
  const { desk, form, locale } = asked;
  const texts = deskWords[locale].view;
  const chosen = await chosenIn(asked, form.text("value"));
  const fitting = chosen?.fitting.find(({ raw }) => raw.name === form.text("name"));
  if (!chosen || !fitting) throw new NotFound(form.text("name"));
  const id = `${chosen.dataset.id}/${fitting.raw.name}`;
  const isOnTopic = form.text("topic") !== "";
  const edits = await viewWrites(desk.staged.root, chosen, { fitting, isOnTopic });
  const { problems } = await tried(desk, edits);
  if (!areWarnings(problems))
    return { page: { title: texts.fresh, main: problemList(problems, locale) } };
  const label = say(texts.added, { view: textIn(fitting.title, locale) });
  await desk.staged.change(label, edits);
  return { to: `/view/${id}/`, notice: texts.addedNotice };
}
