import type { Catalogue } from "../../model/catalogue.ts";
import { frozenHash, type FrozenEmbed } from "../../model/frozen.ts";
import type { Theme } from "../../model/picture.ts";
import type { ViewQuery } from "./state.ts";
import { routeRest } from "../../address/files.ts";
import { absolute, fileHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";
import { oncePerFigure } from "./once-per-figure.ts";

/** The hash of what a view says: its title, sentence, measure and table. */
export const figuresHash = oncePerFigure(({ title, badge, sentence, measure, table }) =>
  frozenHash(JSON.stringify({ title, badge, sentence, measure, table })),
);

/** The embed of a view that was frozen last, where it shows the figures that the view has today. */
export async function frozenOf(
  query: ViewQuery & { theme?: Theme | undefined },
): Promise<FrozenEmbed | undefined> {
  const { catalogue, dataset, view, state, theme, locale } = query;
  const last = catalogue.archive.findLast(
    (each) =>
      each.dataset === dataset.id &&
      each.view === view.name &&
      each.state === state &&
      each.theme === theme &&
      each.locale === locale,
  );
  return last && last.figures === (await figuresHash(query)) ? last : undefined;
}

/** The whole address of a frozen embed: it stays where it was first, whatever becomes of its view. */
export const frozenAddress = ({ site }: Catalogue, { path }: FrozenEmbed): string =>
  absolute(site, fileHref(site, path));

/** The address of every frozen embed, also where its dataset or view is gone. */
export const frozenTargets = ({ archive }: Catalogue) =>
  archive.map((frozen) => ({
    params: { locale: frozen.language, frozen: routeRest(paths.frozen(frozen)) },
    props: { frozen },
  }));
