import { absolute, fileHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { Dataset } from "../../model/dataset.ts";
import { openColumns } from "../../publish/download/open-table.ts";
import { snippetsOf, type Snippet } from "../../publish/snippets.ts";

/** Code that reads a dataset, to be pasted. */
export function datasetSnippets(catalogue: Catalogue, dataset: Dataset): Snippet[] {
  const at = (ending: string) =>
    absolute(
      catalogue.site,
      fileHref(catalogue.site, paths.download({ dataset: dataset.id, ending })),
    );
  return snippetsOf({
    csv: at("csv"),
    json: at("json"),
    fields: openColumns({ catalogue, dataset }).map(({ field }) => field),
  });
}
