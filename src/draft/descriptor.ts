import { unfinishedMark } from "../check/descriptor/unfinished.ts";
import { say } from "../locales/index.ts";
import { staffWords, type StaffWords } from "../locales/index.ts";
import { frequencies } from "../model/dataset.ts";
import type { Locale } from "../model/locale.ts";
import type { Places } from "../model/place.ts";
import type { Site } from "../model/site.ts";
import { sourceNames } from "./cells.ts";
import type { DraftField } from "./fields.ts";
import { keyOf } from "./key.ts";
import type { Translations } from "./translations.ts";
import { firstView, type FirstView } from "./views.ts";

/** What a draft is made of, beside the columns themselves. */
export interface DraftContext {
  id: string;
  /** What the file is called; a title where it is Chinese. */
  fileName: string;
  /** The day on which the figures are taken over. */
  modified: string;
  site: Site;
  places: Places;
  translations: Translations;
  /** The language of the hints where a text is still to be written. */
  locale: Locale;
}

type Hints = StaffWords["draft"]["hints"];

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** Makes the texts that are known in Chinese and those that somebody has to write. */
function writer({ locale, translations }: DraftContext) {
  const { hints } = staffWords[locale].draft;
  const due = (hint: keyof Hints, params: Record<string, string> = {}): string =>
    unfinishedMark + say(hints[hint], params);
  const english = (text: string): string => translations.get(text) ?? due("english", { text });
  /** The English of a text that may itself be unwritten. */
  const translated = (text: string): string =>
    text.startsWith(unfinishedMark) ? due("english", { text: "…" }) : english(text);
  return { due, english, translated };
}

type Writer = ReturnType<typeof writer>;

const usualTitle = (role: string, locale: Locale): string | undefined =>
  (staffWords[locale].draft.titles as Partial<Record<string, string>>)[role];

function titleOf({ title, role }: DraftField, { due }: Writer): string {
  return isChinese(title) ? title : (usualTitle(role, "zh") ?? due("fieldTitle"));
}

const categoriesOf = ({ role, texts }: DraftField): string[] =>
  role === "dimension" || role === "unit" ? [...new Set(texts)].filter((text) => text !== "") : [];

function constraintsOf(field: DraftField, key: readonly string[]): Record<string, unknown> {
  const { name, role, texts } = field;
  const isDue = key.includes(name) || role === "source";
  const isCount = role === "value" && field.type === "integer";
  const isPositive = isCount && !texts.some((text) => text.startsWith("-"));
  return { ...(isDue && { required: true }), ...(isPositive && { minimum: 0 }) };
}

function field(each: DraftField, key: readonly string[], writing: Writer) {
  const { name, type, role } = each;
  const categories = categoriesOf(each).map((value) => ({ value, label: value }));
  const constraints = constraintsOf(each, key);
  return {
    name,
    type,
    role,
    title: titleOf(each, writing),
    ...(role === "value" && { unit: each.unit ?? writing.due("unit") }),
    ...(categories.length > 0 && { categories }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

function sources(fields: readonly DraftField[], { due }: Writer) {
  const column = fields.find(({ role }) => role === "source");
  const named = column ? [...sourceNames(column.originals)] : [];
  const all = named.length > 0 ? named : [["", "source"] as const];
  return all.map(([title, name]) => ({
    name,
    title: isChinese(title) ? title : due("source"),
    reliability: due("reliability"),
  }));
}

function viewTitles({ sort, value }: FirstView, writing: Writer) {
  const title = titleOf(value, writing);
  if (title.startsWith(unfinishedMark)) return { zh: title, en: writing.translated(title) };
  const known = writing.english(title);
  const zh = say(staffWords.zh.draft.views[sort], { title });
  const en = say(staffWords.en.draft.views[sort], { title: known });
  return { zh, en: known.startsWith(unfinishedMark) ? writing.english(zh) : en };
}

function viewsOf(fields: readonly DraftField[], places: Places, writing: Writer) {
  const table = { zh: staffWords.zh.draft.views.table, en: staffWords.en.draft.views.table };
  const first = firstView(fields, places);
  const names = { byDistrict: "by-district", overTime: "over-time" };
  return [
    ...(first
      ? [{ name: names[first.sort], titles: viewTitles(first, writing), rest: first.properties }]
      : []),
    { name: "all", titles: table, rest: { kind: "table" } },
  ];
}

type DraftView = ReturnType<typeof viewsOf>[number];

const viewText = ({ name, titles, rest: { kind, ...rest } }: DraftView) => ({
  name,
  kind,
  title: titles.zh,
  ...rest,
});

const named = <T>(list: readonly T[], entry: (each: T) => [string, unknown]) =>
  Object.fromEntries(list.map(entry));

/** Columns of these roles are called so; one more of them says something else. */
const hasUsualName = ({ role, name }: DraftField): boolean =>
  role === "note" || role === "name" ? /^(note|name)_(zh|en)$/.test(name) : !/_\d+$/.test(name);

function englishFields(fields: readonly DraftField[], writing: Writer) {
  return named(fields, (each) => {
    const title = titleOf(each, writing);
    const usual = hasUsualName(each) ? usualTitle(each.role, "en") : undefined;
    return [each.name, { title: usual ?? writing.translated(title) }];
  });
}

interface Texts {
  title: string;
  fields: readonly DraftField[];
  views: readonly DraftView[];
}

function translation({ title, fields, views }: Texts, writing: Writer) {
  const units = [
    ...new Set(fields.flatMap(({ unit, role }) => (role === "value" ? (unit ?? []) : []))),
  ];
  const dimensions = fields.filter((each) => categoriesOf(each).length > 0);
  const categories = named(dimensions, (each) => [
    each.name,
    named(categoriesOf(each), (value) => [value, writing.english(value)]),
  ]);
  return {
    title: writing.translated(title),
    description: writing.due("description_en"),
    fields: englishFields(fields, writing),
    ...(units.length > 0 && { units: named(units, (unit) => [unit, writing.english(unit)]) }),
    ...(dimensions.length > 0 && { categories }),
    views: named(views, ({ name, titles }) => [name, { title: titles.en }]),
  };
}

/** Drafts a `datapackage.json`: what is not in the file is marked as still to be written. */
export function descriptorOf(fields: readonly DraftField[], context: DraftContext) {
  const { id, fileName, modified, site, places, locale } = context;
  const writing = writer(context);
  const { due } = writing;
  const title = isChinese(fileName) ? fileName : due("title");
  const key = keyOf(fields);
  const views = viewsOf(fields, places, writing);
  const hasPositions = fields.some(({ role }) => role === "longitude" || role === "latitude");
  const listed = (names: readonly string[]) => names.join(locale === "zh" ? "、" : ", ");
  const topics = listed(site.topics.map((topic) => topic.id));
  const { license, publisher } = site;
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: id,
    title,
    description: due("description"),
    status: due("status"),
    topic: due("topic", { topics }),
    updateFrequency: due("updateFrequency", { frequencies: listed(frequencies) }),
    modified,
    licenses: [{ name: license.name, title: license.title.en, path: license.path }],
    sources: sources(fields, writing),
    contributors: [{ title: `${publisher.name.zh} / ${publisher.name.en}`, roles: ["publisher"] }],
    resources: [
      {
        name: id,
        path: `${id}.csv`,
        type: "table",
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        ...(hasPositions && { crs: due("crs") }),
        schema: { fields: fields.map((each) => field(each, key, writing)), primaryKey: key },
      },
    ],
    views: views.map(viewText),
    ...(site.locales.includes("en") && {
      translations: { en: translation({ title, fields, views }, writing) },
    }),
  };
}
