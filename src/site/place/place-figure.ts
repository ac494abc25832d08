import type { ViewContext } from "../../charts/kinds.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { Observation } from "../../model/observation.ts";
import { comparePeriods } from "../../model/period.ts";
import type { Place } from "../../model/place.ts";
import type { Row } from "../../model/table.ts";
import { columnOf } from "../../model/view.ts";
import type { Link } from "../page/page.ts";
import type { Rank } from "../view/rank.ts";

/** A figure of a place, as an answer gives it. */
export interface PlaceFigure {
  /** Null where its dataset tells no place. */
  place: Place | null;
  text: string;
  /** The number that the text says, where it is exact. */
  value: number | null;
  period: string;
  /** Null where not every place of its level has an exact figure, and of the city. */
  rank: Rank | null;
  /** The row that says it. */
  row: Row;
}

/** Figures of another time, and the page that shows them. */
export interface EarlierFigures {
  href: string;
  /** What that page calls them. */
  title: string;
  /** How many changes of definition lie between these and the latest. */
  era: number;
  figures: PlaceFigure[];
}

/** What is measured of places, with their latest figures. */
export interface MeasuredPlaces {
  view: Link;
  /** The column whose numbers it says as they were published; none where it says a statistic of them. */
  column?: string | undefined;
  figures: PlaceFigure[];
  /** Those of other times, the newest first. */
  earlier: EarlierFigures[];
  /** Set where they are the latest of what goes on with time. */
  goesOn?: true;
  /** Where it compares them: by how many places a level has, those of which every one has an exact figure, and these differ. */
  ranked?: Map<string, number>;
}

/** The column whose numbers a view says as they were published. */
export const columnSaid = ({ view }: ViewContext): string | undefined =>
  "statistic" in view && view.statistic ? undefined : columnOf(view, "value");

/** A number that is exact. */
export const valueOf = ({ value, status }: Observation): number | null =>
  status === "normal" || status === "zero" ? value : null;

/** Figures of other times by how many of the breaks that views of their dataset declare come after them. */
export function byEra(
  { views, fields }: Dataset,
  figures: readonly PlaceFigure[],
  page: Pick<EarlierFigures, "href" | "title">,
): EarlierFigures[] {
  const breaks = new Set(views.flatMap((view) => view.breaks.map(({ at }) => at)));
  const period = fields.find(({ role }) => role === "period")?.name ?? "";
  const eraOf = ({ row }: PlaceFigure) =>
    [...breaks].filter((at) => comparePeriods(row.cells[period] ?? "", at) < 0).length;
  return [...Map.groupBy(figures, eraOf)].map(([era, own]) => ({ ...page, era, figures: own }));
}
