import type { KnownTable } from "../../check/table/known-tables.ts";
import { deskWords, say } from "../../locales/index.ts";
import type { SameAs } from "../../model/agreement.ts";
import type { Field } from "../../model/dataset.ts";
import { textIn, type Locale } from "../../model/locale.ts";
import { areWarnings, type Problem } from "../../model/problem.ts";
import type { Loaded } from "../../load/catalogue.ts";
import {
  comparisonsOf,
  comparisonText,
  planComparison,
  type Comparison,
} from "../../publishing/revise/comparisons.ts";
import type { Form } from "../form.ts";
import { flag, html, type Html } from "../html.ts";
import { optionsOf } from "../options.ts";
import { problemList } from "../problems.ts";
import { NotFound, type Answer, type Asked, type Route } from "../route.ts";
import { datasetTitle } from "../titles.ts";

/** A dataset of an address, and what its figures are held against. */
interface Compared {
  known: KnownTable;
  loaded: Loaded;
  comparisons: Comparison[];
}

async function comparedIn({ desk, params }: Asked): Promise<Compared> {
  const { dataset = "" } = params;
  const loaded = await desk.staged.loaded();
  const known = loaded.known.find(({ id }) => id === dataset);
  if (!known) throw new NotFound(dataset);
  const comparisons = await comparisonsOf({ root: desk.staged.root, dataset });
  return { known, loaded, comparisons };
}

const valuesOf = ({ schema }: KnownTable): Field[] =>
  schema.fields.filter(({ role }) => role === "value");

/** A list to choose from under its label; what a form said of it stays chosen. */
function choice(
  name: string,
  { label, options, said }: { label: string; options: (readonly [string, string])[]; said: string },
): Html {
  return html`<label
    ><span>${label}</span>
    <select name="${name}">
      ${options.map(
        ([value, word]) =>
          html`<option value="${value}" ${flag("selected", value === said)}>${word}</option>`,
      )}
    </select></label
  >`;
}

/** One side of a comparison: which column, and of which category of each other column. */
function sideHtml(
  side: "own" | "other",
  { known, loaded }: Pick<Compared, "known" | "loaded">,
  { form, locale }: Pick<Asked, "form" | "locale">,
): Html {
  const texts = deskWords[locale].compare;
  const values = valuesOf(known).map((field) => [field.name, textIn(field.title, locale)] as const);
  const dimensions = known.schema.fields.filter(({ role }) => role === "dimension");
  const conditions = dimensions.map((field) => {
    const options = optionsOf(field, known, { loaded, locale }) ?? [];
    const name = `${side}-where-${field.name}`;
    return choice(name, {
      label: textIn(field.title, locale),
      options: [["", texts.any], ...options.map(({ value, label }) => [value, label] as const)],
      said: form.text(name),
    });
  });
  const title = datasetTitle(known.id, loaded, locale);
  const name = `${side}-value`;
  return html`<fieldset>
    <legend>${title}</legend>
    <div class="choices">
      ${choice(name, { label: texts.value, options: values, said: form.text(name) })} ${conditions}
    </div>
  </fieldset>`;
}

/** The comparisons that there are, each with the way to take it away. */
function listHtml({ known, loaded, comparisons }: Compared, locale: Locale): Html {
  const texts = deskWords[locale].compare;
  if (comparisons.length === 0) return html`<p>${texts.none}</p>`;
  const items = comparisons.map((each) => {
    const told = comparisonText(each, known.id, { loaded, locale });
    return html`<li>
      <p>${told}</p>
      <form method="post" action="/compare/${known.id}/remove/">
        <input type="hidden" name="declared" value="${JSON.stringify(each.declared)}" />
        <button name="index" value="${each.index}">
          ${texts.remove}<span class="unseen"> ${told}</span>
        </button>
      </form>
    </li>`;
  });
  return html`<ul class="comparisons">
    ${items}
  </ul>`;
}

/** The form of one more comparison: first with which dataset, then of which figures. */
function addHtml(compared: Compared, asked: Asked, other: string): Html | null {
  const { known, loaded } = compared;
  const { locale } = asked;
  const texts = deskWords[locale].compare;
  const others = loaded.known.filter((each) => each !== known && valuesOf(each).length > 0);
  if (valuesOf(known).length === 0 || others.length === 0) return null;
  const theirs = others.find(({ id }) => id === other);
  const options = others.map(({ id }) => [id, datasetTitle(id, loaded, locale)] as const);
  return html`<section id="new">
    <h2>${texts.fresh}</h2>
    <form class="writing" method="get" action="/compare/${known.id}/#new">
      ${choice("other", { label: texts.with, options, said: other })}
      <button>${texts.choose}</button>
    </form>
    ${
      theirs &&
      html`<form class="said" method="post" action="/compare/${known.id}/">
        <input type="hidden" name="other" value="${other}" />
        <p>${texts.join}</p>
        ${sideHtml("own", { known, loaded }, asked)}
        ${sideHtml("other", { known: theirs, loaded }, asked)}
        <button class="main">${texts.add}</button>
      </form>`
    }
  </section>`;
}

/** What the figures of a dataset are held against, and what keeps that from being changed. */
async function comparePage(asked: Asked, problems: readonly Problem[] = []): Promise<Answer> {
  const { form, locale, query } = asked;
  const texts = deskWords[locale].compare;
  const compared = await comparedIn(asked);
  const { known, loaded } = compared;
  const other = form.text("other") || (query.get("other") ?? "");
  const main = html`${problems.length > 0 && html`<div class="wary">${problemList(problems, locale)}</div>`}
    ${listHtml(compared, locale)} ${addHtml(compared, asked, other)}
    <p><a href="/view/${known.id}/">${texts.back}</a></p>`;
  const title = say(texts.title, { title: datasetTitle(known.id, loaded, locale) });
  return { page: { title, lead: texts.lead, main } };
}

/** Which rows a side of a form means; nothing where it means all. */
function whereIn(form: Form, side: string): Pick<SameAs, "where"> {
  const chosen = [...form.startingWith(`${side}-where-`)].filter(([, text]) => text !== "");
  return chosen.length > 0 ? { where: Object.fromEntries(chosen) } : {};
}

/** Holds figures against those of another dataset, where they are the same. */
async function addComparison(asked: Asked): Promise<Answer> {
  const { desk, form, locale } = asked;
  const texts = deskWords[locale].compare;
  const { known, loaded } = await comparedIn(asked);
  const other = {
    dataset: form.text("other"),
    value: form.text("other-value"),
    ...whereIn(form, "other"),
  };
  const add = { value: form.text("own-value"), ...whereIn(form, "own"), other };
  const compared = { root: desk.staged.root, dataset: known.id };
  const { problems, writes } = await planComparison(loaded, { add }, compared);
  if (!areWarnings(problems)) return comparePage(asked, problems);
  const title = datasetTitle(known.id, loaded, locale);
  await desk.staged.change(say(texts.addLabel, { title }), writes);
  return { to: `/compare/${known.id}/`, notice: texts.added };
}

/** Holds figures no longer against those of another dataset. */
async function removeComparison(asked: Asked): Promise<Answer> {
  const { desk, form, locale } = asked;
  const texts = deskWords[locale].compare;
  const { known, loaded, comparisons } = await comparedIn(asked);
  const index = Number(form.text("index"));
  const to = `/compare/${known.id}/`;
  const there = comparisons.find((each) => each.index === index);
  // The list may have changed since the page was made.
  if (!there || JSON.stringify(there.declared) !== form.text("declared"))
    return { to, notice: texts.gone };
  const compared = { root: desk.staged.root, dataset: known.id };
  const { problems, writes } = await planComparison(loaded, { remove: index }, compared);
  // Where the data has faults, more may be seen once one of them is gone.
  if (loaded.catalogue && !areWarnings(problems)) return comparePage(asked, problems);
  const title = datasetTitle(known.id, loaded, locale);
  await desk.staged.change(say(texts.removeLabel, { title }), writes);
  return { to, notice: texts.removed };
}

/** How figures are held against those of other datasets. */
export const compareRoutes: readonly Route[] = [
  { method: "GET", path: "/compare/:dataset/", answer: (asked) => comparePage(asked) },
  { method: "POST", path: "/compare/:dataset/", answer: addComparison },
  { method: "POST", path: "/compare/:dataset/remove/", answer: removeComparison },
];
