import type { Loaded } from "../../load/catalogue.ts";
import { deskWords, say, staffWords } from "../../locales/index.ts";
import { levelWords } from "../../locales/levels.ts";
import type { Field } from "../../model/dataset.ts";
import { jointLevel, levelIn, levelsOf, type Level } from "../../model/level.ts";
import { columnIn, textIn, type Locale } from "../../model/locale.ts";
import { areWarnings, type Problem } from "../../model/problem.ts";
import {
  outlineWrites,
  type Outline,
  type OutlineFault,
} from "../../publishing/revise/outlines.ts";
import { placeList, planPlace, type PlaceList } from "../../publishing/revise/places.ts";
import { fieldName } from "../titles.ts";
import { fileField } from "../file-field.ts";
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
  loaded: Loaded;
  problems: readonly Problem[];
  /** Why a file that was sent gives no outline. */
  fault?: OutlineFault;
}

type Option = readonly [value: string, label: string];

/** The levels of the site; none where its file has faults. */
const levelsIn = ({ loaded: { site } }: Editing): readonly Level[] => (site ? levelsOf(site) : []);

/** What a place can be, each as the site calls it. */
function levelOptions(editing: Editing, locale: Locale): Option[] {
  const { levels: texts } = deskWords[locale].places;
  const options = levelsIn(editing).map((level): Option => {
    const { one, other } = levelWords(level, locale);
    return [level.id, say(texts[level.tier], { level: one ?? other })];
  });
  return [...options, [jointLevel, texts.joint]];
}

/** What a column can say: each level, or each place that others may belong to; undefined where it is any text. */
function optionsOf(field: Field, editing: Editing, locale: Locale): Option[] | undefined {
  const { loaded, id } = editing;
  if (field.name === "level") return levelOptions(editing, locale);
  if (field.name !== "parent") return field.constraints.enum?.map((each) => [each, each]);
  const smallest = levelsIn(editing).at(-1)?.id;
  const above = [...(loaded.places?.values() ?? [])].filter(
    (place) => place.level !== smallest && place.id !== id,
  );
  return [["", "–"], ...above.map((place): Option => [place.id, textIn(place.name, locale)])];
}

function fieldsHtml(editing: Editing, { form, locale }: Asked): Html[] {
  const { id, list } = editing;
  const usual = levelIn(levelsIn(editing), "compared")?.id ?? "";
  const row = list.rows.find((each) => cellOf(list, each, "id") === id) ?? [];
  return list.fields.flatMap((field) => {
    if (!field || (field.name === "id" && id !== "")) return [];
    const { name, constraints } = field;
    const said = form.startingWith("cell-").get(name);
    const text = said ?? (id === "" && name === "level" ? usual : cellOf(list, row, name));
    const isDue = constraints.required === true || name === "id";
    const options = optionsOf(field, editing, locale);
    const label = fieldName(field, locale);
    return html`<label
      ><span>${label}</span> ${
        options
          ? html`<select name="cell-${name}">
              ${options.map(([value, word]) => html`<option value="${value}" ${value === text && html`selected`}>${word}</option>`)}
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

/** The way to give a place its outline, and to say whose it is. */
function outlineHtml({ id, loaded, fault }: Editing, { form, locale }: Asked): Html {
  const texts = deskWords[locale].places;
  const hasOutline = loaded.catalogue?.boundaries.features.some((each) => each.id === id) === true;
  const label = hasOutline ? texts.has : texts.outline;
  return html`${fileField({ name: "outline", label, accept: ".geojson,.json" }, locale)}
    <label
      ><span>${texts.outlineSource}</span>
      <input name="outline-source" value="${form.text("outline-source")}" autocomplete="off" />
      ${fault && html`<strong class="fault">${staffWords[locale].revise.outline[fault]}</strong>`}
    </label>
    ${form.file("outline") && html`<p class="quiet">${texts.again}</p>`}`;
}

function editPage(asked: Asked, editing: Editing): Answer {
  const texts = deskWords[asked.locale].places;
  const { id, list, problems } = editing;
  const row = list.rows.find((each) => cellOf(list, each, "id") === id);
  if (id !== "" && !row) throw new NotFound(id);
  const main = html`${problems.length > 0 && html`<div class="wary">${problemList(problems, asked.locale)}</div>`}
    <form
      class="said"
      method="post"
      enctype="multipart/form-data"
      action="/places/${id === "" ? "new" : id}/"
    >
      <div class="choices">${fieldsHtml(editing, asked)} ${outlineHtml(editing, asked)}</div>
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

/** What becomes of outlines with the file that was sent; nothing where none was. */
function outlined(root: string, id: string, { form }: Asked): ReturnType<typeof outlineWrites> {
  const file = form.file("outline");
  const source = form.text("outline-source");
  const outline: Outline | null = file && { bytes: file.bytes, source };
  return outline ? outlineWrites(root, id, outline) : Promise.resolve(new Map<string, string>());
}

/** Writes what a place is called, and its outline, where nothing is wrong then. */
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
  const also = await outlined(desk.staged.root, id, asked);
  const editing = { id: known, list, loaded, problems: [] };
  if (typeof also === "string") return editPage(asked, { ...editing, fault: also });
  const plan = await planPlace(desk.staged.root, loaded, { id, cells, also });
  if (!plan) throw new NotFound(id);
  const { problems, writes } = plan;
  if (!areWarnings(problems)) return editPage(asked, { ...editing, problems });
  const name = cells.get(columnIn("name", locale)) || id;
  const said = known === "" ? { label: texts.newLabel, done: texts.newDone } : texts;
  await desk.staged.change(say(said.label, { name }), writes);
  return { to: "/see/", notice: say(said.done, { name }) };
}

/** What places are called. */
export const placesRoutes: readonly Route[] = [
  { method: "GET", path: "/places/", answer: placesPage },
  {
    method: "GET",
    path: "/places/:place/",
    answer: async (asked) =>
      editPage(asked, {
        id: idIn(asked),
        list: await listIn(asked),
        loaded: await asked.desk.staged.loaded(),
        problems: [],
      }),
  },
  { method: "POST", path: "/places/:place/", answer: savePlace },
];
