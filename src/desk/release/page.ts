import { formatDay } from "../day.ts";
import { deskWords, say } from "../../locales/index.ts";
import { formatNames } from "../../locales/names.ts";
import { areWarnings } from "../../model/problem.ts";
import { lastRelease } from "../../publishing/staged/last-release.ts";
import type { Answer as Said } from "../../publishing/add/confirming.ts";
import type { Job } from "../desk.ts";
import { begin } from "../frame.ts";
import { flag, html, type Html } from "../html.ts";
import { faultList } from "../problems.ts";
import type { Answer, Asked } from "../route.ts";
import { changesPart } from "./changes.ts";
import { daysOf } from "./days.ts";
import { doubtsPart } from "./doubts.ts";
import { uploadPart } from "./upload.ts";

/** How far something is that goes on. */
function waitingPage({ kind, progress: { done, total } }: Job, { locale }: Asked): Answer {
  const texts = deskWords[locale].release;
  const bar =
    total > 0
      ? html`<progress aria-label="${texts.going[kind]}" max="${total}" value="${done}"></progress>`
      : html`<progress aria-label="${texts.going[kind]}"></progress>`;
  const main = html`${bar}
    <p class="quiet">${texts.wait}</p>`;
  return { page: { title: texts.going[kind], main, isWaiting: true } };
}

/** What became of the last thing that was done here. */
function outcomePart({ kind, outcome }: Job, { locale }: Asked): Html | null {
  if (!outcome) return null;
  const texts = deskWords[locale].release;
  const isDone = outcome.code === 0;
  return html`<div class="told ${isDone ? "" : "wary"}" ${begin}>
    <p>
      <strong>${(isDone ? texts.done : texts.failed)[kind]}</strong>
    </p>
    <details ${flag("open", !isDone || kind === "rehearsal")}>
      <summary>${texts.output}</summary>
      <pre tabindex="0">${outcome.output.trim()}</pre>
    </details>
  </div>`;
}

/** The form that releases, or why nothing can be released. */
async function releasePart({ desk, locale }: Asked, said: Said | null): Promise<Html> {
  const texts = deskWords[locale].release;
  const loaded = await desk.staged.loaded();
  const { problems, log } = loaded;
  const elsewhere = await desk.staged.changedElsewhere();
  if (elsewhere.length > 0)
    return html`<div class="told wary">
      <p>${say(texts.elsewhere, { files: formatNames(elsewhere, locale) })}</p>
      <p><a href="/">${deskWords[locale].desk.nav.home}</a></p>
    </div>`;
  const others = problems.filter(({ confirms }) => !confirms);
  if (!areWarnings(problems))
    return html`<div class="told wary"><p>${texts.faulty}</p></div>
      ${doubtsPart(loaded, said, locale)} ${others.length > 0 && faultList(others, locale)}`;
  const { first, latest } = daysOf(log, desk.today());
  const isSame = (await desk.staged.changed()).length === 0;
  return html`<form class="release" method="post" action="/release/">
    <label>
      <span>${texts.date}</span>
      <input
        type="date"
        name="date"
        value="${latest}"
        ${first && html`min="${first}"`}
        max="${latest}"
        required
      />
    </label>
    <button class="${!isSame && "main"}">${texts.release}</button>
    <p class="quiet">${texts.what}</p>
  </form>`;
}

async function takeBackPart({ desk, locale }: Asked): Promise<Html | null> {
  const last = await lastRelease(desk.root);
  if (!last) return null;
  const texts = deskWords[locale].release;
  const date = formatDay(last.date, locale);
  return html`<section>
    <h2>${texts.takeBackHeading}</h2>
    <details>
      <summary>${say(texts.lastOne, { date })}</summary>
      <p>${texts.takeBackWhat}</p>
      <form method="post" action="/release/take-back/">
        <button>${texts.takeBack}</button>
      </form>
    </details>
  </section>`;
}

/** What is to be released, the release, and what comes after it. */
export async function releasePage(asked: Asked, said: Said | null = null): Promise<Answer> {
  const { desk, locale } = asked;
  const { job } = desk;
  if (job && !job.outcome) return waitingPage(job, asked);
  const texts = deskWords[locale].release;
  const main = html`
    ${job && outcomePart(job, asked)} ${await changesPart(asked)} ${await releasePart(asked, said)}
    ${await uploadPart(asked)} ${await takeBackPart(asked)}
  `;
  return { page: { title: texts.title, lead: texts.lead, main } };
}
