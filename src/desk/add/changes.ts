import { wordOf } from "../../check/view/words.ts";
import type { Loaded } from "../../load/catalogue.ts";
import { sayCount } from "../../locales/format.ts";
import { deskWords, say, words } from "../../locales/index.ts";
import { shorten, visible } from "../../locales/problems.ts";
import type { Change } from "../../model/change.ts";
import type { Field } from "../../model/dataset.ts";
import { textIn, type Locale } from "../../model/locale.ts";
import { keyParts } from "../../model/row-key.ts";
import type { Addition } from "../../publishing/add/addition.ts";
import { html, type Html } from "../html.ts";

/** So many changes of a kind are shown one by one. */
const mostShown = 100;

const kinds = ["changed", "added", "removed"] as const;

interface Shown {
  loaded: Loaded;
  fields: readonly Field[];
  locale: Locale;
}

/** The texts of a key, each as readers know it. */
function keyCells({ key }: Change, { fields, loaded, locale }: Shown): string[] {
  return keyParts(key).map(([column, text]) => {
    const field = fields.find(({ name }) => name === column);
    const word = field ? wordOf(text, field, loaded.places) : text;
    return typeof word === "string" ? visible(word) : textIn(word, locale);
  });
}

const titleOf = (name: string, { fields, locale }: Shown): string => {
  const field = fields.find((each) => each.name === name);
  return field ? textIn(field.title, locale) : name;
};

const cellHtml = (text: string, locale: Locale): Html =>
  text === ""
    ? html`<span class="quiet">${words[locale].changes.blank}</span>`
    : html`${shorten(visible(text))}`;

/** Old and new beside each other; what came or went has one of them. */
function changeRow(change: Change, shown: Shown): Html {
  const { kind, column, old, new: now } = change;
  const { locale } = shown;
  const one = kind === "added" ? now : old;
  return html`<tr>
    ${keyCells(change, shown).map((text) => html`<td>${text}</td>`)}
    <td>${titleOf(column, shown)}</td>
    ${
      kind === "changed"
        ? html`<td>${cellHtml(old, locale)}</td>
            <td><strong>${cellHtml(now, locale)}</strong></td>`
        : html`<td>${cellHtml(one, locale)}</td>`
    }
  </tr>`;
}

function kindHtml(
  kind: (typeof kinds)[number],
  changes: readonly Change[],
  shown: Shown,
): Html | null {
  const [first] = changes;
  if (!first) return null;
  const { locale } = shown;
  const texts = deskWords[locale].add;
  const title = sayCount(texts.kinds[kind], { count: changes.length }, locale);
  const more = changes.length - mostShown;
  const heads = [
    ...keyParts(first.key).map(([column]) => titleOf(column, shown)),
    texts.column,
    ...(kind === "changed" ? [texts.before, texts.after] : [texts.value]),
  ];
  return html`<details ${kind !== "added" && html`open`}>
    <summary>${title}</summary>
    <div class="scroll" tabindex="0" role="region" aria-label="${title}">
      <table>
        <thead>
          <tr>
            ${heads.map((head) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${changes.slice(0, mostShown).map((change) => changeRow(change, shown))}
        </tbody>
      </table>
    </div>
    ${more > 0 && html`<p class="quiet">${say(deskWords[locale].desk.more, { count: more })}</p>`}
  </details>`;
}

/** What a file changes, adds and lacks, value by value. */
export function changeList({ changes, dataset }: Addition, loaded: Loaded, locale: Locale): Html {
  const fields = loaded.known.find(({ id }) => id === dataset)?.schema.fields ?? [];
  const shown = { loaded, fields, locale };
  return html`${kinds.map((kind) =>
    kindHtml(
      kind,
      changes.filter((each) => each.kind === kind),
      shown,
    ),
  )}`;
}
