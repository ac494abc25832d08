import { formatPeriod } from "../../locales/times.ts";
import { say } from "../../locales/index.ts";
import { wordsOf } from "../../locales/levels.ts";
import {
  pictureSizes,
  pictureWidthPx,
  type ImageFormat,
  themes,
  type Theme,
} from "../../model/picture.ts";
import {
  iframeCode,
  jsxCode,
  loaderCode,
  pictureCode,
  type Loader,
} from "../../publish/embed-code.ts";
import { asOfText } from "../../publish/frozen.ts";
import { toOembed } from "../../publish/oembed.ts";
import { pictureOf, type PictureHeight } from "../chart/picture.ts";
import { embedHeight, leastEmbedHeight } from "./height.ts";
import { embedPage, type EmbedPage } from "./embed.ts";
import { frozenAddress, frozenOf } from "../view/frozen.ts";
import type { Link } from "../page/page.ts";
import type { ViewQuery } from "../view/state.ts";
import { absolute, fileHref, pageHref } from "../../address/href.ts";
import type { OembedFit } from "../../address/oembed.ts";
import { paths } from "../../address/paths.ts";
import { textIn } from "../../model/locale.ts";

interface Option {
  value: string;
  label: string;
}

/** The codes of a view in one theme and one version: with the loader, a frame alone, as JSX. */
interface Variant {
  theme: string;
  version: string;
  heightPx: number;
  codes: { label: string; text: string }[];
}

/** What somebody needs who wants a view on a page of theirs. */
export interface Embedding {
  themes: Option[];
  /** One alone where nothing was frozen. */
  versions: Option[];
  /** What may be added behind the `#` of an embed's address. */
  additions: Option[];
  variants: Variant[];
  picture: string;
  preview: Link;
  /** Where every way is shown at work. */
  more: Link;
}

export const addressOf = ({ dataset, view, state }: ViewQuery) => ({
  dataset: dataset.id,
  view: view.name,
  state,
});

/** What the picture of a view says, for those who do not see it. */
export const altOf = ({ title, words: { separator }, figure }: EmbedPage): string =>
  `${title}${separator.colon}${figure.sentence}`;

/** The whole address of a path in the language of a view. */
const wholeAddress = ({ catalogue: { site }, locale }: ViewQuery, path: string): string =>
  absolute(site, pageHref(site, locale, path));

/** The live and the frozen embed of a view in a theme, as far as there is one. */
async function versionsOf(
  query: ViewQuery,
  { page, heightPx: liveHeightPx }: { page: EmbedPage; heightPx: number },
  theme: Theme | undefined,
) {
  const live = {
    version: "live",
    theme: theme ?? null,
    src: wholeAddress(query, paths.embed({ ...addressOf(query), theme })),
    heightPx: liveHeightPx,
  };
  const frozen = await frozenOf({ ...query, theme });
  if (!frozen) return [live];
  const updated = asOfText({ ...query.catalogue, ...frozen });
  const src = frozenAddress(query.catalogue, frozen);
  const heightPx = embedHeight({ ...page, updated });
  return [live, { ...live, version: "frozen", src, heightPx }];
}

/** What files of the site are, that the code names. */
export interface EmbeddedFiles {
  /** Of the loader's file. */
  integrity: string;
  heightOf: PictureHeight;
}

/** The code of a view's picture, which has another form for phones. */
async function pictureCodeOf(
  query: ViewQuery,
  { heightOf }: EmbeddedFiles,
  common: { href: string; alt: string },
): Promise<string> {
  const picture = pictureOf(query);
  const addressIn = (format: ImageFormat) =>
    wholeAddress(query, paths.image({ ...addressOf(query), format }));
  return pictureCode({
    ...common,
    svg: addressIn("svg"),
    png: addressIn("png"),
    portrait: {
      src: addressIn("portrait"),
      widthPx: pictureSizes.portrait.widthPx,
      heightPx: await heightOf(picture, "portrait"),
    },
    widthPx: pictureWidthPx,
    heightPx: await heightOf(picture, "svg"),
  });
}

/** All ways of putting a view on another page. */
export async function embeddingOf(query: ViewQuery, files: EmbeddedFiles): Promise<Embedding> {
  const { locale, catalogue } = query;
  const { site } = catalogue;
  const texts = wordsOf(site, locale).embedding;
  const { integrity } = files;
  const page = embedPage(query);
  const { title, chart } = page;
  const common = { title, href: chart.href, leastPx: leastEmbedHeight(page) };
  const loader: Loader = { src: absolute(site, fileHref(site, paths.loader)), integrity };
  const shown = { page, heightPx: embedHeight(page) };
  const versions = [undefined, ...themes].map((theme) => versionsOf(query, shown, theme));
  const variants = (await Promise.all(versions)).flat().map(({ version, ...each }) => {
    const embed = { ...common, ...each };
    return {
      theme: each.theme ?? "auto",
      version,
      heightPx: each.heightPx,
      codes: [
        { label: texts.loader, text: loaderCode(embed, loader) },
        { label: texts.iframe, text: iframeCode(embed) },
        { label: texts.jsx, text: jsxCode(embed, loader) },
      ],
    };
  });
  const frozen = await frozenOf(query);
  return {
    themes: (["auto", ...themes] as const).map((value) => ({ value, label: texts[value] })),
    versions: [
      { value: "live", label: texts.live },
      ...(frozen
        ? [
            {
              value: "frozen",
              label: say(texts.frozen, { date: formatPeriod(frozen.date, locale) }),
            },
          ]
        : []),
    ],
    additions: [
      { value: "title=0", label: texts.untitled },
      { value: "transparent", label: texts.transparent },
      { value: "place=", label: texts.place },
    ],
    variants,
    picture: await pictureCodeOf(query, files, { ...common, alt: altOf(page) }),
    preview: { label: texts.preview, href: pageHref(site, locale, paths.embed(addressOf(query))) },
    more: { label: texts.more, href: pageHref(site, locale, paths.embedGuide) },
  };
}

/** The embed of a view for systems that are given the address of its page alone, and their room. */
export function oembedOf(query: ViewQuery, fit?: OembedFit): string {
  const { locale, catalogue } = query;
  const { site } = catalogue;
  const page = embedPage(query);
  const columnPx = fit && "columnPx" in fit.room ? fit.room.columnPx : undefined;
  const embed = {
    title: page.title,
    src: wholeAddress(query, paths.embed(addressOf(query))),
    href: page.chart.href,
    theme: null,
    heightPx: embedHeight(page, columnPx),
    author: textIn(site.publisher.name, locale),
    provider: textIn(site.name, locale),
    providerUrl: wholeAddress(query, paths.home),
    thumbnail: {
      ...pictureSizes.og,
      url: wholeAddress(query, paths.image({ ...addressOf(query), format: "og" })),
    },
  };
  return toOembed(embed, fit);
}
