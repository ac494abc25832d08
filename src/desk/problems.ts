import { deskWords, findingWords, say } from "../locales/index.ts";
import { sayProblem } from "../locales/problems.ts";
import type { Locale } from "../model/locale.ts";
import type { Problem } from "../model/problem.ts";
import { causesOf, spotLines } from "../report/causes.ts";
import { spotText } from "../report/repair-text.ts";
import { totalText } from "../report/text.ts";
import { html, type Html } from "./html.ts";

/** So many causes are shown; more are counted. */
const mostShown = 50;

/** What is wrong in files, one cause after the other: where, what, and what to do. */
export function problemList(problems: readonly Problem[], locale: Locale): Html {
  const words = findingWords[locale];
  const causes = causesOf(problems, words);
  const shown = causes.slice(0, mostShown).map((cause) => {
    const [problem] = cause;
    const { what, fix } = sayProblem(problem, words);
    const where = [problem.file, spotText(problem, words)].join(" ");
    return html`<li>
      <p><strong>${where}</strong> ${what} ${fix} <code>${problem.code}</code></p>
      ${spotLines(cause, words).map((line) => html`<p class="quiet">${line}</p>`)}
    </li>`;
  });
  const more = causes.length - shown.length;
  return html`<div class="problems">
    <p>${totalText(problems, locale)}</p>
    <ul>
      ${shown}
    </ul>
    ${more > 0 && html`<p class="quiet">${say(deskWords[locale].desk.more, { count: more })}</p>`}
  </div>`;
}
