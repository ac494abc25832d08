import type { Catalogue } from "../model/catalogue.ts";
import type { Dataset } from "../model/dataset.ts";
import type { FrozenEmbed } from "../model/frozen.ts";
import type { Locale } from "../model/locale.ts";
import type { View } from "../model/view.ts";
import { absolute, fileHref, type Theme } from "./urls.ts";

interface FrozenQuery {
  catalogue: Catalogue;
  dataset: Dataset;
  view: View;
  state?: string | undefined;
  theme?: Theme | undefined;
  locale: Locale;
}

/** The embed of a view that was frozen last, of whatever date, if one was. */
export const lastFrozen = ({ catalogue, dataset, view, ...of }: FrozenQuery) =>
  catalogue.archive.findLast(
    (each) =>
      each.locale === of.locale &&
      each.dataset === dataset.id &&
      each.view === view.name &&
      each.state === of.state &&
      each.theme === of.theme,
  );

/** The same, where it shows the figures that the view has today. */
export function frozenToday(query: FrozenQuery): FrozenEmbed | undefined {
  const frozen = lastFrozen(query);
  return frozen?.date === query.dataset.modified ? frozen : undefined;
}

/** The whole address of a frozen embed: where it was published first it stays, come what may. */
export const frozenAddress = ({ site }: Catalogue, { path }: FrozenEmbed): string =>
  absolute(site, fileHref(site, path));

/** The address of every frozen embed, also where its dataset or view is gone. */
export const frozenTargets = ({ archive }: Catalogue) =>
  archive.map((frozen) => {
    const [, locale, rest = ""] = /^\/(?:([a-z]+)\/)?embed\/(.*)\/$/.exec(frozen.path) ?? [];
    return { params: { locale, frozen: rest }, props: { frozen } };
  });
