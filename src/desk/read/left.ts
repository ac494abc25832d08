import { deskWords, say } from "../../locales/index.ts";
import { shorten, visible } from "../../locales/problems.ts";
import type { Locale } from "../../model/locale.ts";
import type { Addition } from "../../publishing/add/addition.ts";
import type { Dropped } from "../dropped.ts";
import { html, type Html } from "../html.ts";

/** So many rows that were left out are shown one by one. */
const mostRows = 50;

const textOf = (cells: readonly string[]): string =>
  shorten(
    visible(
      cells
        .map((cell) => cell.trim())
        .filter((cell) => cell !== "")
        .join(" "),
    ),
  );

interface Button {
  id: string;
  row: number;
  way: "keep" | "leave";
  locale: Locale;
}

function rowButton({ id, row, way, locale }: Button): Html {
  const texts = deskWords[locale].read;
  return html`<form method="post" action="/read/${id}/${way}/">
    <button name="row" value="${row}">
      ${texts[way]}<span class="unseen"> (${say(texts.ofRow, { row })})</span>
    </button>
  </form>`;
}

/** The rows that were left out, each with the way back; and those that were taken back. */
export function leftRows(
  { leftOut }: Addition,
  { id, kept }: Dropped,
  locale: Locale,
): Html | null {
  const texts = deskWords[locale].read;
  const left = leftOut.filter(({ reason }) => reason !== "blank");
  if (left.length + kept.length === 0) return null;
  const shown = left.slice(0, mostRows).map(
    ({ row, reason, cells }) =>
      html`<li>
        <span>${say(texts.row, { row, reason: texts.reason[reason] })}</span>
        <q>${textOf(cells)}</q>
        ${reason !== "above" && rowButton({ id, row, way: "keep", locale })}
      </li>`,
  );
  const back = kept.map(
    (row) =>
      html`<li>
        <span>${say(texts.row, { row, reason: texts.reason.kept })}</span>
        ${rowButton({ id, row, way: "leave", locale })}
      </li>`,
  );
  const more = left.length - shown.length;
  return html`<section id="rows" tabindex="-1">
    <h2>${texts.leftHeading}</h2>
    <ul class="rows">
      ${shown} ${back}
    </ul>
    ${more > 0 && html`<p class="quiet">${say(deskWords[locale].desk.more, { count: more })}</p>`}
  </section>`;
}
