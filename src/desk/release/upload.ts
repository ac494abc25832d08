import { sayCount } from "../../locales/format.ts";
import { deskWords, say } from "../../locales/index.ts";
import type { Forms } from "../../model/locale.ts";
import { html, type Html } from "../html.ts";
import type { Asked } from "../route.ts";
import { builtFiles, servedBy, uploadOf } from "../served.ts";

/** So many names of a sort are listed. */
const mostShown = 500;

function nameList(title: Forms, names: readonly string[], { locale }: Asked): Html | null {
  if (names.length === 0) return null;
  const more = names.length - mostShown;
  return html`<details>
    <summary>${sayCount(title, { count: names.length }, locale)}</summary>
    <ul class="names-of-files">
      ${names.slice(0, mostShown).map((name) => html`<li><code>${name}</code></li>`)}
    </ul>
    ${more > 0 && html`<p class="quiet">${say(deskWords[locale].desk.more, { count: more })}</p>`}
  </details>`;
}

/** What is to be uploaded by hand, as far as somebody has said what was. */
function byHand(
  asked: Asked,
  built: ReadonlyMap<string, string>,
  files: Record<string, string> | null,
): Html {
  const texts = deskWords[asked.locale].release;
  const { added, changed, gone } = uploadOf(built, files ?? {});
  const isSame = added.length + changed.length + gone.length === 0;
  return html`
    ${files === null && html`<p>${texts.allOfIt}</p>`}
    ${isSame && html`<p>${texts.nothingToUpload}</p>`} ${nameList(texts.added, added, asked)}
    ${nameList(texts.changed, changed, asked)} ${nameList(texts.gone, gone, asked)}
    ${
      !isSame &&
      html`<form method="post" action="/release/uploaded/">
        <button>${texts.isUploaded}</button>
      </form>`
    }
  `;
}

/** Where the built site goes: by hand, or to a target of `deploy`. */
export async function uploadPart(asked: Asked): Promise<Html> {
  const { desk, locale } = asked;
  const texts = deskWords[locale].release;
  const built = await builtFiles(desk);
  if (!built)
    return html`<section>
      <h2>${texts.upload}</h2>
      <p>${texts.unbuilt}</p>
    </section>`;
  const { files, target } = await servedBy(desk);
  return html`<section>
    <h2>${texts.upload}</h2>
    <form class="bring" method="post" action="/release/bring/">
      <label>
        <span>${texts.target}</span>
        <input
          name="target"
          value="${target}"
          aria-describedby="targets"
          autocomplete="off"
          required
        />
      </label>
      <button name="way" value="rehearse">${texts.rehearse}</button>
      <button class="main" name="way" value="bring">${texts.bring}</button>
      <p class="quiet" id="targets">
        <code>/srv/site</code> · <code>web@host:/srv/site</code> · <code>s3://bucket/prefix</code>
      </p>
    </form>
    <h3>${texts.byHand}</h3>
    ${byHand(asked, built, files)}
  </section>`;
}
