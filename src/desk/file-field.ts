import { deskWords } from "../locales/index.ts";
import type { Locale } from "../model/locale.ts";
import { flag, html, type Html } from "./html.ts";

interface FileField {
  name: string;
  label: string;
  /** Endings, e.g. `.csv,.xlsx`; left out where any file may be. */
  accept?: string;
  isDue?: boolean;
}

/**
 * A file to be chosen. What a browser writes on its own button is of the browser's language: with a script
 * words of the desk stand there.
 */
export function fileField({ name, label, accept, isDue = false }: FileField, locale: Locale): Html {
  const texts = deskWords[locale].desk;
  return html`<label class="file">
    <span>${label}</span>
    <input
      type="file"
      name="${name}"
      ${accept !== undefined && html`accept="${accept}"`}
      ${flag("required", isDue)}
    />
    <span class="stand-in" aria-hidden="true"
      ><span class="button">${texts.chooseFile}</span>
      <span class="chosen">${texts.noneChosen}</span></span
    >
  </label>`;
}
