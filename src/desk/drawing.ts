import type { Catalogue } from "../model/catalogue.ts";
import type { Locale } from "../model/locale.ts";
import type { ViewFigure } from "../site/view/view.ts";
import { standalone } from "../site/view/drawings.ts";
import { withoutPlaceLinks } from "../site/view/place-links.ts";
import { drawn, html, type Html } from "./html.ts";

/** The language in which the site's own views are shown: that of the desk, where the site speaks it. */
export const shownIn = ({ site }: Catalogue, locale: Locale): Locale =>
  site.locales.find((each) => each === locale) ?? site.locales[0] ?? locale;

/** The widths at which a view is drawn. */
export const widths = ["phone", "wide"] as const;

export type Width = (typeof widths)[number];

/** A drawing whose ids no other of the page has: before and after of a view would share them. */
function apart(svg: string, prefix: string): string {
  const ids = new Set([...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
  return svg
    .replaceAll(/ id="([^"]*)"/g, (_, id: string) => ` id="${prefix}-${id}"`)
    .replaceAll(/#([^"')\s]+)(?=["')])/g, (whole, id: string) =>
      ids.has(id) ? `#${prefix}-${id}` : whole,
    )
    .replaceAll(/ aria-(labelledby|describedby)="([^"]*)"/g, (whole, name: string, id: string) =>
      ids.has(id) ? ` aria-${name}="${prefix}-${id}"` : whole,
    );
}

/** The drawing of a figure at a width, as the site draws it; nothing for a table. */
export function drawingOf(figure: ViewFigure, width: Width, prefix: string): Html | null {
  const drawing = figure.drawingAt(width);
  if (!drawing) return null;
  const svg = drawn(apart(standalone(withoutPlaceLinks(drawing)), prefix));
  return width === "phone"
    ? svg
    : html`<div class="scroll" tabindex="0" role="group" aria-label="${figure.title}">${svg}</div>`;
}

/** What a figure says and shows: headline or sentence, measure, drawing and notes. */
export function figureHtml(figure: ViewFigure, width: Width, prefix: string): Html {
  const { badge, title, headline, sentence, measure, notes } = figure;
  return html`<figure class="view shown-${width}">
    <figcaption>
      <p class="title">${title}${badge !== null && html` <span class="badge">${badge}</span>`}</p>
      ${headline !== null && html`<p class="headline">${headline}</p>`}
      <p class="finding">${sentence}</p>
      ${measure !== null && html`<p class="measure">${measure}</p>`}
    </figcaption>
    ${drawingOf(figure, width, prefix)} ${notes.map((note) => html`<p class="quiet">${note}</p>`)}
  </figure>`;
}
