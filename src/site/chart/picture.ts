import { formatList, formatNumber } from "../../locales/format.ts";
import { say, words } from "../../locales/index.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { type Locale, textIn } from "../../model/locale.ts";
import {
  imageFormats,
  type ImageFormat,
  type Picture,
  type PictureTable,
} from "../../model/picture.ts";
import { chartTargets } from "./targets.ts";
import { standalone } from "../view/drawings.ts";
import { headed } from "../view/headed.ts";
import { withoutPlaceLinks } from "../view/place-links.ts";
import { routeRest } from "../../address/files.ts";
import { absolute } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";
import { oncePerFigure } from "../view/once-per-figure.ts";
import type { ViewFigure } from "../view/view.ts";

function tableOf({ table }: ViewFigure, locale: Locale): PictureTable {
  const count = formatNumber(table.rows.length, locale);
  return {
    columns: table.columns,
    rows: table.rows.map(({ cells }) => cells.map(({ text }) => text)),
    excerpt: say(words[locale].images.rows, { shown: "{shown}", count }),
  };
}

/** Tells how high a picture in a format is at its own size, in pixels. */
export type PictureHeight = (picture: Picture, format: ImageFormat) => Promise<number>;

/** What the pictures of a view show and say. */
export const pictureOf = oncePerFigure((figure, query): Picture => {
  const { catalogue, dataset, locale } = query;
  const { site } = catalogue;
  const { figure: labels, separator, page, images } = words[locale];
  const { badge, sentence, notes, sources, modified } = figure;
  const names = sources.map(({ label }) => label);
  const labelled = (label: string, text: string) => label + separator.colon + text;
  const [first = ""] = names;
  const counted = say(images.sources, { first, count: names.length });
  const [phone, wide, large] = (["phone", "wide", "large"] as const).map((width) => {
    const drawing = figure.drawingAt(width);
    return drawing === null ? null : standalone(withoutPlaceLinks(drawing));
  });
  return {
    address: absolute(site, figure.href),
    locale,
    ...headed(figure),
    badge,
    sentence,
    drawings: phone && wide && large ? { phone, wide, large } : null,
    table: tableOf(figure, locale),
    notes,
    source: {
      all: labelled(labels.source, names.join(separator.list)),
      short: labelled(labels.source, names.length > 1 ? counted : first),
    },
    facts: [
      say(page.updated, { date: modified }),
      labelled(
        page.license,
        formatList(
          dataset.licenses.map(({ name }) => name),
          locale,
        ),
      ),
    ],
    site: textIn(site.name, locale),
    scan: images.scan,
  };
});

/** The address of every picture of every view and state, without language. */
export function imageTargets(catalogue: Catalogue) {
  return chartTargets(catalogue).flatMap(({ params, props }) =>
    imageFormats.map((format) => ({
      params: { file: routeRest(paths.image({ ...params, format })) },
      props: { ...props, format },
    })),
  );
}
