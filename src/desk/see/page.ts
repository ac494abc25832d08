import { languageTag, sayCount } from "../../locales/format.ts";
import { languageName } from "../../locales/names.ts";
import { deskWords, say, words } from "../../locales/index.ts";
import { textIn, type Locale } from "../../model/locale.ts";
import { pagesShowing } from "../../site/front/showing.ts";
import { figureIn, stateName, type Differing, type Edition } from "../../site/changes/differing.ts";
import { figureHtml, shownIn, widths, type Width } from "../drawing.ts";
import { html, type Html } from "../html.ts";
import { faultList } from "../problems.ts";
import { NotFound, type Answer, type Asked } from "../route.ts";
import { seenOf } from "./editions.ts";
import { apartHtml } from "./rows.ts";

/** So many views stand on a page. */
const mostShown = 12;

interface Shown {
  locale: Locale;
  /** Of the views. */
  language: Locale;
  width: Width;
  after: Edition;
}

function pagesOf(differing: Differing, { after, locale }: Shown): Html | null {
  const [dataset, view] = differing.id.split("/");
  const found = after.catalogue.datasets.find((each) => each.id === dataset);
  const shown = found?.views.find(({ name }) => name === view);
  if (!found || !shown) return null;
  const viewed = { catalogue: after.catalogue, dataset: found, view: shown };
  const pages = pagesShowing(viewed, locale);
  const items = pages.map(({ label, href }) => html`<li>${label} <code>${href}</code></li>`);
  const title = sayCount(deskWords[locale].see.pages, { count: pages.length }, locale);
  return html`<details>
    <summary>${title}</summary>
    <ul>
      ${items}
    </ul>
  </details>`;
}

const otherSide = { before: "after", after: "before" } as const;

function sideHtml(differing: Differing, side: "before" | "after", shown: Shown): Html {
  const { locale, width } = shown;
  const texts = deskWords[locale].see;
  const figure = differing[side];
  const absent = side === "before" ? texts.isNew : texts.isGone;
  const prefix = `${side}-${differing.id.replace("/", "-")}`;
  const rows = {
    title: texts.rows[side],
    more: (count: number) => say(deskWords[locale].desk.more, { count }),
  };
  return html`<section class="side">
    <h3>${texts[side]}</h3>
    ${
      figure
        ? html`<div lang="${languageTag(shown.language)}">
            ${figureHtml(figure, width, prefix)}
            ${apartHtml(figure, differing[otherSide[side]], rows)}
          </div>`
        : html`<p class="quiet">${absent}</p>`
    }
  </section>`;
}

function differingHtml(differing: Differing, shown: Shown): Html {
  const { id, before, after } = differing;
  const texts = deskWords[shown.locale].see;
  const title = (after ?? before)?.title ?? id;
  const hasStates = before !== null && after !== null && after.state !== null;
  return html`<article class="differing" id="${id.replace("/", "-")}">
    <h2>${title}</h2>
    <p class="quiet">
      <code>${id}</code> ${after && html`<a href="/view/${id}/">${texts.edit}</a>`}
    </p>
    ${hasStates && html`<p class="quiet"><a href="/see/${id}/">${texts.toStates}</a></p>`}
    <div class="pair pair-${shown.width}">
      ${sideHtml(differing, "before", shown)}${sideHtml(differing, "after", shown)}
    </div>
    ${pagesOf(differing, shown)}
  </article>`;
}

/** The address of the page with other choices than those of the page itself. */
function addressOf({ width, language }: Shown, chosen: Partial<Shown> = {}, from = 0): string {
  const query = new URLSearchParams({
    width: chosen.width ?? width,
    in: chosen.language ?? language,
    ...(from > 0 && { from: String(from) }),
  });
  return `/see/?${query.toString()}`;
}

function choiceHtml(label: string, items: { text: string; href: string; isOn: boolean }[]): Html {
  const links = items.map(
    ({ text, href, isOn }) =>
      html`<li><a href="${href}" ${isOn && html` aria-current="true"`}>${text}</a></li>`,
  );
  return html`<nav class="choice" aria-label="${label}">
    <ul>
      ${links}
    </ul>
  </nav>`;
}

/** Links to the same page at another width, and in another language of the site. */
function switchHtml(shown: Shown): Html {
  const { locale, width, language, after } = shown;
  const texts = deskWords[locale].see;
  const { locales } = after.catalogue.site;
  const sizes = widths.map((each) => {
    return {
      text: texts.widths[each],
      href: addressOf(shown, { width: each }),
      isOn: each === width,
    };
  });
  const spoken = locales.map((each) => {
    const href = addressOf(shown, { language: each });
    return { text: languageName(each, locale), href, isOn: each === language };
  });
  return html`${choiceHtml(texts.width, sizes)}
  ${locales.length > 1 && choiceHtml(texts.language, spoken)}`;
}

function furtherHtml(count: number, from: number, shown: Shown): Html | null {
  const next = from + mostShown;
  const text = say(deskWords[shown.locale].see.further, { count: count - next });
  return next < count ? html`<p><a href="${addressOf(shown, {}, next)}">${text}</a></p>` : null;
}

/** What differs, by name; each leads to where it stands. */
function contentsHtml(views: readonly Differing[], shown: Shown): Html {
  const items = views.map(({ id, before, after }, index) => {
    const label = (after ?? before)?.name ?? id;
    const from = Math.floor(index / mostShown) * mostShown;
    const href = `${addressOf(shown, {}, from)}#${id.replace("/", "-")}`;
    return html`<li><a href="${href}">${label}</a></li>`;
  });
  const label = words[shown.locale].topic.contents;
  return html`<nav aria-label="${label}">
    <ul>
      ${items}
    </ul>
  </nav>`;
}

function datasetLinks({ after, locale }: Shown): Html {
  const texts = deskWords[locale].see;
  const items = after.catalogue.datasets.map(
    ({ id, title }) => html`<li><a href="/view/${id}/">${textIn(title, locale)}</a></li>`,
  );
  return html`<section>
    <h2>${texts.others}</h2>
    <ul>
      ${items}
    </ul>
  </section>`;
}

/** The states of a view that differ beside that of its own page, and one of them before and after. */
export async function statesPage({ desk, locale, params, query }: Asked): Promise<Answer> {
  const texts = deskWords[locale].see;
  const { catalogue } = await desk.staged.loaded();
  const id = `${params["dataset"] ?? ""}/${params["view"] ?? ""}`;
  if (!catalogue) return { to: "/see/" };
  const language = shownIn(catalogue, locale);
  const { after, before, views } = await seenOf(desk, language);
  const differing = views.find((each) => each.id === id);
  if (!differing || !before) throw new NotFound(id);
  const { states } = differing;
  const state = states.find((each) => each === query.get("state")) ?? states[0];
  const items = states.map((each) => ({
    text: stateName(after, { id, state: each, locale: language }),
    href: `/see/${id}/?state=${encodeURIComponent(each)}`,
    isOn: each === state,
  }));
  const shown: Shown = { locale, language, width: "phone", after };
  const [own, now] = [before, after].map((each) =>
    state === undefined ? null : figureIn(each, { id, state, locale: language }),
  );
  const pair = { ...differing, before: own ?? null, after: now ?? null };
  const main = html`<p><a href="/see/#${id.replace("/", "-")}">${texts.title}</a></p>
    ${states.length > 0 && choiceHtml(texts.toStates, items)}
    ${
      state !== undefined &&
      html`<div class="pair pair-phone">
        ${sideHtml(pair, "before", shown)}${sideHtml(pair, "after", shown)}
      </div>`
    }`;
  const title = (differing.after ?? differing.before)?.title ?? id;
  return {
    page: { title, lead: sayCount(texts.states, { count: states.length }, locale), main },
  };
}

/** What the data on the desk changes: each view that differs, before and after. */
export async function seePage({ desk, locale, query }: Asked): Promise<Answer> {
  const texts = deskWords[locale].see;
  const { catalogue, problems } = await desk.staged.loaded();
  if (!catalogue)
    return {
      page: { title: texts.title, lead: texts.faulty, main: faultList(problems, locale) },
    };
  const wanted = catalogue.site.locales.find((each) => each === query.get("in"));
  const language = wanted ?? shownIn(catalogue, locale);
  const { after, before, views } = await seenOf(desk, language);
  const width = widths.find((each) => each === query.get("width")) ?? "phone";
  const from = Math.max(0, Math.trunc(Number(query.get("from"))) || 0);
  const shown: Shown = { locale, language, width, after };
  const count = views.length;
  const lead = before ? sayCount(texts.lead, { count }, locale) : texts.unreadable;
  const main = html`${
    (await desk.staged.changed()).length > 0 &&
    html`<p>
      <a class="button main" href="/release/">${deskWords[locale].home.toRelease}</a>
    </p>`
  }
  ${count > 0 && html`${contentsHtml(views, shown)} ${switchHtml(shown)}`}
  ${views.slice(from, from + mostShown).map((each) => differingHtml(each, shown))}
  ${furtherHtml(count, from, shown)} ${datasetLinks(shown)}`;
  return { page: { title: texts.title, lead, main } };
}
