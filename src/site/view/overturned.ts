import type { ViewContext } from "../../charts/kinds.ts";
import { formatList } from "../../locales/format.ts";
import { placeName } from "../../locales/place-name.ts";
import { formatPeriod } from "../../locales/times.ts";
import { say, words } from "../../locales/index.ts";
import type { LoggedChange } from "../../model/change.ts";
import { fieldInRole, valueFields, type Dataset } from "../../model/dataset.ts";
import { textIn, type Locale } from "../../model/locale.ts";
import { absent, observed, symbols, type MissingSymbol } from "../../model/observation.ts";
import { comparePeriods } from "../../model/period.ts";
import { rowKey } from "../../model/row-key.ts";
import type { Row } from "../../model/table.ts";
import type { View } from "../../model/view.ts";
import { oncePer } from "../../stats/once.ts";
import { untoldBy, type Shown } from "../../stats/statistic/headline.ts";
import { presentView } from "./present.ts";
import { viewIn, viewStates, type Viewed } from "./state.ts";

/** A number of a view, by what tells it from others. */
interface Point {
  name: string;
  /** What its line is called; `""` where there is one alone. */
  line: string;
  series: string;
  /** What its series is called. */
  label: string;
  period: string;
  value: number;
}

/** The figures that the newest release of a dataset changed; those that it keeps back are not told. */
function newest({ catalogue, dataset }: ViewContext): LoggedChange[] {
  const values = new Set(valueFields(dataset).map(({ name }) => name));
  const own = catalogue.changes.filter(
    ({ dataset: id, kind, column, old }) =>
      id === dataset.id && kind === "changed" && values.has(column) && old !== "",
  );
  const last = own.at(-1)?.date;
  return own.filter(({ date }) => date === last);
}

const observationOf = (text: string) =>
  Object.hasOwn(symbols, text) ? absent(text as MissingSymbol) : observed(Number(text), null, null);

/** The dataset with these figures as they were: new rows stay, so that nothing but the change tells. */
function before(dataset: Dataset, changes: readonly LoggedChange[]): Dataset {
  const byKey = Map.groupBy(changes, ({ key }) => key);
  const rows = dataset.table.rows.map((row): Row => {
    const own = byKey.get(rowKey(row.cells, dataset.primaryKey)) ?? [];
    const old = own.map(({ column, old }) => [column, old] as const);
    const values = old.map(([column, text]) => [column, observationOf(text)] as const);
    return own.length === 0
      ? row
      : {
          ...row,
          cells: { ...row.cells, ...Object.fromEntries(old) },
          values: { ...row.values, ...Object.fromEntries(values) },
        };
  });
  return { ...dataset, table: { rows } };
}

function pointsOf(context: ViewContext): Point[] {
  const { dataset, catalogue, locale } = context;
  const rows = new Map(dataset.table.rows.map((row) => [row.record, row]));
  const field = fieldInRole(dataset, "period")?.name ?? "";
  const labels = new Map(
    dataset.fields.flatMap(({ categories }) =>
      categories.map(({ value, label }) => [value, textIn(label, locale)] as const),
    ),
  );
  return presentView(context).marks.flatMap((mark) => {
    const { value } = mark.observation;
    const series = mark.series ?? "";
    const place = catalogue.places.get(mark.place ?? series);
    const [tipName = ""] = mark.tip.split(/ · |\n/);
    const line = place
      ? placeName(place, { places: catalogue.places, locale })
      : (labels.get(series) ?? series);
    const period = rows.get(mark.records[0] ?? 0)?.cells[field] ?? "";
    const name = place ? line : tipName;
    const label = labels.get(series) ?? series;
    return value === null ? [] : [{ name, line, series, label, period, value }];
  });
}

/** Of each series the names of its highest or lowest of the newest period, of three or more; `""` where there is one alone. */
function ends(
  points: readonly Point[],
  pick: (...values: number[]) => number,
): Map<string, string[]> {
  const last = points
    .map(({ period }) => period)
    .toSorted(comparePeriods)
    .at(-1);
  const current = points.filter(({ period }) => period === last);
  const all = [...Map.groupBy(current, ({ series }) => series).values()];
  return new Map(
    all.flatMap((own) => {
      if (new Set(own.map(({ name }) => name)).size < 3) return [];
      const end = pick(...own.map(({ value }) => value));
      const names = own.filter(({ value }) => value === end).map(({ name }) => name);
      return [[all.length > 1 ? (own[0]?.label ?? "") : "", [...new Set(names)]] as const];
    }),
  );
}

/** Of each series whether it rose or fell from its first number to its last. */
function directions(points: readonly Point[]): Map<string, number> {
  const lines = Map.groupBy(points, ({ line }) => line);
  return new Map(
    [...lines].map(([name, line]) => {
      const ordered = line.toSorted((a, b) => comparePeriods(a.period, b.period));
      const [first, last] = [ordered[0], ordered.at(-1)];
      const isOver = first && last && first.period !== last.period;
      return [name, isOver ? Math.sign(last.value - first.value) : 0];
    }),
  );
}

/** The numbers of a headline that the figures of a view do not tell; of another language it says nothing. */
function untold(context: ViewContext, whole: Viewed): string[] {
  const { catalogue, dataset, locale, view } = context;
  const headline = view.headline?.[locale];
  if (!headline) return [];
  const datasets = catalogue.datasets.map((each) => (each.id === dataset.id ? dataset : each));
  const shownIn = (each: View): Shown => {
    return { view: each, dataset, datasets, places: catalogue.places };
  };
  const states = viewStates(whole).map((state) => state.view);
  const views = states.length > 0 ? states : [whole.view];
  const find = untoldBy(shownIn(whole.view), views.map(shownIn));
  return find(headline, textIn(view.title, locale)).map(({ text }) => text);
}

/**
 * The numbers of a headline that hold since figures were changed: one that holds no longer is an error of
 * the check, so that staff have written it anew.
 */
function headlineTurned(context: ViewContext, was: ViewContext, whole: Viewed): string[] {
  if (!context.view.headline) return [];
  const now = new Set(untold(context, whole));
  const numbers = untold(was, whole).filter((text) => !now.has(text));
  const texts = words[context.locale].changes.overturned;
  return numbers.length === 0
    ? []
    : [say(texts.headline, { numbers: formatList(numbers, context.locale) })];
}

/** What a change of figures turned over in what a view shows, in words: who leads, which way it goes. */
function turned(context: ViewContext, was: ViewContext): string[] {
  const { locale } = context;
  const texts = words[locale].changes.overturned;
  const [now, old] = [pointsOf(context), pointsOf(was)];
  const ranks = (["led", "trailed"] as const).flatMap((rule) => {
    const pick = rule === "led" ? Math.max : Math.min;
    const before = ends(old, pick);
    return [...ends(now, pick)].flatMap(([series, names]) => {
      const [is, was] = [names, before.get(series) ?? []].map((each) => formatList(each, locale));
      if (!is || !was || is === was) return [];
      const text = say(texts[rule], { old: was, new: is });
      return [series === "" ? text : `${series}${words[locale].separator.colon}${text}`];
    });
  });
  const ways = directions(old);
  const turns = [...directions(now)].flatMap(([name, way]) => {
    if (way * (ways.get(name) ?? 0) >= 0) return [];
    const title = name || textIn(context.view.title, locale);
    return [say(way < 0 ? texts.rose : texts.fell, { name: title })];
  });
  return [...ranks, ...turns];
}

export interface Overturned {
  /** The day of the release. */
  date: string;
  text: string;
}

/**
 * That the newest release of figures turned over what a view had shown; null where it did not.
 * `whole`: the view with all its states, of which its headline may tell.
 */
export function overturnedIn(context: ViewContext, whole: Viewed = context): Overturned | null {
  const changes = newest(context);
  const [first] = changes;
  if (!first) return null;
  const { dataset, locale } = context;
  const { date } = first;
  const was = { ...context, dataset: before(dataset, changes) };
  const texts = [...turned(context, was), ...headlineTurned(context, was, whole)];
  if (texts.length === 0) return null;
  const isError = changes.some(({ type }) => type === "error");
  const text = say(words[locale].changes.overturned[isError ? "error" : "revision"], {
    date: formatPeriod(date, locale),
    texts: texts.join(words[locale].describe.join),
  });
  return { date, text };
}

const mainly = oncePer<View, Map<Locale, { found: Overturned | null }>>(() => new Map());

/** The same of the state that a view's own page shows, found out once. */
export function overturnedMainly(whole: ViewContext): Overturned | null {
  const known = mainly(whole.view);
  const kept = known.get(whole.locale);
  if (kept) return kept.found;
  const state = viewStates(whole).find(({ isMain }) => isMain);
  const found = overturnedIn({ ...whole, view: state ? viewIn(whole, state) : whole.view }, whole);
  known.set(whole.locale, { found });
  return found;
}
