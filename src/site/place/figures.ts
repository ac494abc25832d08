import type { TableModel } from "../../charts/kinds.ts";
import { pageHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";
import { badgeOf } from "../../locales/badge.ts";
import { say, words } from "../../locales/index.ts";
import { fieldInRole, valueFields, type Dataset } from "../../model/dataset.ts";
import { textIn } from "../../model/locale.ts";
import { hasPoints } from "../../model/view.ts";
import type { Link } from "../page/page.ts";
import { mostWhole } from "../view/parts.ts";
import type { Profile } from "../view/rank.ts";
import { stateOfPlace } from "../view/state.ts";
import { datasetTable, figureOf, type ViewFigure } from "../view/view.ts";
import { comparisonsOf, type Comparison } from "./comparison.ts";
import { chartsWith, profileTable } from "./profile.ts";

/** Figures of a place, real ones or samples: the two are never among each other. */
export interface Figures {
  /** The place beside the others; nothing for the city itself. */
  comparisons: Comparison[];
  /** Views in the state that shows this place alone. */
  figures: ViewFigure[];
  /**
   * One table a dataset that has figures about the place, or whose map has points in it; of a long one the
   * first rows, and where all of them are.
   */
  sections: { dataset: Link; table: TableModel; all?: Link }[];
  charts: Link[];
}

function linkTo({ catalogue, locale }: Profile, dataset: Dataset): Link {
  const href = pageHref(catalogue.site, locale, paths.dataset({ dataset: dataset.id }));
  return { label: textIn(dataset.title, locale), href, badge: badgeOf(dataset, locale) };
}

/** So many rows of a long table stand on the page of a district. */
const excerptRows = 50;

/** What a map has in a district, row by row, where no map of the district alone says it already. */
function pointsIn(
  profile: Profile,
  dataset: Dataset,
  figures: readonly ViewFigure[],
): Figures["sections"] {
  if (figures.some(({ id, live }) => live !== null && id.startsWith(`${dataset.id}/`))) return [];
  const place = fieldInRole(dataset, "place")?.name;
  const map = dataset.views.find(hasPoints);
  if (!map || place === undefined || profile.place.tier !== "compared") return [];
  const table = datasetTable({ ...profile, dataset }, { [place]: profile.place.id });
  const section = { dataset: linkTo(profile, dataset), table };
  if (table.rows.length <= mostWhole) return [section];
  const { catalogue, locale } = profile;
  const page = pageHref(
    catalogue.site,
    locale,
    paths.chart({ dataset: dataset.id, view: map.name }),
  );
  const told = { shown: excerptRows, count: table.count };
  const all = {
    label: say(words[locale].images.rows, told),
    href: `${page}#district=${profile.place.id}`,
  };
  return [{ ...section, table: { ...table, rows: table.rows.slice(0, excerptRows) }, all }];
}

/** The views that can be switched to the place, switched to it. */
const figuresOf = ({ catalogue, place, locale }: Profile, dataset: Dataset): ViewFigure[] =>
  dataset.views.flatMap((view) => {
    const context = { view, dataset, catalogue, locale };
    const state = stateOfPlace(context, place.id);
    return state ? [figureOf(context, state.slug)] : [];
  });

const sectionOf = (profile: Profile, dataset: Dataset): Figures["sections"][number] => ({
  dataset: linkTo(profile, dataset),
  table: profileTable(profile, dataset),
});

/** What datasets have of a place. */
export function figuresIn(profile: Profile, datasets: readonly Dataset[]): Figures {
  const figures = datasets.flatMap((dataset) => figuresOf(profile, dataset));
  const measured = datasets.filter((dataset) => valueFields(dataset).length > 0);
  const isCompared = profile.place.tier === "compared";
  return {
    comparisons: isCompared ? comparisonsOf(profile, measured) : [],
    figures,
    sections: [
      ...measured.map((dataset) => sectionOf(profile, dataset)),
      ...datasets.flatMap((dataset) => pointsIn(profile, dataset, figures)),
    ],
    charts: datasets.flatMap((dataset) => chartsWith(profile, dataset)),
  };
}
