import { deskWords, say } from "../../locales/index.ts";
import type { Field } from "../../model/dataset.ts";
import { columnIn, textIn } from "../../model/locale.ts";
import { areWarnings, type Problem } from "../../model/problem.ts";
import { placeList, planPlace, type PlaceList } from "../../publishing/revise/places.ts";
import { fieldName } from "../field-name.ts";
import { html, type Html } from "../html.ts";
import { problemList } from "../problems.ts";
import { NotFound, type Answer, type Asked, type Route } from "../route.ts";

async function listIn({ desk }: Asked): Promise<PlaceList> {
  const list = await placeList(desk.staged.root, await desk.staged.loaded());
  if (!list) throw new NotFound("places");
  return list;
}

const cellOf = ({ fields }: PlaceList, row: readonly string[], name: string): string =>
  row[fields.findIndex((field) => field?.name === name)] ?? "";

/** Columns of names: what a list of places is looked through by. */
const isName = (field: Field | null): field is Field => field?.role === "name";

/** So many places are listed on a page: a city has thousands of communities, which are no places. */
const mostShown = 500;

/** All places, each with the way to its names. */
async function placesPage(asked: Asked): Promise<Answer> {
  const { locale } = asked;
  const texts = deskWords[locale].places;
  const list = await listIn(asked);
  const named = list.fields.filter(isName);
  const rows = list.rows.slice(0, mostShown).map((row) => {
    const id = cellOf(list, row, "id");
    return html`<tr>
      <th scope="row"><a href="/places/${id}/">${id}</a></th>
      ${named.map(({ name }) => html`<td>${cellOf(list, row, name)}</td>`)}
    </tr>`;
  });
  const more = list.rows.length - rows.length;
  const main = html`<p><a class="button" href="/places/new/">${texts.add}</a></p>
    <div class="scroll" tabindex="0" role="region" aria-label="${texts.title}">
      <table>
        <thead>
          <tr>
            <th scope="col">${texts.id}</th>
            ${named.map((field) => html`<th scope="col">${textIn(field.title, locale)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
    ${more > 0 && html`<p class="quiet">${say(deskWords[locale].desk.more, { count: more })}</p>`}`;
  return { page: { title: texts.title, lead: texts.lead, main } };
}

interface Editing {
  /** Blank for a place that is new. */
  id: string;
  list: PlaceList;
  problems: readonly Problem[];
}

function fieldsHtml({ id, list }: Editing, { form, locale }: Asked): Html[] {
  const row = list.rows.find((each) => cellOf(list, each, "id") === id) ?? [];
  return list.fields.flatMap((field) => {
    if (!field || (field.name === "id" && id !== "")) return [];
    const { name, constraints } = field;
    const said = form.startingWith("cell-").get(name);
    const text = said ?? cellOf(list, row, name);
    const isDue = constraints.required === true || name === "id";
    const options = constraints.enum;
    const label = fieldName(field, locale);
    return html`<label
      ><span>${label}</span> ${
        options
          ? html`<select name="cell-${name}">
              ${options.map((each) => html`<option ${each === text && html`selected`}>${each}</option>`)}
            </select>`
          : html`<input
              name="cell-${name}"
              value="${text}"
              autocomplete="off"
              ${isDue && html`required`}
            />`
      }</label
    >`;
  });
}

function editPage(asked: Asked, editing: Editing): Answer {
  const texts = deskWords[asked.locale].places;
  const { id, list, problems } = editing;
  const row = list.rows.find((each) => cellOf(list, each, "id") === id);
  if (id !== "" && !row) throw new NotFound(id);
  const main = html`${problems.length > 0 && html`<div class="wary">${problemList(problems, asked.locale)}</div>`}
    <form class="said" method="post" action="/places/${id === "" ? "new" : id}/">
      <div class="choices">${fieldsHtml(editing, asked)}</div>
      <button class="main">${deskWords[asked.locale].view.save}</button>
    </form>
    <p><a href="/places/">${texts.back}</a></p>`;
  const named = list.fields.filter(isName);
  const own = named.find((field) => field.name === columnIn("name", asked.locale)) ?? named[0];
  const name = row && own ? cellOf(list, row, own.name) : id;
  const title = id === "" ? texts.add : say(texts.of, { id: name });
  return { page: { title, lead: texts.what, main } };
}

const idIn = ({ params: { place = "" } }: Asked): string => (place === "new" ? "" : place);

/** Writes what a place is called, where nothing is wrong then. */
async function savePlace(asked: Asked): Promise<Answer> {
  const { desk, form, locale } = asked;
  const texts = deskWords[locale].places;
  const loaded = await desk.staged.loaded();
  const list = await listIn(asked);
  const cells = form.startingWith("cell-");
  for (const [name, text] of cells) cells.set(name, text.trim());
  const known = idIn(asked);
  const id = known === "" ? (cells.get("id") ?? "") : known;
  const isTaken = known === "" && list.rows.some((row) => cellOf(list, row, "id") === id);
  if (isTaken) return { to: `/places/${id}/`, notice: say(texts.taken, { id }) };
  const plan = await planPlace(desk.staged.root, loaded, { id, cells });
  if (!plan) throw new NotFound(id);
  const { problems, writes } = plan;
  if (!areWarnings(problems)) return editPage(asked, { id: known, list, problems });
  await desk.staged.change(say(texts.label, { id }), writes);
  return { to: "/see/", notice: say(texts.done, { id }) };
}

/** What places are called. */
export const placesRoutes: readonly Route[] = [
  { method: "GET", path: "/places/", answer: placesPage },
  {
    method: "GET",
    path: "/places/:place/",
    answer: async (asked) =>
      editPage(asked, { id: idIn(asked), list: await listIn(asked), problems: [] }),
  },
  { method: "POST", path: "/places/:place/", answer: savePlace },
];
