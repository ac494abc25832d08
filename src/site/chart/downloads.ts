import { routeRest } from "../../address/files.ts";
import { withCharset } from "../../address/media-types.ts";
import { paths, type ViewAddress } from "../../address/paths.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { Dataset } from "../../model/dataset.ts";
import { kindOf } from "../../model/kinds.ts";
import type { View } from "../../model/view.ts";
import type { Cited } from "../../publish/cite/citable.ts";
import { viewFormatsOf, type Format } from "../../publish/download/formats.ts";
import { viewTable } from "../../publish/download/view-table.ts";
import { datasetNamed, viewNamed } from "../page/named.ts";
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
    viewFormatsOf(datasetNamed(catalogue, props.dataset)).map(({ ending }) => {
      const of: ViewFile = { ...props, ending };
      return { params: { file: routeRest(paths.viewDownload(of)) }, props: { ofView: of } };
    }),
  );

/** What a file of a view holds, and its type as an answer says it. */
export async function viewDownloadAt(
  catalogue: Catalogue,
  { dataset: id, view: name, state, ending }: ViewFile,
): Promise<{ body: Awaited<ReturnType<Format["write"]>>; type: string }> {
  const { dataset, view } = viewNamed(catalogue, `${id}/${name}`);
  const viewed = { catalogue, dataset, view };
  const format = viewFormatsOf(dataset).find((each) => each.ending === ending);
  const shown = viewStates(viewed).find(({ slug, isMain }) =>
    state === undefined ? isMain : slug === state,
  );
  if (!format?.writeTable) throw new Error(`no such file of ${id}/${name}: ${ending}`);
  const inState = shown ? viewIn(viewed, shown) : view;
  const page = {
    title: inState.title,
    path: paths.chart({ dataset: id, view: name, state }),
    cited: citedAs(dataset, view, state),
  };
  const published = { catalogue, dataset, page };
  const body = await format.writeTable(published, viewTable(published, inState));
  return { body, type: withCharset(format.mediaType) };
}
