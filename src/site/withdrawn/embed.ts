import { languageTag } from "../../locales/format.ts";
import { words } from "../../locales/index.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { textIn, type Locale } from "../../model/locale.ts";
import { type Picture, themes, type Theme } from "../../model/picture.ts";
import { imageFormats, pictureSizes } from "../../model/picture.ts";
import { toOembed } from "../../publish/oembed.ts";
import { routeRest } from "../../address/files.ts";
import { absolute, pageHref } from "../../address/href.ts";
import type { OembedFit } from "../../address/oembed.ts";
import { paths } from "../../address/paths.ts";
import type { EmbedShell } from "../embed/embed.ts";
import { noticeHeight } from "../embed/height.ts";
import type { Notice, Withdrawn } from "./withdrawn.ts";
import { noticeOf, withdrawnCharts } from "./withdrawn.ts";
import { withdrawnAt } from "./page.ts";

/** What stands in pages of others where a chart was. */
export interface WithdrawnEmbed {
  shell: EmbedShell;
  notice: Notice;
  heightPx: number;
}

interface WithdrawnQuery {
  catalogue: Catalogue;
  /** Of the chart, without language. */
  path: string;
  locale: Locale;
}

/** Where the embeds of withdrawn charts were. */
export const withdrawnEmbedTargets = (catalogue: Catalogue) =>
  withdrawnCharts(catalogue).flatMap(({ of }) =>
    [undefined, ...themes].map((theme) => ({
      params: { withdrawn: routeRest(paths.embed({ ...of, theme })) },
      props: { path: paths.chart(of), theme },
    })),
  );

export const withdrawnOembedTargets = (catalogue: Catalogue) =>
  withdrawnCharts(catalogue).map(({ of }) => ({
    params: {
      dataset: of.dataset,
      view: [of.view, of.state].filter((part) => part !== undefined).join("/"),
    },
    props: { withdrawn: paths.chart(of) },
  }));

export const withdrawnImageTargets = (catalogue: Catalogue) =>
  withdrawnCharts(catalogue).flatMap(({ of }) =>
    imageFormats.map((format) => ({
      params: { file: routeRest(paths.image({ ...of, format })) },
      props: { withdrawn: paths.chart(of), format },
    })),
  );

function chartAt(catalogue: Catalogue, path: string): Withdrawn<"chart"> {
  const found = withdrawnAt(catalogue, path);
  if (found.of.sort !== "chart") throw new Error(`no chart: ${path}`);
  return { of: found.of, title: found.title };
}

export function withdrawnEmbed({
  catalogue,
  path,
  locale,
  theme,
}: WithdrawnQuery & { theme?: Theme | undefined }): WithdrawnEmbed {
  const { site } = catalogue;
  const withdrawn = chartAt(catalogue, path);
  const notice = noticeOf(catalogue, withdrawn, locale);
  const whole = (each: string) => absolute(site, pageHref(site, locale, each));
  const chart = { label: words[locale].withdrawn.more, href: whole(path) };
  const oembed = whole(paths.oembed(withdrawn.of));
  return {
    shell: { lang: languageTag(locale), title: notice.title, theme: theme ?? null, chart, oembed },
    notice,
    heightPx: noticeHeight([notice.title, ...notice.sentences, chart.label]),
  };
}

/** The notice as a picture of its own, for articles that show the chart's. */
export function withdrawnPicture({ catalogue, path, locale }: WithdrawnQuery): Picture {
  const { site } = catalogue;
  const { title, sentences } = noticeOf(catalogue, chartAt(catalogue, path), locale);
  const texts = words[locale];
  return {
    address: absolute(site, pageHref(site, locale, path)),
    locale,
    title,
    badge: null,
    sentence: sentences.join(texts.separator.space),
    measure: null,
    drawings: null,
    table: null,
    notes: [],
    source: { all: "", short: "" },
    facts: [],
    site: textIn(site.name, locale),
    scan: texts.withdrawn.scan,
  };
}

export function withdrawnOembed(
  { catalogue, path, locale }: WithdrawnQuery,
  fit?: OembedFit,
): string {
  const { site } = catalogue;
  const { of } = chartAt(catalogue, path);
  const { shell, heightPx } = withdrawnEmbed({ catalogue, path, locale });
  const at = (each: string) => absolute(site, pageHref(site, locale, each));
  const embed = {
    title: shell.title,
    href: shell.chart.href,
    src: at(paths.embed(of)),
    theme: null,
    heightPx,
    author: textIn(site.publisher.name, locale),
    provider: textIn(site.name, locale),
    providerUrl: at(paths.home),
    thumbnail: { url: at(paths.image({ ...of, format: "og" })), ...pictureSizes.og },
  };
  return toOembed(embed, fit);
}
