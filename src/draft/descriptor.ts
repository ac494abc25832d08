import { mediaTypes } from "../check/descriptor/descriptor.ts";
import { inSpan } from "../check/cell/time/day-spans.ts";
import { isUnfinished } from "../check/placeholders.ts";
import { say, staffWords } from "../locales/index.ts";
import { frequencies, reliabilities, spans, statuses } from "../model/dataset.ts";
import { missingSymbols } from "../model/reshape.ts";
import { columnLanguage, localeIds, type Locale } from "../model/locale.ts";
import { crsIds } from "../model/place.ts";
import { calendarOf, numbered } from "./declared/calendar.ts";
import { sourceNames } from "./cells.ts";
import {
  categoriesOf,
  describedField,
  titleOf,
  translatedTitle,
  usualTitle,
} from "./described-field.ts";
import { marksIn, type DraftField } from "./fields.ts";
import { intervalIn } from "./intervals.ts";
import { keyOf } from "./key.ts";
import { totalsIn } from "./declared/totals.ts";
import { firstView, type FirstView } from "./declared/views.ts";
import { noTimes, writer, type DraftContext, type Writer } from "./writing.ts";

function sources(fields: readonly DraftField[], { due, asked, isMain }: Writer) {
  const column = fields.find(({ role }) => role === "source");
  const named = column ? [...sourceNames(column.originals.values)] : [];
  const all = named.length > 0 ? named : [["", "source"] as const];
  return all.map(([title, name]) => ({
    name,
    title: isMain(title) ? title : named.length > 0 ? due("source") : asked("source"),
    reliability: asked("reliability", reliabilities),
  }));
}

/** A title that begins with a word in small letters begins with a capital: not so one with kWh. */
const capital = (title: string): string =>
  title.replace(/^\p{Ll}+(?![\p{L}_])/u, (word) => word.charAt(0).toUpperCase() + word.slice(1));

/** What a view is called in a language, where its parts are known there. */
function viewTitle({ sort, value, by }: FirstView, writing: Writer, locale: Locale): string {
  const { main, translated, due } = writing;
  const titleIn = (field: DraftField, into: Locale) =>
    into === main ? titleOf(field, writing) : translatedTitle(field, writing, into);
  const title = titleOf(value, writing);
  const known = titleIn(value, locale);
  const pattern = (language: Locale, of: string) => {
    const column = by ? titleIn(by, language) : "";
    const text = say(staffWords[language].draft.views[sort], { title: of, column });
    return isUnfinished(column) ? column : capital(text);
  };
  if (!isUnfinished(known)) return pattern(locale, known);
  if (!isUnfinished(title)) return translated(pattern(main, title), locale);
  return locale === main ? due("viewTitle") : known;
}

function viewsOf(
  fields: readonly DraftField[],
  told: Parameters<typeof firstView>[1],
  writing: Writer,
) {
  const first = firstView(fields, told);
  const names = { byDistrict: "by-district", overTime: "over-time", byColumn: "by-age" };
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
    const usual = hasUsualName(each) ? usualTitle(each.role, into) : undefined;
    return [each.name, { title: usual ?? translatedTitle(each, writing, into) }];
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

/** What is written above the table, else the name of its file; first where that is no code. */
function datasetTitle({ answers, lead, fileName }: DraftContext, writing: Writer): string {
  const spelt = fileName.replaceAll(/[_-]+/g, " ").trim();
  const named = spelt.charAt(0).toUpperCase() + spelt.slice(1);
  const isCode = /^[\x20-\x7e]*$/.test(fileName);
  const found = isCode ? [...lead.slice(0, 1), named] : [named, ...lead.slice(0, 1)];
  return answers?.title ?? found.find(writing.isMain) ?? writing.asked("title");
}

/** What a description needs at the least. */
const shortest = 50;

/** A description that stands above the table, below its title. */
function described({ answers, lead }: DraftContext): string | undefined {
  const text = lead.slice(1).join(" ");
  return answers?.description ?? (text.length >= shortest ? text : undefined);
}

/** What is declared of a time that the file does not tell. */
function lackingTime({ year, numbers }: DraftContext, { asked }: Writer): Record<string, unknown> {
  const told = numbers.length > 0 ? { numbers: asked("numbers", [...numbers, noTimes]) } : {};
  if (year?.year !== null) return told;
  const answer = asked("inYear");
  return year.of === "rows" ? { period: answer } : { ...told, year: numbered(answer) };
}

/** Makes the function that reads a day as the span that it stands for, where somebody said so. */
function periodIn({ answers }: DraftContext): (text: string) => string {
  const span = spans.find((each) => each === answers?.span);
  return (text) => inSpan(text, span) ?? text;
}

/** Drafts a `datapackage.json`: what is not in the file is marked as still to be written. */
export function descriptorOf(fields: readonly DraftField[], context: DraftContext) {
  const { id, modified, site, places, kept } = context;
  const { format = "csv", sheet } = kept ?? {};
  const writing = writer(context, fields);
  const { due, asked } = writing;
  const title = datasetTitle(context, writing);
  const times = calendarOf(fields, writing, context.own);
  const key = keyOf(fields);
  const interval = intervalIn(fields);
  const inPeriod = periodIn(context);
  const views = viewsOf(fields, { places, key, inPeriod }, writing);
  const marks = marksIn(fields);
  if (context.absent.length > 0) asked("missing", missingSymbols);
  const inYear = lackingTime(context, writing);
  const hasPositions = fields.some(({ role }) => role === "longitude" || role === "latitude");
  const topics = site.topics.map((topic) => topic.id);
  const [, ...others] = site.locales;
  const { license, publisher } = site;
  const descriptor = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: id,
    title,
    description: described(context) ?? asked("description"),
    status: asked("status", statuses),
    topic: asked("topic", topics),
    updateFrequency: asked("updateFrequency", frequencies),
    modified,
    licenses: [{ name: license.name, title: license.name, path: license.path }],
    sources: sources(fields, writing),
    contributors: [{ title: Object.values(publisher.name).join(" / "), roles: ["publisher"] }],
    ...(times && { calendar: times }),
    resources: [
      {
        name: id,
        path: `${id}.${format}`,
        type: "table",
        format,
        mediatype: mediaTypes[format],
        ...(format === "csv" && { encoding: "utf-8" }),
        ...(sheet && { dialect: { sheetName: sheet } }),
        ...(hasPositions && { crs: asked("crs", crsIds) }),
        ...(marks.length > 0 && { marks: named(marks, (mark) => [mark, due("mark", { mark })]) }),
        ...(kept && { reshape: { ...kept.reshape, ...inYear } }),
        schema: {
          fields: fields.map((each) => describedField(each, { key, interval }, writing)),
          primaryKey: key,
        },
      },
    ],
    ...totalsIn(fields, places),
    views: views.map((view) => viewText(view, writing)),
    ...(others.length > 0 && {
      translations: named(others, (into) => [
        into,
        translation({ title, fields, views }, writing, into),
      ]),
    }),
  };
  return { descriptor, questions: [...writing.questions.values()] };
}
