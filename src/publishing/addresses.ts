import type { z } from "zod";
import { paths } from "../address/paths.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { PublishedAddresses, PublishedPage } from "../model/release.ts";
import { formatsOf } from "../publish/download/formats.ts";
import { statesOf } from "../stats/states.ts";

/** Every page of the site that others may lead to, samples too, and what they are called. */
function pagesOf(catalogue: Catalogue): PublishedPage[] {
  const { datasets, places } = catalogue;
  return datasets.flatMap((dataset) => {
    const { id, title, views, fields, table } = dataset;
    const charts = views.flatMap((view) => {
      const states = statesOf(view, { fields, places, rows: table.rows });
      const others = states.filter(({ isMain }) => !isMain).map(({ slug }) => slug);
      return [undefined, ...others].map((state) => ({
        address: paths.chart({ dataset: id, view: view.name, state }),
        title: view.title,
      }));
    });
    const files = formatsOf(dataset, catalogue).map(({ ending }) =>
      paths.download({ dataset: id, ending }),
    );
    return [
      { address: paths.dataset({ dataset: id }), title },
      ...files.map((address) => ({ address, title })),
      ...charts,
    ];
  });
}

/** What was ever released, with what is released now. */
export function publishedBy(catalogue: Catalogue): z.input<typeof PublishedAddresses> {
  const now = pagesOf(catalogue);
  const titles = new Map(
    [...catalogue.published, ...now].map((page) => [page.address, page.title]),
  );
  return { pages: [...titles].map(([address, title]) => ({ address, title })) };
}
