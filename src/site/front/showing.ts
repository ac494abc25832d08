import { pageHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";
import { words } from "../../locales/index.ts";
import type { Locale } from "../../model/locale.ts";
import { textIn } from "../../model/locale.ts";
import type { Link } from "../page/page.ts";
import { profiledPlaces } from "../place/district.ts";
import { stateOfPlace, type Viewed } from "../view/state.ts";

/** The pages on which a view stands: its own, and those that show it with its drawing. */
export function pagesShowing({ catalogue, dataset, view }: Viewed, locale: Locale): Link[] {
  const { site } = catalogue;
  const id = `${dataset.id}/${view.name}`;
  const linkTo = (label: string, path: string) => ({ label, href: pageHref(site, locale, path) });
  const leads = site.topics.some(({ views }) => views[0] === id);
  const topics = site.topics.filter(({ views }) => views.includes(id));
  const places = profiledPlaces(catalogue).filter(({ id: place }) =>
    stateOfPlace({ catalogue, dataset, view }, place),
  );
  return [
    linkTo(textIn(view.title, locale), paths.chart({ dataset: dataset.id, view: view.name })),
    ...(leads ? [linkTo(words[locale].nav.home, paths.home)] : []),
    ...topics.map((topic) => linkTo(textIn(topic.title, locale), paths.topic({ topic: topic.id }))),
    ...places.map(({ id: place, name }) => linkTo(textIn(name, locale), paths.district({ place }))),
  ];
}
