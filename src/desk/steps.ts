import { deskWords } from "../locales/index.ts";
import type { Locale } from "../model/locale.ts";
import { html, type Html } from "./html.ts";

/** The steps of a file from its office to the site, in their order. */
const steps = ["read", "mend", "add", "see", "release"] as const;

type Step = (typeof steps)[number];

const hrefOf = (step: Step, id: string): string =>
  step === "see" || step === "release" ? `/${step}/` : `/${step}/${id}/`;

/** Where a file is on its way; the steps before lead back. */
export function stepList(current: Step, id: string, locale: Locale): Html {
  const texts = deskWords[locale].desk;
  const at = steps.indexOf(current);
  const items = steps.map((step, index) => {
    const name = texts.steps[step];
    if (index === at) return html`<li aria-current="step">${name}</li>`;
    return html`<li>${index < at ? html`<a href="${hrefOf(step, id)}">${name}</a>` : name}</li>`;
  });
  return html`<nav class="steps" aria-label="${texts.way}">
    <ol>
      ${items}
    </ol>
  </nav>`;
}
