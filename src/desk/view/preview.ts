import { languageTag } from "../../locales/format.ts";
import { deskWords } from "../../locales/index.ts";
import { languageName } from "../../locales/names.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { Locale } from "../../model/locale.ts";
import type { Problem } from "../../model/problem.ts";
import { figureOf } from "../../site/view/view.ts";
import { figureHtml } from "../drawing.ts";
import { html, type Html } from "../html.ts";
import { problemList } from "../problems.ts";

/** A view by its dataset and its name; null where it cannot be drawn. */
function viewIn(catalogue: Catalogue | null, named: { dataset: string; view: string }) {
  const dataset = catalogue?.datasets.find(({ id }) => id === named.dataset);
  const view = dataset?.views.find(({ name }) => name === named.view);
  return catalogue && dataset && view ? { catalogue, dataset, view } : null;
}

/** The ways to how it looks in each language: one stands below the other. */
const languageLinks = (locales: readonly Locale[], locale: Locale): Html =>
  html`<nav class="choice" aria-label="${deskWords[locale].see.language}">
    <ul>
      ${locales.map((each) => html`<li><a href="#look-${each}">${languageName(each, locale)}</a></li>`)}
    </ul>
  </nav>`;

/** What a view would be: drawn in each language of the site, or what is wrong with it. */
export function previewHtml(
  catalogue: Catalogue | null,
  named: { dataset: string; view: string },
  { problems, locale }: { problems: readonly Problem[]; locale: Locale },
): Html {
  const found = viewIn(catalogue, named);
  const texts = deskWords[locale].view;
  const shown = found?.catalogue.site.locales.map((each) => {
    const figure = figureOf({ ...found, locale: each });
    return html`<section id="look-${each}" lang="${languageTag(each)}">
      <h3>${languageName(each, locale)}</h3>
      ${figureHtml(figure, "phone", `in-${each}`)}
    </section>`;
  });
  return html`<div
    id="preview"
    class="preview"
    tabindex="0"
    role="group"
    aria-label="${texts.preview}"
  >
    <div class="top">
      <h2>${texts.preview}</h2>
      ${shown && shown.length > 1 && languageLinks(found?.catalogue.site.locales ?? [], locale)}
    </div>
    ${problems.length > 0 && html`<div class="wary">${problemList(problems, locale)}</div>`}
    ${shown ?? html`<p class="quiet">${texts.undrawn}</p>`}
  </div>`;
}
