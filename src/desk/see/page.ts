import { sayCount } from "../../locales/format.ts";
import { deskWords, say, words } from "../../locales/index.ts";
import { textIn, type Locale } from "../../model/locale.ts";
import { areWarnings } from "../../model/problem.ts";
import { pagesShowing } from "../../site/front/showing.ts";
import type { Differing, Edition } from "../../site/view/differing.ts";
import { figureHtml, widths, type Width } from "../drawing.ts";
import { html, type Html } from "../html.ts";
import { problemList } from "../problems.ts";
import type { Answer, Asked } from "../route.ts";
import { seenOf } from "./editions.ts";

/** So many views stand on a page. */
const mostShown = 12;

interface Shown {
  locale: Locale;
  width: Width;
  after: Edition;
}

function pagesOf({ id }: Differing, { after, locale }: Shown): Html | null {
  const [dataset, view] = id.split("/");
  const found = after.catalogue.datasets.find((each) => each.id === dataset);
  const shown = found?.views.find(({ name }) => name === view);
  if (!found || !shown) return null;
  const pages = pagesShowing({ catalogue: after.catalogue, dataset: found, view: shown }, locale);
  const items = pages.map(({ label, href }) => html`<li>${label} <code>${href}</code></li>`);
  const title = sayCount(deskWords[locale].see.pages, { count: pages.length }, locale);
  return html`<details>
    <summary>${title}</summary>
    <ul>
      ${items}
    </ul>
  </details>`;
}

function sideHtml(differing: Differing, side: "before" | "after", { locale, width }: Shown): Html {
  const texts = deskWords[locale].see;
  const figure = differing[side];
  const absent = side === "before" ? texts.isNew : texts.isGone;
  const prefix = `${side}-${differing.id.replace("/", "-")}`;
  return html`<section class="side">
    <h3>${texts[side]}</h3>
    ${figure ? figureHtml(figure, width, prefix) : html`<p class="quiet">${absent}</p>`}
  </section>`;
}

function differingHtml(differing: Differing, shown: Shown): Html {
  const { id, before, after, states } = differing;
  const texts = deskWords[shown.locale].see;
  const title = (after ?? before)?.title ?? id;
  const count = states.length;
  return html`<article class="differing" id="${id.replace("/", "-")}">
    <h2>${title}</h2>
    <p class="quiet">
      <code>${id}</code> ${after && html`<a href="/view/${id}/">${texts.edit}</a>`}
    </p>
    ${count > 0 && html`<p class="quiet">${sayCount(texts.states, { count }, shown.locale)}</p>`}
    <div class="pair pair-${shown.width}">
      ${sideHtml(differing, "before", shown)}${sideHtml(differing, "after", shown)}
    </div>
    ${pagesOf(differing, shown)}
  </article>`;
}

/** Links to the same page at another width, or further on. */
function switchHtml({ locale, width }: Shown): Html {
  const texts = deskWords[locale].see;
  const links = widths.map(
    (each) =>
      html`<li>
        <a href="/see/?width=${each}" ${each === width && html` aria-current="true"`}
          >${texts.widths[each]}</a
        >
      </li>`,
  );
  return html`<nav class="choice" aria-label="${texts.width}">
    <ul>
      ${links}
    </ul>
  </nav>`;
}

function furtherHtml(count: number, from: number, { locale, width }: Shown): Html | null {
  const next = from + mostShown;
  const texts = deskWords[locale].see;
  return next < count
    ? html`<p>
        <a href="/see/?width=${width}&amp;from=${next}"
          >${say(texts.further, { count: count - next })}</a
        >
      </p>`
    : null;
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

/** What the data on the desk changes: each view that differs, before and after. */
export async function seePage({ desk, locale, query }: Asked): Promise<Answer> {
  const texts = deskWords[locale].see;
  const { problems } = await desk.staged.loaded();
  const { after, before, views } = await seenOf(desk, locale);
  if (!after) {
    const faults = problems.filter(() => !areWarnings(problems));
    return { page: { title: texts.title, lead: texts.faulty, main: problemList(faults, locale) } };
  }
  const width = widths.find((each) => each === query.get("width")) ?? "phone";
  const from = Math.max(0, Math.trunc(Number(query.get("from") ?? 0)) || 0);
  const shown: Shown = { locale, width, after };
  const count = views.length;
  const lead = before ? sayCount(texts.lead, { count }, locale) : texts.unreadable;
  const contents = views.map(({ id, before: old, after: now }) => {
    const label = (now ?? old)?.name ?? id;
    const at = Math.floor(views.findIndex((each) => each.id === id) / mostShown) * mostShown;
    return html`<li>
      <a href="/see/?width=${width}&amp;from=${at}#${id.replace("/", "-")}">${label}</a>
    </li>`;
  });
  const main = html`${
    count > 0 &&
    html`<nav class="contents-list" aria-label="${words[locale].topic.contents}">
        <ul>
          ${contents}
        </ul>
      </nav>
      ${switchHtml(shown)}`
  }
  ${views.slice(from, from + mostShown).map((each) => differingHtml(each, shown))}
  ${furtherHtml(count, from, shown)} ${datasetLinks(shown)}`;
  return { page: { title: texts.title, lead, main } };
}
