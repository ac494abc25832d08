import {
  entriesOf,
  statusesOf,
  type Among,
  type Shares,
  type ViewContext,
} from "../../charts/kinds.ts";
import { kindOf } from "../../model/kinds.ts";
import type { Locale } from "../../model/locale.ts";
import { columnOf, isMeasures, type View } from "../../model/view.ts";
import { oncePer } from "../../stats/once.ts";
import type { State } from "../../stats/states.ts";
import { presentView } from "./present.ts";
import { rowsShown } from "./rows.ts";
import { viewIn, viewStates } from "./state.ts";

/** What all states of a view have in common. */
interface Common {
  among: Among;
  shared: Shares[];
}

const valuesIn = (context: ViewContext, column: string): Set<string> =>
  new Set(rowsShown(context).map(({ cells }) => cells[column] ?? ""));

/** The columns some of whose values stand in every state: of towns by district, none of the towns. */
function alikeIn(contexts: readonly ViewContext[]): Set<string> {
  const columns = contexts[0]?.dataset.fields.map(({ name }) => name) ?? [];
  const isAlike = (column: string) => {
    const [first, ...others] = contexts.map((context) => valuesIn(context, column));
    return first !== undefined && others.reduce((a, b) => a.intersection(b), first).size > 0;
  };
  return new Set(columns.filter(isAlike));
}

/** Of too many series the same are in focus in all states. */
function focused(view: View, { lead, alike, rows }: Among): View {
  const series = columnOf(view, "series") ?? "";
  const isNamed = "highlight" in view && view.highlight !== undefined;
  const focus = lead?.focus;
  const { mostColours, options } = kindOf(view.kind);
  const all = new Set(rows.map(({ cells }) => cells[series]));
  if (!focus || isNamed || !options.includes("highlight") || !alike.has(series)) return view;
  if (all.size <= mostColours) return view;
  return { ...view, highlight: [...focus] } as View;
}

/** What a state brings to the legend of all; nothing where each has series of its own. */
function legendIn(context: ViewContext, { alike }: Among): Pick<Shares, "statuses" | "legend"> {
  const { parts } = presentView(context);
  const series = columnOf(context.view, "series") ?? columnOf(context.view, "part");
  if (!parts) return {};
  const statuses = [...new Set(statusesOf(parts))];
  const isOwn = series !== undefined && !alike.has(series);
  return isOwn ? { statuses } : { statuses, legend: entriesOf(context, parts) };
}

function commonOf(whole: ViewContext, states: readonly State<View>[]): Common {
  const isFree = "scale" in whole.view && whole.view.scale === "free";
  const contexts = states.map(({ view }): ViewContext => ({ ...whole, view }));
  const rows = contexts.flatMap(rowsShown);
  const among: Among = { rows, alike: alikeIn(contexts) };
  const first = contexts.map((context) => presentView({ ...context, among }).parts?.shares);
  const lead = first[states.findIndex(({ isMain }) => isMain)];
  const led: Among = { ...among, ...(lead && { lead }) };
  const shared = first.flatMap((shares = { values: {} }): Shares[] => {
    const { values, names = [], labels = [] } = shares;
    return isFree ? [] : [{ values, names, labels }];
  });
  const legends = contexts.map((context) => {
    const view = focused(context.view, led);
    const own = legendIn({ ...context, view, among: led, shared }, led);
    return { values: {}, ...own };
  });
  return { among: led, shared: [...shared, ...legends] };
}

const commonOfViews = oncePer<View, Map<Locale, Common>>(() => new Map());

/**
 * A view in one of its states: all of its states have one scale, one set of classes, one legend and one
 * order of rows, those of other measures apart.
 */
export function inState(whole: ViewContext, state: State<View>): ViewContext {
  const view = viewIn(whole, state);
  const states = viewStates(whole);
  const declared = whole.view.states;
  if (!declared || isMeasures(declared) || states.length < 2) return { ...whole, view };
  const known = commonOfViews(whole.view);
  const common = known.get(whole.locale) ?? commonOf(whole, states);
  known.set(whole.locale, common);
  return { ...whole, ...common, view: focused(view, common.among) };
}
