import { deskWords, findingWords, say } from "../locales/index.ts";
import type { Locale } from "../model/locale.ts";
import type { Problem } from "../model/problem.ts";
import { causesOf, spotLines } from "../report/causes.ts";
import { sayOnDesk } from "../report/on-desk.ts";
import { spotText } from "../report/repair-text.ts";
import { totalText } from "../report/text.ts";
import { html, type Html } from "./html.ts";

/** So many causes are shown; more are counted. */
const mostShown = 50;

/** Whether a file is of the data, and no way out of it. */
export const isEditable = (file: string): boolean =>
  /^data\/[^\\]*[^/\\]$/.test(file) && !/(^|\/)\.|\.\.|\/\//.test(file);

/** The page on which a file on the desk is edited. */
export const editHref = (file: string): string => `/text/${encodeURIComponent(file)}/`;

/** What is wrong in files; `faultList` for those on the desk, which can be edited there. */
export const problemList = (problems: readonly Problem[], locale: Locale): Html =>
  listOf(problems, locale, (where) => where);

/** What is wrong in files on the desk, each with the way to the page on which it is mended. */
export const faultList = (problems: readonly Problem[], locale: Locale): Html =>
  listOf(problems, locale, (where, { file }) =>
    isEditable(file) ? html`<a href="${editHref(file)}">${where}</a>` : where,
  );

/** One cause after the other: where, what, and what to do. */
function listOf(
  problems: readonly Problem[],
  locale: Locale,
  leading: (where: string, problem: Problem) => Html | string,
): Html {
  const words = findingWords[locale];
  const causes = causesOf(problems, words);
  const shown = causes.slice(0, mostShown).map((cause) => {
    const [problem] = cause;
    const { what, fix } = sayOnDesk(problem, locale);
    const where = [problem.file, spotText(problem, words)].join(" · ");
    return html`<li>
      <p><strong>${leading(where, problem)}</strong> ${what} ${fix} <code>${problem.code}</code></p>
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
