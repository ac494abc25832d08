import { isPlaceholder } from "../../check/placeholders.ts";
import { languageTag, sayCount } from "../../locales/format.ts";
import { deskWords, say } from "../../locales/index.ts";
import { languageName } from "../../locales/names.ts";
import { localised, textIn } from "../../model/locale.ts";
import { areWarnings } from "../../model/problem.ts";
import { planWithdrawal } from "../../publishing/revise/withdraw.ts";
import { html, type Html } from "../html.ts";
import { problemList } from "../problems.ts";
import { NotFound, type Answer, type Asked, type Route } from "../route.ts";
import { isOfUser, usersPart } from "./users.ts";

/** A dataset of an address, with what a form says of why it is withdrawn. */
async function withdrawnIn({ desk, params, form }: Asked) {
  const { dataset: id = "" } = params;
  const loaded = await desk.staged.loaded();
  const { catalogue } = loaded;
  const dataset = catalogue?.datasets.find((each) => each.id === id);
  if (!catalogue || !dataset) throw new NotFound(id);
  const { locales } = catalogue.site;
  const reason = localised(locales, (each) => form.text(`reason-${each}`).trim());
  const who = form.text("who").trim();
  const withdrawal = { root: desk.staged.root, dataset: id, reason, who, date: desk.today() };
  return { loaded, catalogue, dataset, locales, withdrawal };
}

type Withdrawn = Awaited<ReturnType<typeof withdrawnIn>>;

/** What is said and is no reason: nothing, or a placeholder. */
const isUnsaid = (text: string): boolean => text === "" || isPlaceholder(text);

function fields({ locales, withdrawal }: Withdrawn, { locale }: Asked, isSent: boolean): Html {
  const { add, withdraw } = deskWords[locale];
  const faultOf = (text: string) => {
    if (!isSent || !isUnsaid(text)) return null;
    return html`<strong class="fault">${text === "" ? add.due : add.placeholder}</strong>`;
  };
  const reasons = locales.map((each) => {
    const text = withdrawal.reason[each] ?? "";
    const name = `reason-${each}`;
    return html`<p class="field">
      <label for="${name}">${say(withdraw.reason, { language: languageName(each, locale) })}</label>
      <textarea id="${name}" name="${name}" rows="2" lang="${languageTag(each)}" required>
${text}</textarea>
      ${faultOf(text)}
    </p>`;
  });
  return html`${reasons}
    <p class="field">
      <label for="who">${add.who}</label>
      <input id="who" name="who" value="${withdrawal.who}" required />
      ${faultOf(withdrawal.who)}
    </p>`;
}

/** What goes with a dataset, and the form that says why. */
async function withdrawPage(asked: Asked, isSent = false): Promise<Answer> {
  const { locale } = asked;
  const texts = deskWords[locale].withdraw;
  const withdrawn = await withdrawnIn(asked);
  const { catalogue, dataset, loaded, withdrawal } = withdrawn;
  const { problems } = await planWithdrawal(loaded, { ...withdrawal, reason: {} });
  const [found = [], ofUsers = []] = [false, true].map((isOf) =>
    problems.filter((each) => !each.confirms && isOfUser(each, dataset.id) === isOf),
  );
  const counts = [
    sayCount(texts.rows, { count: dataset.table.rows.length }, locale),
    sayCount(texts.views, { count: dataset.views.length }, locale),
  ];
  const main = html`<ul>
      ${counts.map((line) => html`<li>${line}</li>`)}
    </ul>
    <p>${texts.stays}</p>
    ${ofUsers.length > 0 && usersPart(catalogue, dataset.id, locale)}
    ${found.length > 0 && html`<div class="wary">${problemList(found, locale)}</div>`}
    ${
      areWarnings([...found, ...ofUsers]) &&
      html`<form class="withdrawing" method="post" action="/withdraw/${dataset.id}/">
        ${fields(withdrawn, asked, isSent)}
        <button class="main">${texts.withdraw}</button>
      </form>`
    }
    <p><a href="/view/${dataset.id}/">${texts.back}</a></p>`;
  return { page: { title: say(texts.title, { title: textIn(dataset.title, locale) }), main } };
}

/** Withdraws a dataset, once somebody has said why. */
async function withdraw(asked: Asked): Promise<Answer> {
  const { desk, locale } = asked;
  const { dataset, loaded, locales, withdrawal } = await withdrawnIn(asked);
  const said = [...locales.map((each) => withdrawal.reason[each] ?? ""), withdrawal.who];
  if (said.some(isUnsaid)) return withdrawPage(asked, true);
  const { problems, writes } = await planWithdrawal(loaded, withdrawal);
  if (!areWarnings(problems)) return withdrawPage(asked, true);
  const title = textIn(dataset.title, locale);
  const texts = deskWords[locale].withdraw;
  await desk.staged.change(say(texts.label, { title }), writes);
  return { to: "/see/", notice: say(texts.done, { title }) };
}

/** How a dataset is withdrawn. */
export const withdrawRoutes: readonly Route[] = [
  { method: "GET", path: "/withdraw/:dataset/", answer: (asked) => withdrawPage(asked) },
  { method: "POST", path: "/withdraw/:dataset/", answer: withdraw },
];
