import type { Field } from "../model/dataset.ts";
import { comparePeriods, periodSlug } from "../model/period.ts";
import type { Places } from "../model/place.ts";
import type { Row } from "../model/table.ts";
import {
  arithmetic,
  isMeasures,
  propertiesOf,
  statistics,
  valueProperty,
  type FieldStates,
  type MeasureStates,
  type RawView,
  type View,
} from "../model/view.ts";
import { selectRows } from "./select.ts";

/** A view with one of the values that it can be switched between. */
export interface State<V> {
  /** A cell's text, or the name of a value column or statistic. */
  value: string;
  /** The last part of its address: `2012-04/2013-04` → `2012-04--2013-04`. */
  slug: string;
  /** Whether the view's own page shows it. */
  isMain: boolean;
  /** The view so far narrowed that it has no states left. */
  view: V;
}

interface Surroundings {
  fields: readonly Field[];
  rows: readonly Row[];
  places: Places;
}

/** The values of a column in order of time or of categories, else as in the file. */
function valuesOf(rows: readonly Row[], { name, role, categories }: Field): string[] {
  const values = [...new Set(rows.map(({ cells }) => cells[name] ?? ""))];
  if (role === "period") return values.sort(comparePeriods);
  const order = categories.map(({ value }) => value);
  return order.length === 0 ? values : values.sort((a, b) => order.indexOf(a) - order.indexOf(b));
}

type AnyView = RawView | View;

function withoutStates<V extends AnyView>(view: V): V {
  const { states, ...rest } = view;
  return (states === undefined ? view : rest) as V;
}

function fieldStates<V extends AnyView>(
  view: V,
  { field: name, default: chosen }: FieldStates,
  { fields, rows, places }: Surroundings,
): State<V>[] {
  const field = fields.find((each) => each.name === name);
  if (!field) throw new Error(`unknown field: ${name}`);
  const values = valuesOf(selectRows(rows, view.where ?? {}, { fields, places }), field);
  const main = chosen ?? values.at(field.role === "period" ? -1 : 0);
  return values.map((value) => ({
    value,
    slug: periodSlug(value),
    isMain: value === main,
    view: { ...withoutStates(view), where: { ...view.where, [name]: value } },
  }));
}

/** The view with a value column as it was published, or with a statistic of its own column. */
function measuring<V extends AnyView>(view: V, name: string): V {
  const statistic = statistics.find((each) => each === name);
  const foreign = arithmetic.filter((key) => !propertiesOf(statistic).includes(key));
  const entries = Object.entries(withoutStates(view)).filter(
    ([key]) => !foreign.some((each) => each === key),
  );
  const property = statistic ? "statistic" : valueProperty(view.kind);
  return Object.fromEntries([...entries, ...(property ? [[property, name]] : [])]) as V;
}

function measureStates<V extends AnyView>(view: V, states: MeasureStates): State<V>[] {
  const main = states.default ?? states.values[0];
  return states.values.map((value) => ({
    value,
    slug: value,
    isMain: value === main,
    view: measuring(view, value),
  }));
}

/** What a view can be switched between, in order; nothing where it declares no states. */
export function statesOf<V extends AnyView>(view: V, surroundings: Surroundings): State<V>[] {
  const { states } = view;
  if (!states) return [];
  return isMeasures(states) ? measureStates(view, states) : fieldStates(view, states, surroundings);
}
