import { deskWords, say } from "../../locales/index.ts";
import { textIn, type Locale } from "../../model/locale.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { Problem } from "../../model/problem.ts";
import type { View } from "../../model/view.ts";
import { html, type Html } from "../html.ts";

const isDividedBy = (view: View, id: string): boolean =>
  "denominator" in view && view.denominator?.dataset === id;

const isComparedWith = ({ sameAs = [] }: Dataset, id: string): boolean =>
  sameAs.some(({ other }) => other.dataset === id);

/** Whether all that is wrong is that a dataset still names one that goes, which `usersPart` says. */
export const isOfUser = ({ code, file, value }: Problem, id: string): boolean =>
  code === "unknown-dataset" && value === id && file.startsWith("data/datasets/");

/** What of a dataset needs figures of another: its charts that divide by them, and what is held against them. */
function userItem(user: Dataset, id: string, locale: Locale): Html | null {
  const texts = deskWords[locale].withdraw;
  const views = user.views.filter((view) => isDividedBy(view, id));
  const isCompared = isComparedWith(user, id);
  if (views.length === 0 && !isCompared) return null;
  const title = textIn(user.title, locale);
  const links = views.map(
    (view) =>
      html`<li>
        <a href="/view/${user.id}/${view.name}/">${textIn(view.title, locale)}</a>
      </li>`,
  );
  return html`<li>
    ${
      views.length > 0 &&
      html`<p>${say(texts.divided, { title })}</p>
        <ul>
          ${links}
        </ul>`
    }
    ${
      isCompared &&
      html`<p>
        ${say(texts.compared, { title })} <a href="/compare/${user.id}/">${texts.toCompare}</a>
      </p>`
    }
  </li>`;
}

/** The datasets that need figures of one that is to go, and what is to be done about each. */
export function usersPart({ datasets }: Catalogue, id: string, locale: Locale): Html {
  const users = datasets.filter((each) => each.id !== id);
  return html`<div class="told wary">
    <p><strong>${deskWords[locale].withdraw.users}</strong></p>
    <ul>
      ${users.map((user) => userItem(user, id, locale))}
    </ul>
  </div>`;
}
