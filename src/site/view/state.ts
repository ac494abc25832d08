import { badged } from "../../locales/badge.ts";
import { formatCell } from "../../locales/format.ts";
import { say, words } from "../../locales/index.ts";
import { formatShortPeriod } from "../../locales/times.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { fieldOf, type Dataset } from "../../model/dataset.ts";
import { localised, textIn, type Locale } from "../../model/locale.ts";
import { isMeasures, statistics, type View } from "../../model/view.ts";
import { statesOf, type State } from "../../stats/states.ts";
import type { Link } from "../page/page.ts";
import { pageHref } from "../../address/href.ts";
import { paths, type ViewAddress } from "../../address/paths.ts";
import { viewNamed } from "../page/named.ts";

/** A view of a dataset, whatever its state. */
export interface Viewed {
  catalogue: Catalogue;
  dataset: Dataset;
  view: View;
}

/** A view in one state, as a page in one language shows it. */
export interface ViewQuery extends Viewed {
  /** Left out for the state of the view's own page. */
  state?: string | undefined;
  locale: Locale;
}

/** The query of an address: the view, and its dataset, that bear these names. */
export function viewAt(
  catalogue: Catalogue,
  { dataset, view, state, locale }: ViewAddress & { locale: Locale },
): ViewQuery {
  return { ...viewNamed(catalogue, `${dataset}/${view}`), catalogue, state, locale };
}

/** The links by which readers change the state of a figure. */
export interface StateSwitch {
  label: string;
  links: (Link & { current: boolean })[];
}

/** The states of a view in order; nothing where it has none. */
export const viewStates = ({ catalogue, dataset, view }: Viewed): State<View>[] =>
  statesOf(view, {
    fields: dataset.fields,
    rows: dataset.table.rows,
    places: catalogue.places,
  });

function labelOf({ catalogue, dataset, view }: Viewed, value: string, locale: Locale): string {
  const { states } = view;
  const { places } = catalogue;
  if (states && !isMeasures(states))
    return formatCell(fieldOf(dataset, states.field), value, { locale, places });
  const statistic = statistics.find((name) => name === value);
  return statistic
    ? words[locale].states[statistic]
    : textIn(fieldOf(dataset, value).title, locale);
}

const isByPlace = ({ dataset, view: { states } }: Viewed): boolean =>
  states !== undefined && !isMeasures(states) && fieldOf(dataset, states.field).role === "place";

/** The state of a view that shows one place alone, where it has states for places. */
export const stateOfPlace = (viewed: Viewed, place: string): State<View> | undefined =>
  isByPlace(viewed) ? viewStates(viewed).find(({ value }) => value === place) : undefined;

/** The view of a state, whose title says which one it is: of places always, else beside the main one. */
export function viewIn(viewed: Viewed, state: State<View>): View {
  if (state.isMain && !isByPlace(viewed)) return state.view;
  const titleIn = (locale: Locale): string =>
    badged(textIn(viewed.view.title, locale), labelOf(viewed, state.value, locale), locale);
  const { headline } = state.view;
  return {
    ...state.view,
    headline: state.isMain ? (headline ?? null) : null,
    title: localised(viewed.catalogue.site.locales, titleIn),
  };
}

/** Where the page of a state is; the main one is the view's own. */
export const statePath = ({ dataset, view }: Viewed, { slug, isMain }: State<View>): string =>
  paths.chart({ dataset: dataset.id, view: view.name, state: isMain ? undefined : slug });

/** What a state is called where many stand side by side. */
function chipOf(viewed: Viewed, value: string, locale: Locale): string {
  const { states } = viewed.view;
  const field = states && !isMeasures(states) ? fieldOf(viewed.dataset, states.field) : undefined;
  return field?.role === "period"
    ? formatShortPeriod(value, locale, field.calendar)
    : labelOf(viewed, value, locale);
}

/** The switch of a view that shows one of its states; none where there is nothing to choose. */
export function switchOf(
  viewed: Viewed,
  shown: State<View> | undefined,
  locale: Locale,
): StateSwitch | null {
  const { catalogue, dataset, view } = viewed;
  const all = viewStates(viewed);
  const { states } = view;
  if (!states || all.length < 2) return null;
  const texts = words[locale].states;
  const field = isMeasures(states)
    ? texts.measure
    : textIn(fieldOf(dataset, states.field).title, locale);
  return {
    label: say(texts.by, { title: textIn(view.title, locale), field }),
    links: all.map((state) => ({
      label: chipOf(viewed, state.value, locale),
      href: pageHref(catalogue.site, locale, statePath(viewed, state)),
      current: state.value === shown?.value,
    })),
  };
}

/** A view in the state that its own page shows. */
export function shownView(viewed: Viewed): View {
  const main = viewStates(viewed).find(({ isMain }) => isMain);
  return main ? viewIn(viewed, main) : viewed.view;
}
