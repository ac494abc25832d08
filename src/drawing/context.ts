import type { Catalogue } from "../model/catalogue.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Channel } from "../model/kinds.ts";
import type { Locale } from "../model/locale.ts";
import type { ObsStatus } from "../model/observation.ts";
import type { Row } from "../model/table.ts";
import type { View } from "../model/view.ts";
import { selectRows } from "../stats/select.ts";
import type { DrawingWidth } from "./frame.ts";
import type { LegendEntry } from "./legend.ts";

/** What a drawing brings to that which it shares with others: scales, legend, order. */
export interface Shares {
  /** Numbers that a scale holds, by what it is of. */
  values: Partial<Record<Channel, readonly number[]>>;
  /** What takes room beside a scale whose lengths are compared: names of rows, and labels of marks. */
  names?: readonly { label: string; short: string }[];
  labels?: readonly { text: string; isGap: boolean; isBelow: boolean }[];
  /** What stands in its rows, in their order. */
  rows?: readonly string[];
  /** The series that are in focus. */
  focus?: readonly string[];
  statuses?: readonly ObsStatus[];
  /** At each width. */
  legend?: Record<DrawingWidth, readonly LegendEntry[]>;
}

/** What one of several states has in common with the others. */
export interface Among {
  /** Of all states. */
  rows: readonly Row[];
  /** Columns some of whose values stand in every state: there all have the same of them. */
  alike: ReadonlySet<string>;
  /** What the first state shows, whose order all have; not known while it is found. */
  lead?: Shares;
}

/** A view with all that it takes to draw, describe or table it. */
export interface ViewContext<V extends View = View> {
  view: V;
  dataset: Dataset;
  catalogue: Catalogue;
  locale: Locale;
  /** Of one of several facets the view that has them all. */
  whole?: ViewContext;
  /** Of one of several states. */
  among?: Among;
  /** What all drawings that share its scales bring to them. */
  shared?: readonly Shares[];
}

/** Whether each of several states has a scale of its own. */
export const isFreelyScaled = ({ view, among }: ViewContext): boolean =>
  among !== undefined && "scale" in view && view.scale === "free";

/** The rows of a view, in the order of the file. */
export function rowsOf({ view, dataset, catalogue }: ViewContext): Row[] {
  return selectRows(dataset.table.rows, view.where ?? {}, {
    fields: dataset.fields,
    places: catalogue.places,
  });
}

/** The rows of a view, or of the one that has all facets. */
export const rowsOfWhole = (context: ViewContext): Row[] => rowsOf(context.whole ?? context);

/** The rows of all drawings that have the values of a column in common; else those given. */
export function rowsAlike(
  { whole, among }: ViewContext,
  rows: readonly Row[],
  column: string,
): readonly Row[] {
  if (among?.alike.has(column)) return among.rows;
  return whole ? rowsOf(whole) : rows;
}

/** The numbers that a scale has to hold for all drawings that share it. */
export const sharedNumbers = (
  { shared }: Pick<ViewContext, "shared">,
  channel: Channel = "value",
) => (shared ?? []).flatMap(({ values }) => values[channel] ?? []);
