import { rowsOf, sharedNumbers, type ViewContext } from "../../drawing/context.ts";
import type { Mark } from "../../drawing/mark.ts";
import { digitsOf, isRate, isWhole, unitOf } from "../../drawing/measured.ts";
import { focusPaints, orderedValues, seriesOf, type Series } from "../../drawing/series.ts";
import { say, words } from "../../locales/index.ts";
import { kindOf } from "../../model/kinds.ts";
import type { ViewOf } from "../../model/view.ts";
import { endsOf, type Compared } from "../changes.ts";
import { gridOf, marksOf, type SeriesMark } from "../grid.ts";
import type { Told } from "../told.ts";

/** A place or category with a mark of each period that the file has a row for. */
export interface SlopeLine extends Series {
  residual?: true;
  /** Each with the number of its period. */
  marks: SeriesMark[];
}

/** Lines as they are compared: their marks are called by periods. */
export interface SlopeSpec extends Compared {
  kind: "slope";
  /** Numbers of other states that its scale has to hold too. */
  shared: readonly number[];
  rates: boolean;
  /** The periods, the oldest at the left. */
  series: Series[];
  groups: SlopeLine[];
  /** Of each line; those that are not in focus are grey. */
  paints: string[];
  /** What has no figure, and why. */
  told: Told[];
}

type Context = ViewContext<ViewOf<"slope">>;

/** How lines stand in the order of what they tell: by how much they rise or fall, then by where they end. */
function ranksOf(lines: readonly SlopeLine[], first: number, last: number): Map<SlopeLine, number> {
  const known = lines.flatMap((line) => {
    const [from, to] = [first, last].map(
      (period) => line.marks.find(({ series }) => series === period)?.mark.observation.value,
    );
    return line.residual || from == null || to == null
      ? []
      : { line, change: Math.abs(to - from), to };
  });
  const ranked = known.toSorted((a, b) => b.change - a.change || b.to - a.to);
  return new Map(ranked.map(({ line }, rank) => [line, rank]));
}

/** Decides lines between periods; of many those in focus that changed the most. */
export function slopeSpec(context: Context): SlopeSpec {
  const { view, dataset, locale } = context;
  const rows = rowsOf(context);
  const unit = unitOf(context, rows[0]);
  const periods = seriesOf(context, rows, view.x);
  const values = orderedValues(context, rows, view.series);
  const axes = { along: view.series, values, by: view.x, series: periods };
  const groups = gridOf(context, rows, axes).map((group): SlopeLine => {
    const { value, label, short, residual } = group;
    return { value, label, short, ...(residual && { residual }), marks: marksOf(context, group) };
  });
  const calendar = dataset.fields.find(({ name }) => name === view.x)?.calendar;
  const breaks = view.breaks.map(({ at }) => at);
  const ends = endsOf({ series: periods, breaks, calendar });
  const { first, last } = ends ?? { first: 0, last: periods.length - 1 };
  const ranks = ranksOf(groups, first, last);
  const sizeOf = (line: SlopeLine) => -(ranks.get(line) ?? Infinity);
  const most = kindOf("slope").mostColours;
  return {
    kind: "slope",
    shared: sharedNumbers(context),
    unit,
    rates: isRate(view, unit),
    digits: digitsOf(context, rows[0]),
    whole: isWhole(context),
    timed: true,
    breaks,
    calendar,
    series: periods,
    groups,
    paints: focusPaints(groups, sizeOf, { highlight: view.highlight, most }),
    told: groups.flatMap(({ label, marks }) =>
      marks
        .filter(({ mark }) => isUntold(mark))
        .map(({ series, mark }) => {
          const parts = { name: label, period: periods[series]?.label ?? "" };
          const labels = say(words[locale].describe.part, parts);
          return { mark, text: say(words[locale].describe.without, { labels, status: mark.text }) };
        }),
    ),
  };
}

/** What has no place between lines, and a reason for it. */
const isUntold = ({ observation, isFirst }: Mark): boolean =>
  observation.value === null && isFirst !== true;
