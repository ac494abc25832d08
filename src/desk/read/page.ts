import { sayCount } from "../../locales/format.ts";
import { deskWords, findingWords, say } from "../../locales/index.ts";
import { formatNames } from "../../locales/names.ts";
import { sayReading, visible } from "../../locales/problems.ts";
import type { Loaded } from "../../load/catalogue.ts";
import { textIn, type Locale } from "../../model/locale.ts";
import type { Problem } from "../../model/problem.ts";
import type { Addition } from "../../publishing/add/addition.ts";
import { additionOf } from "../addition.ts";
import { dropped, type Dropped } from "../dropped.ts";
import { datasetTitle, fieldName } from "../titles.ts";
import { flag, html, type Html } from "../html.ts";
import { problemList } from "../problems.ts";
import type { Answer, Asked } from "../route.ts";
import { stepList } from "../steps.ts";
import { columnTable } from "./columns.ts";
import { givenFields, nearForm } from "./given.ts";
import { leftRows } from "./left.ts";
import { datasetOf, sheetOf } from "./said.ts";

interface Choosing {
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
  chosen: string;
}

const choice = ({ name, label, options, chosen }: Choosing): Html =>
  html`<label>
    <span>${label}</span>
    <select name="${name}">
      ${options.map(
        (each) =>
          html`<option value="${each.value}" ${flag("selected", each.value === chosen)}>
            ${each.label}
          </option>`,
      )}
    </select>
  </label>`;

/** The datasets that a file may be for, by the titles that readers see. */
function datasetChoice(addition: Addition, { catalogue, known }: Loaded, locale: Locale): Html {
  const texts = deskWords[locale].read;
  const titles = new Map(catalogue?.datasets.map(({ id, title }) => [id, textIn(title, locale)]));
  const chosen = datasetOf(addition);
  const options = known.map(({ id }) => ({ value: id, label: titles.get(id) ?? id }));
  const none = chosen === "" ? [{ value: "", label: texts.nobody }] : [];
  return choice({
    name: "dataset",
    label: texts.dataset,
    options: [...none, ...options.sort((a, b) => a.label.localeCompare(b.label, locale))],
    chosen,
  });
}

function sheetChoice(addition: Addition, locale: Locale): Html | null {
  const { reading } = addition;
  if (reading?.kind !== "workbook" || reading.sheets.length < 2) return null;
  const options = reading.sheets.map((sheet) => ({ value: sheet, label: sheet }));
  return choice({
    name: "sheet",
    label: deskWords[locale].read.sheet,
    options,
    chosen: sheetOf(addition),
  });
}

/** Whose a file is, and by what that was found out; of one that is nobody's, what keeps it from being. */
function recognisedText(addition: Addition, loaded: Loaded, locale: Locale): Html {
  const { by, dataset, nearest, tied, reading } = addition;
  const texts = deskWords[locale].read;
  if (dataset !== null && by !== null) {
    const title = datasetTitle(dataset, loaded, locale);
    return html`<p>${say(texts.by[by], { title })}</p>`;
  }
  if (tied.length > 0)
    return html`<p class="told wary">
      ${say(texts.tied, { datasets: formatNames(tied, locale) })}
    </p>`;
  if (!reading) return html`<p class="told wary">${texts.unreadable}</p>`;
  const fields = loaded.known.find(({ id }) => id === nearest?.dataset)?.schema.fields ?? [];
  const lacks = fields.filter(({ name }) => nearest?.lacks.includes(name));
  const lines = [
    nearest ? texts.nearest : texts.stranger,
    ...(lacks.length > 0
      ? [
          say(texts.lacks, {
            fields: formatNames(
              lacks.map((each) => fieldName(each, locale)),
              locale,
            ),
          }),
        ]
      : []),
    ...(nearest && nearest.strange.length > 0
      ? [say(texts.strange, { labels: formatNames(nearest.strange.map(visible), locale) })]
      : []),
  ];
  return html`<div class="told wary">${lines.map((line) => html`<p>${line}</p>`)}</div>`;
}

function facts({ reading, counts, leftOut, header, turned }: Addition, locale: Locale): Html {
  const texts = deskWords[locale].read;
  const lines = [
    ...(reading ? [sayReading(reading, findingWords[locale])] : []),
    ...(header === null ? [] : [say(texts.header, { row: header })]),
    ...(turned?.how ?? []),
    ...(counts.rows > 0 ? [sayCount(texts.rows, { count: counts.rows }, locale)] : []),
    ...(leftOut.length > 0 ? [sayCount(texts.left, { count: leftOut.length }, locale)] : []),
  ];
  return html`<ul class="how">
    ${lines.map((line) => html`<li>${line}</li>`)}
  </ul>`;
}

/** What comes next: what is to be mended where anything is, else what is added. */
function nextStep({ id }: Dropped, { dataset, problems }: Addition, locale: Locale): Html {
  const texts = deskWords[locale].read;
  if (dataset === null)
    return html`<p><a class="button" href="/new/?file=${id}">${texts.fresh}</a></p>`;
  const isFaulty = problems.some(({ severity, confirms }) => severity === "error" && !confirms);
  const [path, text] = isFaulty ? ["mend", texts.toMend] : ["add", texts.toAdd];
  return html`<p><a class="button main" href="/${path}/${id}/">${text}</a></p>`;
}

/** What is wrong with a file that was not read, but for the labels that are asked about below. */
const otherProblems = ({ dataset, nearest, problems }: Addition): Problem[] =>
  dataset !== null
    ? []
    : problems.filter(({ code }) => !nearest || !["extra-label", "missing-label"].includes(code));

/** Why a file is not read, and how it is put away: nothing can be said of it otherwise here. */
function unreadPage({ id, name }: Dropped, problems: readonly Problem[], locale: Locale): Answer {
  const texts = deskWords[locale];
  const main = html`<p class="told wary">${texts.read.unreadable}</p>
    ${problemList(problems, locale)}
    <form method="post" action="/forget/${id}/">
      <button class="main">${texts.home.forget}</button>
    </form>`;
  return { page: { title: say(texts.read.title, { name }), main } };
}

/** How a file was read: all that was assumed, each with the way to say it otherwise. */
export async function readPage({ desk, locale, params: { id = "" } }: Asked): Promise<Answer> {
  const file = await dropped(desk, id);
  const texts = deskWords[locale].read;
  const [addition, loaded] = [await additionOf(desk, file, locale), await desk.staged.loaded()];
  const problems = otherProblems(addition);
  const shown = { addition, file, loaded, locale };
  if (!addition.reading && problems.length > 0) return unreadPage(file, problems, locale);
  const main = html`
    ${stepList("read", id, locale)} ${recognisedText(addition, loaded, locale)} ${nearForm(shown)}
    ${facts(addition, locale)} ${problems.length > 0 && problemList(problems, locale)}
    <form class="said" method="post" action="/read/${id}/">
      <div class="choices">
        ${datasetChoice(addition, loaded, locale)} ${sheetChoice(addition, locale)}
      </div>
      ${await columnTable(shown)} ${givenFields(shown)}
      <button class="${addition.dataset === null && "main"}">${texts.again}</button>
      <p class="quiet">${texts.kept}</p>
    </form>
    ${leftRows(addition, file, locale)} ${nextStep(file, addition, locale)}
  `;
  return { page: { title: say(texts.title, { name: file.name }), main } };
}
