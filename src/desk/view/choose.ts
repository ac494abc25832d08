import { deskWords, say, words } from "../../locales/index.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { fieldOf, type Dataset } from "../../model/dataset.ts";
import { textIn, type Locale } from "../../model/locale.ts";
import { parseJson } from "../../parse/json.ts";
import { withJsonEdit, withJsonValue } from "../../parse/json-edit.ts";
import { areWarnings } from "../../model/problem.ts";
import { drawingOf, shownIn } from "../drawing.ts";
import { html, type Html } from "../html.ts";
import { problemList } from "../problems.ts";
import { NotFound, type Answer, type Asked } from "../route.ts";
import { descriptorOf, stagedText, tried } from "./tried.ts";
import { fittingViews, valuesOf, type Fitting } from "./fitting.ts";

export const siteFile = "data/site.json";

/** A dataset on the desk, and which of its columns is to be shown. */
interface Chosen {
  catalogue: Catalogue;
  dataset: Dataset;
  values: string[];
  value: string | null;
  fitting: Fitting[];
}

async function chosenOf(
  { desk, locale, params }: Asked,
  wanted: string | null,
): Promise<Chosen | null> {
  const { catalogue, known, surroundings } = await desk.staged.loaded();
  const id = params["dataset"] ?? "";
  const dataset = catalogue?.datasets.find((each) => each.id === id);
  if (!catalogue && known.some((each) => each.id === id)) return null;
  if (!catalogue || !dataset) throw new NotFound(id);
  const values = valuesOf(dataset);
  const value = values.find((each) => each === wanted) ?? values[0] ?? null;
  const ground = { catalogue, surroundings, dataset, value };
  const fitting = fittingViews(ground, shownIn(catalogue, locale));
  return { catalogue, dataset, values, value, fitting };
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
  const chosen = await chosenOf(asked, query.get("value"));
  if (!chosen) {
    const { problems } = await desk.staged.loaded();
    const title = asked.params["dataset"] ?? "";
    return { page: { title, lead: texts.faulty, main: problemList(problems, locale) } };
  }
  const main = html`${existing(chosen, locale)}
    <section id="new">
      <h2>${texts.fresh}</h2>
      <p>${texts.freshLead}</p>
      ${valueLinks(chosen, locale)} ${pictures(chosen, locale)}
    </section>`;
  return { page: { title: textIn(chosen.dataset.title, locale), lead: texts.lead, main } };
}

/** A descriptor with one more view, before its table of all rows, with its title in each language. */
export function withView(
  json: string,
  { raw, title }: Fitting,
  locales: readonly Locale[],
): string {
  const views = (parseJson(json).value as { views?: unknown[] }).views ?? [];
  const added = withJsonValue(json, ["views", views.length], raw);
  const [, ...others] = locales;
  return others.reduce(
    (text, locale) =>
      withJsonEdit(text, {
        path: ["translations", locale, "views", raw.name, "title"],
        value: textIn(title, locale),
      }),
    added,
  );
}

/** The topic of a dataset with one more view on its page. */
export function withTopicViews(json: string, topic: string, ids: readonly string[]): string {
  const { topics } = parseJson(json).value as { topics: { id: string; views: string[] }[] };
  const index = topics.findIndex(({ id }) => id === topic);
  const count = topics[index]?.views.length ?? 0;
  return index < 0
    ? json
    : ids.reduce(
        (text, id, at) => withJsonValue(text, ["topics", index, "views", count + at], id),
        json,
      );
}

/** Adds a view that was chosen by its picture, and goes on to its texts. */
export async function addView(asked: Asked): Promise<Answer> {
  const { desk, form, locale } = asked;
  const texts = deskWords[locale].view;
  const chosen = await chosenOf(asked, form.text("value"));
  const fitting = chosen?.fitting.find(({ raw }) => raw.name === form.text("name"));
  if (!chosen || !fitting) throw new NotFound(form.text("name"));
  const { dataset, catalogue } = chosen;
  const { site } = catalogue;
  const file = descriptorOf(dataset.id);
  const id = `${dataset.id}/${fitting.raw.name}`;
  const edits = new Map([[file, withView(await stagedText(desk, file), fitting, site.locales)]]);
  if (form.text("topic") !== "") {
    const json = await stagedText(desk, siteFile);
    edits.set(siteFile, withTopicViews(json, dataset.topic, [id]));
  }
  const { problems } = await tried(desk, edits);
  if (!areWarnings(problems))
    return { page: { title: texts.fresh, main: problemList(problems, locale) } };
  await desk.staged.change(say(texts.added, { view: id }), edits);
  return { to: `/view/${id}/`, notice: texts.addedNotice };
}
