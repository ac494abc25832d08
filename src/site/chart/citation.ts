import { absolute, pageHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";
import { badgeOf } from "../../locales/badge.ts";
import { textIn } from "../../model/locale.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { citableOf, type Citable } from "../../publish/cite/citable.ts";
import { citationFiles, toCitationFile } from "../../publish/cite/files.ts";
import type { Link } from "../page/page.ts";
import { frozenAddress, frozenOf } from "../view/frozen.ts";
import { viewIn, viewStates, type ViewQuery } from "../view/state.ts";
import { citedAs } from "./downloads.ts";
import { chartTargets } from "./targets.ts";

/** What is cited of a view in a state, as its page says it. */
async function citableView(query: ViewQuery): Promise<Citable> {
  const { catalogue, dataset, view, state, locale } = query;
  const { site } = catalogue;
  const shown = viewStates(query).find(({ slug, isMain }) =>
    state === undefined ? isMain : slug === state,
  );
  const frozen = await frozenOf(query);
  const path = paths.chart({ dataset: dataset.id, view: view.name, state });
  return citableOf(
    {
      ...citedAs(dataset, view, state),
      frozen: frozen && frozenAddress(catalogue, frozen),
    },
    {
      site,
      locale,
      heading: textIn((shown ? viewIn(query, shown) : view).title, locale),
      badge: badgeOf(dataset, locale),
      modified: dataset.modified,
      address: absolute(site, pageHref(site, locale, path)),
    },
  );
}

/** The files by which reference managers take up a view. */
export const citationLinks = ({ catalogue, dataset, view, state, locale }: ViewQuery): Link[] =>
  citationFiles.map(({ ending }) => {
    const of = { dataset: dataset.id, view: view.name, state, ending };
    return { label: `.${ending}`, href: pageHref(catalogue.site, locale, paths.citationFile(of)) };
  });

export const citationTargets = (catalogue: Catalogue) =>
  chartTargets(catalogue).flatMap(({ params }) =>
    citationFiles.map(({ ending }) => ({
      params: { ...params, ending },
      props: { ...params, ending },
    })),
  );

export async function citationFileAt(
  query: ViewQuery,
  ending: string,
): Promise<{ body: string; type: string }> {
  const file = citationFiles.find((each) => each.ending === ending);
  if (!file) throw new Error(`no citation file: ${ending}`);
  return { body: toCitationFile(file, await citableView(query)), type: file.mediaType };
}
