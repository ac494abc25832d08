import { routeRest } from "../../address/files.ts";
import { withCharset } from "../../address/media-types.ts";
import { paths, type ViewAddress } from "../../address/paths.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { Dataset } from "../../model/dataset.ts";
import { kindOf } from "../../model/kinds.ts";
import type { View } from "../../model/view.ts";
import type { Cited } from "../../publish/cite/citable.ts";
import { formatsOf, type Format } from "../../publish/download/formats.ts";
import { oncePer } from "../../stats/once.ts";
import { viewTable } from "../../publish/download/view-table.ts";
import { datasetNamed, viewNamed } from "../page/named.ts";
import { recentlyMade } from "../view/recent.ts";
import { viewIn, viewStates } from "../view/state.ts";
import { chartTargets } from "./targets.ts";

type ViewFile = ViewAddress & { ending: string };

/** What a citation calls the media of views. */
const sorts = { chart: "chart", map: "map", table: "dataset" } as const;

/** How a view is cited, in a state. */
export const citedAs = ({ id }: Dataset, view: View, state?: string): Cited => ({
  sort: sorts[kindOf(view.kind).medium],
  parts: [id, view.name, ...(state === undefined ? [] : [state])],
});

/** The address of every file of every view. */
export const viewDownloadTargets = (catalogue: Catalogue) =>
  chartTargets(catalogue).flatMap(({ props }) =>
    formatsOf(datasetNamed(catalogue, props.dataset), catalogue).map(({ ending }) => {
      const of: ViewFile = { ...props, ending };
      return { params: { file: routeRest(paths.viewDownload(of)) }, props: { ofView: of } };
    }),
  );

/** What a view shows in a state, and what its files tell of it; made once for all of them. */
function viewedAs(catalogue: Catalogue, { dataset: id, view: name, state }: ViewAddress) {
  const { dataset, view } = viewNamed(catalogue, `${id}/${name}`);
  const viewed = { catalogue, dataset, view };
  const shown = viewStates(viewed).find(({ slug, isMain }) =>
    state === undefined ? isMain : slug === state,
  );
  const inState = shown ? viewIn(viewed, shown) : view;
  const page = {
    title: inState.title,
    path: paths.chart({ dataset: id, view: name, state }),
    cited: citedAs(dataset, view, state),
  };
  const published = { catalogue, dataset, page };
  return { published, table: viewTable(published, inState) };
}

const viewed = oncePer<Catalogue, ReturnType<typeof recentlyMade<ReturnType<typeof viewedAs>>>>(
  () => recentlyMade(4),
);

/** What a file of a view holds, and its type as an answer says it. */
export async function viewDownloadAt(
  catalogue: Catalogue,
  { ending, ...of }: ViewFile,
): Promise<{ body: Awaited<ReturnType<Format["write"]>>; type: string }> {
  const path = paths.chart(of);
  const { published, table } = viewed(catalogue)(path, () => viewedAs(catalogue, of));
  const format = formatsOf(published.dataset, catalogue).find((each) => each.ending === ending);
  if (!format) throw new Error(`no such file of ${path}: ${ending}`);
  return { body: await format.write(published, table), type: withCharset(format.mediaType) };
}
