import { pageHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";
import { words } from "../../locales/index.ts";
import type { Locale } from "../../model/locale.ts";
import { textIn } from "../../model/locale.ts";
import type { Link } from "../page/page.ts";
import { profiledPlaces } from "../place/district.ts";
import type { View } from "../../model/view.ts";
import type { State } from "../../stats/states.ts";
import type { Differing } from "../changes/differing.ts";
import { statePath, stateOfPlace, viewIn, viewStates, type Viewed } from "../view/state.ts";

/** The states of a view that are meant, and whether that of its own page is one of them. */
type Meant = Pick<Differing, "isMain" | "states" | "isWhole">;

const all: Meant = { isMain: true, states: [], isWhole: true };

/** The pages on which a view stands: its own, and those that show it with its drawing; of some states alone where these are meant. */
export function pagesShowing(viewed: Viewed, locale: Locale, meant: Meant = all): Link[] {
  const { catalogue, dataset, view } = viewed;
  const { site } = catalogue;
  const id = `${dataset.id}/${view.name}`;
  const isMeant = ({ slug, isMain }: State<View>) =>
    meant.isWhole || (isMain ? meant.isMain : meant.states.includes(slug));
  const linkTo = (label: string, path: string) => ({ label, href: pageHref(site, locale, path) });
  const topics = site.topics.filter(({ views }) => views.includes(id));
  const leads = topics.some(({ views }) => views[0] === id);
  const places = profiledPlaces(catalogue).filter(({ id: place }) => {
    const state = stateOfPlace(viewed, place);
    return state && isMeant(state);
  });
  const others = viewStates(viewed).filter(({ slug }) => meant.states.includes(slug));
  const own = [
    linkTo(textIn(view.title, locale), paths.chart({ dataset: dataset.id, view: view.name })),
    ...(leads ? [linkTo(words[locale].nav.home, paths.home)] : []),
    ...topics.map((topic) => linkTo(textIn(topic.title, locale), paths.topic({ topic: topic.id }))),
  ];
  return [
    ...(meant.isMain ? own : []),
    ...others.map((state) =>
      linkTo(textIn(viewIn(viewed, state).title, locale), statePath(viewed, state)),
    ),
    ...places.map(({ id: place, name }) => linkTo(textIn(name, locale), paths.district({ place }))),
  ];
}
