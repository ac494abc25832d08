import { unfinishedMark } from "../check/descriptor/unfinished.ts";
import { formatNames } from "../locales/names.ts";
import { say, staffWords } from "../locales/index.ts";
import { frequencies } from "../model/dataset.ts";
import { columnLanguage, localeIds, type Locale } from "../model/locale.ts";
import type { Places } from "../model/place.ts";
import { sourceNames } from "./cells.ts";
import { categoriesOf, describedField, titleOf, usualTitle } from "./described-field.ts";
import { marksIn, type DraftField } from "./fields.ts";
import { keyOf } from "./key.ts";
import { firstView, type FirstView } from "./views.ts";
import { writer, type DraftContext, type Writer } from "./writing.ts";

function sources(fields: readonly DraftField[], { due, isMain }: Writer) {
  const column = fields.find(({ role }) => role === "source");
  const named = column ? [...sourceNames(column.originals)] : [];
  const all = named.length > 0 ? named : [["", "source"] as const];
  return all.map(([title, name]) => ({
    name,
    title: isMain(title) ? title : due("source"),
    reliability: due("reliability"),
  }));
}

/** What a view is called in a language, where its parts are known there. */
function viewTitle({ sort, value }: FirstView, writing: Writer, locale: Locale): string {
  const { main, translated } = writing;
  const title = titleOf(value, writing);
  const known = locale === main ? title : translated(title, locale);
  const pattern = (language: Locale, of: string) =>
    say(staffWords[language].draft.views[sort], { title: of });
  if (!known.startsWith(unfinishedMark)) return pattern(locale, known);
  return title.startsWith(unfinishedMark) ? known : translated(pattern(main, title), locale);
}

function viewsOf(fields: readonly DraftField[], places: Places, writing: Writer) {
  const first = firstView(fields, places);
  const names = { byDistrict: "by-district", overTime: "over-time" };
  const tableTitle = (locale: Locale) => staffWords[locale].draft.views.table;
  return [
    ...(first
      ? [
          {
            name: names[first.sort],
            titleIn: (locale: Locale) => viewTitle(first, writing, locale),
            rest: first.properties,
          },
        ]
      : []),
    { name: "all", titleIn: tableTitle, rest: { kind: "table" } },
  ];
}

type DraftView = ReturnType<typeof viewsOf>[number];

const viewText = ({ name, titleIn, rest: { kind, ...rest } }: DraftView, { main }: Writer) => ({
  name,
  kind,
  title: titleIn(main),
  ...rest,
});

const named = <T>(list: readonly T[], entry: (each: T) => [string, unknown]) =>
  Object.fromEntries(list.map(entry));

/** Columns of these roles are called so; one more of them says something else. */
const hasUsualName = ({ role, name }: DraftField): boolean =>
  role === "note" || role === "name"
    ? columnLanguage(name, localeIds) !== undefined
    : !/_\d+$/.test(name);

function translatedFields(fields: readonly DraftField[], writing: Writer, into: Locale) {
  return named(fields, (each) => {
    const title = titleOf(each, writing);
    const usual = hasUsualName(each) ? usualTitle(each.role, into) : undefined;
    return [each.name, { title: usual ?? writing.translated(title, into) }];
  });
}

interface Texts {
  title: string;
  fields: readonly DraftField[];
  views: readonly DraftView[];
}

function translation({ title, fields, views }: Texts, writing: Writer, into: Locale) {
  const translated = (text: string) => writing.translated(text, into);
  const units = [
    ...new Set(fields.flatMap(({ unit, role }) => (role === "value" ? (unit ?? []) : []))),
  ];
  const dimensions = fields.filter((each) => categoriesOf(each).length > 0);
  const categories = named(dimensions, (each) => [
    each.name,
    named(categoriesOf(each), (value) => [value, translated(value)]),
  ]);
  const language = writing.nameOf(into);
  return {
    title: translated(title),
    description: writing.due("translatedDescription", { language }),
    fields: translatedFields(fields, writing, into),
    ...(units.length > 0 && { units: named(units, (unit) => [unit, translated(unit)]) }),
    ...(dimensions.length > 0 && { categories }),
    views: named(views, ({ name, titleIn }) => [name, { title: titleIn(into) }]),
  };
}

/** Drafts a `datapackage.json`: what is not in the file is marked as still to be written. */
export function descriptorOf(fields: readonly DraftField[], context: DraftContext) {
  const { id, fileName, modified, site, places, locale } = context;
  const writing = writer(context, fields);
  const { due } = writing;
  const title = writing.isMain(fileName) ? fileName : due("title");
  const key = keyOf(fields);
  const views = viewsOf(fields, places, writing);
  const marks = marksIn(fields);
  const hasPositions = fields.some(({ role }) => role === "longitude" || role === "latitude");
  const listed = (names: readonly string[]) => formatNames(names, locale);
  const topics = listed(site.topics.map((topic) => topic.id));
  const [, ...others] = site.locales;
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
    licenses: [{ name: license.name, title: license.name, path: license.path }],
    sources: sources(fields, writing),
    contributors: [{ title: Object.values(publisher.name).join(" / "), roles: ["publisher"] }],
    resources: [
      {
        name: id,
        path: `${id}.csv`,
        type: "table",
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        ...(hasPositions && { crs: due("crs") }),
        ...(marks.length > 0 && { marks: named(marks, (mark) => [mark, due("mark", { mark })]) }),
        schema: {
          fields: fields.map((each) => describedField(each, key, writing)),
          primaryKey: key,
        },
      },
    ],
    views: views.map((view) => viewText(view, writing)),
    ...(others.length > 0 && {
      translations: named(others, (into) => [
        into,
        translation({ title, fields, views }, writing, into),
      ]),
    }),
  };
}
