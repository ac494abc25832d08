import type { z } from "zod";
import { paths, type ViewAddress } from "../../address/paths.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { sourcesOf } from "../../model/dataset.ts";
import { localised } from "../../model/locale.ts";
import type { ImageFormat } from "../../model/picture.ts";
import type { ChartAnswer } from "../../publish/api/answers.ts";
import { formatsOf } from "../../publish/download/formats.ts";
import { jsonRow } from "../../publish/download/forms/json.ts";
import { viewTable } from "../../publish/download/view-table.ts";
import { viewNamed } from "../page/named.ts";
import { inState } from "../view/in-state.ts";
import { presentView } from "../view/present.ts";
import { viewIn, viewStates, type Viewed } from "../view/state.ts";
import { columnAnswer } from "./dataset.ts";
import { fileAt, filesAt, pagesAt } from "./links.ts";

/** The states of a view; its own page, and what stands at its own address, is the main one. */
const statesAnswer = (viewed: Viewed) =>
  viewStates(viewed).map(({ value, slug, isMain }) => {
    const state = isMain ? undefined : slug;
    const of: ViewAddress = { dataset: viewed.dataset.id, view: viewed.view.name, state };
    return {
      state: state ?? null,
      value,
      href: fileAt(viewed.catalogue.site, paths.apiChart(of)),
    };
  });

/** A view in a state: how it is declared, the rows that it shows, and what it says of them. */
export function chartAnswer(catalogue: Catalogue, of: ViewAddress): z.input<typeof ChartAnswer> {
  const { site } = catalogue;
  const viewed = { catalogue, ...viewNamed(catalogue, `${of.dataset}/${of.view}`) };
  const { dataset } = viewed;
  const shown = viewStates(viewed).find(({ slug, isMain }) =>
    of.state === undefined ? isMain : slug === of.state,
  );
  const view = shown ? viewIn(viewed, shown) : viewed.view;
  const { title, headline = null, note, ...spec } = view;
  const table = viewTable({ catalogue, dataset }, view);
  const imagesAt = (format: ImageFormat) => pagesAt(site, paths.image({ ...of, format }));
  return {
    id: `${dataset.id}/${view.name}`,
    dataset: dataset.id,
    view: view.name,
    state: of.state ?? null,
    title,
    kind: view.kind,
    status: dataset.status,
    modified: dataset.modified,
    headline,
    sentence: localised(site.locales, (locale) => {
      const whole = { ...viewed, locale };
      return presentView(shown ? inState(whole, shown) : whole).sentence;
    }),
    note,
    spec,
    fields: table.fields.map(columnAnswer),
    rows: table.rows.map((row) => jsonRow(table, row)),
    sources: sourcesOf(
      dataset,
      table.rows.map(({ row }) => row),
    ),
    states: statesAnswer(viewed),
    links: {
      self: fileAt(site, paths.apiChart(of)),
      dataset: fileAt(site, paths.apiDataset({ dataset: dataset.id })),
      page: pagesAt(site, paths.chart(of)),
      embed: pagesAt(site, paths.embed(of)),
      oembed: pagesAt(site, paths.oembed(of)),
      images: {
        svg: imagesAt("svg"),
        png: imagesAt("png"),
        og: imagesAt("og"),
        portrait: imagesAt("portrait"),
      },
      downloads: filesAt(site, formatsOf(dataset, catalogue), (ending) =>
        paths.viewDownload({ ...of, ending }),
      ),
    },
  };
}
