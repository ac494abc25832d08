import { sayCount } from "../../locales/format.ts";
import { deskWords, say, words } from "../../locales/index.ts";
import type { Change } from "../../model/change.ts";
import { textIn } from "../../model/locale.ts";
import { changeText } from "../../publish/difference.ts";
import { html, type Html } from "../html.ts";
import { projectOf } from "../project.ts";
import type { Asked } from "../route.ts";

/** So many figures of a dataset are listed; more are counted. */
const mostShown = 100;

/** What happens to a dataset as a whole, and is not counted. */
const ofWhole: readonly Change["kind"][] = ["published", "withdrawn", "restructured"];

/** What readers will find changed, dataset by dataset, and what else differs on the desk. */
export async function changesPart({ desk, locale }: Asked): Promise<Html> {
  const texts = deskWords[locale].release;
  const { catalogue, changes } = await desk.staged.loaded();
  const files = await desk.staged.changed();
  const { catalogue: before } = await projectOf(desk);
  const datasets = [...(before?.datasets ?? []), ...(catalogue?.datasets ?? [])];
  const titles = new Map(datasets.map(({ id, title }) => [id, textIn(title, locale)]));
  const parts = [...Map.groupBy(changes, ({ dataset }) => dataset)].map(([dataset, own]) => {
    const counts = [...Map.groupBy(own, ({ kind }) => kind)].map(([kind, { length }]) =>
      [words[locale].changes.kind[kind], ...(ofWhole.includes(kind) ? [] : [length])].join(" "),
    );
    const more = own.length - mostShown;
    return html`<li>
      <details>
        <summary>
          <strong>${titles.get(dataset) ?? dataset}</strong>
          <span>${counts.join(words[locale].separator.list)}</span>
        </summary>
        <ul class="figures">
          ${own.slice(0, mostShown).map((change) => html`<li>${changeText(change, locale).trim()}</li>`)}
        </ul>
        ${more > 0 && html`<p class="quiet">${say(deskWords[locale].desk.more, { count: more })}</p>`}
      </details>
    </li>`;
  });
  return html`<section>
    <h2>${texts.changes}</h2>
    ${
      parts.length > 0
        ? html`<ul class="changes">
            ${parts}
          </ul>`
        : html`<p>${texts.noChanges}</p>`
    }
    ${
      files.length > 0 &&
      html`<details>
        <summary>${sayCount(texts.files, { count: files.length }, locale)}</summary>
        <ul>
          ${files.map((file) => html`<li><code>${file}</code></li>`)}
        </ul>
      </details>`
    }
    <p class="links"><a href="/see/">${texts.toSee}</a></p>
  </section>`;
}
