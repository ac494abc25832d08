import { checkViews } from "../../check/view/views.ts";
import type { Surroundings } from "../../check/view/scope.ts";
import { formatList } from "../../locales/format.ts";
import { say, staffWords } from "../../locales/index.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { fieldInRole, fieldOf, valueFields, type Dataset } from "../../model/dataset.ts";
import { kindOf } from "../../model/kinds.ts";
import { localised, textIn, type Locale, type Localised } from "../../model/locale.ts";
import { RawView, type Denominator, type View } from "../../model/view.ts";
import { figureOf, type ViewFigure } from "../../site/view/view.ts";
import { fewOfEach, proposalsFor, shownColumns, type Proposal } from "./proposals.ts";

/** A view that fits the columns and rows of a dataset, with its drawing. */
export interface Fitting {
  /** As its descriptor says it; the title is in the main language. */
  raw: RawView;
  title: Localised;
  figure: ViewFigure;
}

interface Ground {
  catalogue: Catalogue;
  surroundings: Surroundings;
  dataset: Dataset;
  /** The column whose numbers are to be shown; null where there is none. */
  value: string | null;
}

/** What facts of the site are divided by, as its views do it; no number is divided by itself. */
function denominatorsIn({ catalogue: { datasets }, dataset: own, value }: Ground): Denominator[] {
  const isFact = (id: string) => datasets.find((each) => each.id === id)?.status !== "sample";
  const views = datasets.flatMap((dataset) => dataset.views);
  const found = views.flatMap((view) => ("denominator" in view ? (view.denominator ?? []) : []));
  const unlike = new Map(found.map((each) => [JSON.stringify(each), each]));
  const isOther = (each: Denominator) => each.dataset !== own.id || each.value !== value;
  return [...unlike.values()].filter((each) => isFact(each.dataset) && isOther(each));
}

/** What a view shows, whatever it is called. */
const shownBy = ({ kind, ...view }: RawView | View): string => {
  const { where } = view;
  const columns = Object.values(kindOf(kind).columns).map(
    (property) => Reflect.get(view, property) as unknown,
  );
  const statistic = "statistic" in view ? view.statistic : undefined;
  return JSON.stringify([kind, columns, where ?? {}, statistic]);
};

function titleIn({ dataset, value }: Ground, proposal: Proposal, locale: Locale): string {
  const { views } = staffWords[locale].draft;
  if (value === null || kindOf(proposal.kind).columns.value === undefined) return views.table;
  const title = textIn(fieldOf(dataset, value).title, locale);
  const shown = shownColumns(proposal);
  const period = fieldInRole(dataset, "period")?.name;
  const columns = shown
    .filter((name) => name !== period)
    .flatMap((column) => dataset.fields.filter(({ name }) => name === column))
    .map((field) => textIn(field.title, locale));
  const by = { title, column: formatList(columns, locale) };
  const said = columns.length === 0 ? title : say(views.byColumn, by);
  return period !== undefined && shown.includes(period)
    ? say(views.overTime, { title: said })
    : said;
}

/** A name that no other view has: `bar-place`, `bar-place-2`. */
function nameOf({ kind, columns }: Proposal, taken: Set<string>): string {
  const shown = Object.entries(columns).flatMap(([channel, name]) =>
    channel === "value" ? [] : [name],
  );
  const wanted = [kind, ...shown]
    .join("-")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replace(/-$/, "");
  const free = [wanted, ...Array.from(taken, (_, index) => `${wanted}-${String(index + 2)}`)];
  const name = free.find((each) => !taken.has(each)) ?? wanted;
  taken.add(name);
  return name;
}

/** The views that a dataset allows and has not, each kind of the same columns once. */
function soundViews(ground: Ground, locale: Locale) {
  const { catalogue, surroundings, dataset, value } = ground;
  const candidate = surroundings.candidates.get(dataset.id);
  if (!candidate) return [];
  const { site, places } = catalogue;
  const denominators = denominatorsIn(ground);
  const proposals = proposalsFor({ dataset, places, city: site.city, value, denominators });
  const seen = new Set(dataset.views.map(shownBy));
  return proposals.flatMap((proposal) => {
    const title = localised(site.locales, (each) => titleIn(ground, proposal, each));
    const said = {
      name: "x",
      title: textIn(title, site.locales[0] ?? locale),
      ...proposal.properties,
    };
    const { data: raw } = RawView.safeParse(said);
    if (!raw || seen.has(shownBy(raw))) return [];
    const views = [{ view: raw, index: dataset.views.length }];
    if (checkViews({ ...candidate, views }, surroundings).length > 0) return [];
    seen.add(shownBy(raw));
    return [{ kind: raw.kind, raw, title, proposal }];
  });
}

/** Fewer marks are no picture, but for one number that stands alone. */
const leastMarks = 3;

/** A row of its table may hold the numbers of several series beside each other. */
const isWorthwhile = ({ kind, table: { rows, columns } }: ViewFigure): boolean =>
  kind === "figure" || rows.length * columns.filter((each) => each.numeric).length >= leastMarks;

/** The views that columns and rows of a dataset allow, of each kind a few, as they would be drawn. */
export function fittingViews(ground: Ground, locale: Locale): Fitting[] {
  const { catalogue, dataset } = ground;
  const taken = new Set(dataset.views.map(({ name }) => name));
  const few = fewOfEach(soundViews(ground, locale));
  return few
    .map(({ raw, title, proposal }) => {
      const named = { ...raw, name: nameOf(proposal, taken) };
      const view = { ...named, title, headline: null, note: null, breaks: [] } as unknown as View;
      return { raw: named, title, figure: figureOf({ view, dataset, catalogue, locale }) };
    })
    .filter(({ figure }) => isWorthwhile(figure));
}

/** The columns whose numbers can be shown. */
export const valuesOf = (dataset: Dataset): string[] =>
  valueFields(dataset).map(({ name }) => name);
