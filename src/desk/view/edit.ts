import { deskWords, say } from "../../locales/index.ts";
import { languageName } from "../../locales/names.ts";
import { languageTag } from "../../locales/format.ts";
import type { Locale } from "../../model/locale.ts";
import { areWarnings, type Problem } from "../../model/problem.ts";
import { parseJson } from "../../parse/json.ts";
import { planWithdrawal } from "../../publishing/revise/withdraw.ts";
import type { Form } from "../form.ts";
import { flag, html, type Html } from "../html.ts";
import { problemList } from "../problems.ts";
import { NotFound, type Answer, type Asked } from "../route.ts";
import { descriptorOf, textOf } from "./planned.ts";
import { previewHtml } from "./preview.ts";
import { tried, type Edits } from "./tried.ts";
import { viewTexts, withViewTexts, type Said, type ViewText } from "./texts.ts";

/** What is edited: a view of a dataset on the desk. */
interface Edited {
  dataset: string;
  view: string;
  locales: readonly Locale[];
  json: string;
  texts: ViewText[];
}

async function editedOf({ desk, params }: Asked): Promise<Edited> {
  const { dataset = "", view = "" } = params;
  const { site, known } = await desk.staged.loaded();
  if (!known.some(({ id }) => id === dataset)) throw new NotFound(dataset);
  const json = await textOf(desk.staged.root, descriptorOf(dataset));
  const locales = site?.locales ?? [desk.locale];
  const texts = viewTexts(parseJson(json).value, view, locales);
  if (texts.length === 0) throw new NotFound(view);
  return { dataset, view, locales, json, texts };
}

/** What a view is called; its name where that is not said. */
function titleOf({ view, locales, texts }: Edited, locale: Locale): string {
  const titles = texts.find(({ name }) => name === "title")?.texts;
  const [main = locale] = locales;
  return titles?.[locale] ?? titles?.[main] ?? view;
}

const fieldName = (name: string, locale: Locale): string => `text ${locale} ${name}`;

/** What a form says of the texts of a view; nothing of those that it does not hold. */
function saidIn(form: Form, { texts, locales }: Edited): Said {
  const given = form.startingWith("text ");
  const said = new Map<string, Partial<Record<Locale, string>>>();
  for (const { name } of texts)
    for (const locale of locales) {
      const text = given.get(`${locale} ${name}`);
      if (text !== undefined) said.set(name, { ...said.get(name), [locale]: text });
    }
  return said;
}

/** What a text of a view is called: `Title`, `Note on the break of 2023`. */
function labelOf(name: string, locale: Locale): string {
  const { parts } = deskWords[locale].view;
  const [part = "", ...rest] = name.split("/");
  const template = (parts as Partial<Record<string, string>>)[part] ?? part;
  return say(template, { of: rest.join("/") });
}

function fieldHtml({ name, texts }: ViewText, said: Said, { locales, locale }: FieldContext): Html {
  const fields = locales.map((each) => {
    const id = fieldName(name, each).replaceAll(/[^A-Za-z0-9]+/g, "-") + `-${name.length}`;
    const text = said.get(name)?.[each] ?? texts[each] ?? "";
    const rows = text.length > 60 || name === "note" ? 3 : 1;
    return html`<div class="field">
      <label for="${id}">${languageName(each, locale)}</label>
      <textarea
        id="${id}"
        name="${fieldName(name, each)}"
        rows="${rows}"
        lang="${languageTag(each)}"
      >
${text}</textarea>
    </div>`;
  });
  return html`<fieldset>
    <legend>${labelOf(name, locale)}</legend>
    ${fields}
  </fieldset>`;
}

interface FieldContext {
  locales: readonly Locale[];
  locale: Locale;
}

interface Trial {
  edited: Edited;
  said: Said;
  edits: Edits;
  problems: Problem[];
  preview: Html;
}

/** What would become of a view with what a form says. */
async function trialOf(asked: Asked, edited: Edited): Promise<Trial> {
  const { desk, form, locale } = asked;
  const { dataset, view, locales, json } = edited;
  const said = saidIn(form, edited);
  const text = withViewTexts(json, { view, locales, said });
  const edits: Edits = new Map(text === json ? [] : [[descriptorOf(dataset), text]]);
  const isSame = edits.size === 0;
  const { loaded, problems } = isSame
    ? { loaded: await desk.staged.loaded(), problems: [] }
    : await tried(desk, edits);
  const own = loaded.problems.filter(({ file }) => file === descriptorOf(dataset));
  const told = loaded.catalogue ? problems : own;
  return {
    edited,
    said,
    edits,
    problems,
    preview: previewHtml(loaded.catalogue, edited, { problems: told, locale }),
  };
}

/** The page of a view's texts; it says what keeps the view from being removed where that was asked for. */
function trialPage(
  { edited, said, preview }: Trial,
  { locale }: Asked,
  trouble: readonly Problem[] = [],
): Answer {
  const { dataset, view, locales, texts } = edited;
  const words = deskWords[locale].view;
  const fields = texts.map((each) => fieldHtml(each, said, { locales, locale }));
  const body = html`<p><a href="/view/${dataset}/">${words.all}</a></p>
    <div class="editing">
      <form
        method="post"
        action="/view/${dataset}/${view}/"
        data-preview="/view/${dataset}/${view}/preview/"
      >
        ${fields}
        <p class="links">
          <button class="main">${words.save}</button>
          <button class="scriptless" formaction="/view/${dataset}/${view}/look/">
            ${words.look}
          </button>
        </p>
      </form>
      ${preview}
    </div>
    <details class="removing" ${flag("open", trouble.length > 0)}>
      <summary>${words.remove}</summary>
      <p>${words.removeWhat}</p>
      ${trouble.length > 0 && html`<div class="wary">${problemList(trouble, locale)}</div>`}
      <form method="post" action="/view/${dataset}/${view}/remove/">
        <button>${words.remove}</button>
      </form>
    </details>`;
  return {
    page: {
      title: say(words.title, { title: titleOf(edited, locale) }),
      lead: html`<code>${dataset}/${view}</code>`,
      main: body,
    },
  };
}

/** The texts of a view, and how it looks. */
export async function editPage(asked: Asked): Promise<Answer> {
  return trialPage(await trialOf(asked, await editedOf(asked)), asked);
}

/** How it would look, alone: for the script of the page. */
export async function previewPart(asked: Asked): Promise<Answer> {
  const { preview } = await trialOf(asked, await editedOf(asked));
  return { bytes: preview.text, type: "text/html" };
}

/** Keeps what is said of a view, where nothing is wrong with it. */
export async function saveView(asked: Asked): Promise<Answer> {
  const trial = await trialOf(asked, await editedOf(asked));
  const { edited, edits, problems } = trial;
  const { dataset, view } = edited;
  const words = deskWords[asked.locale].view;
  if (!areWarnings(problems)) return trialPage(trial, asked);
  const to = `/view/${dataset}/${view}/`;
  if (edits.size === 0) return { to, notice: words.same };
  const label = say(words.changed, { view: titleOf(edited, asked.locale) });
  await asked.desk.staged.change(label, edits);
  return { to, notice: words.saved };
}

/** Takes a view away, where all else is sound without it. */
export async function removeView(asked: Asked): Promise<Answer> {
  const { desk, locale } = asked;
  const edited = await editedOf(asked);
  const { dataset, view } = edited;
  const root = desk.staged.root;
  const withdrawal = { root, dataset, view, reason: {}, who: "", date: desk.today() };
  const loaded = await desk.staged.loaded();
  const { problems, writes } = await planWithdrawal(loaded, withdrawal);
  // Where the data has faults, more may be seen once one of them is gone.
  if (loaded.catalogue && !areWarnings(problems))
    return trialPage(await trialOf(asked, edited), asked, problems);
  const words = deskWords[locale].view;
  const label = say(words.removed, { view: titleOf(edited, locale) });
  await desk.staged.change(label, writes);
  return { to: `/view/${dataset}/`, notice: label };
}
