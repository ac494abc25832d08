import { badged } from "../../locales/badge.ts";
import { say, words } from "../../locales/index.ts";
import { pictureSizes, type Picture } from "../../model/picture.ts";
import { imageLinks } from "../page/image-links.ts";
import { pageOf, type Link, type Page } from "../page/page.ts";
import { pictureOf, type PictureHeight } from "./picture.ts";
import type { ViewQuery } from "../view/state.ts";
import { pageHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";
import { figureOf } from "../view/view.ts";

/** A view as an article of a WeChat Official Account can show it: a picture and words. */
export interface WechatPage {
  page: Page;
  intro: string;
  steps: string[];
  picture: { src: string; alt: string; widthPx: number; heightPx: number };
  title: string;
  /** The paragraphs below the title. */
  caption: string[];
  images: Link[];
}

const isText = (text: string | null): text is string => text !== null && text !== "";

function captionOf(picture: Picture): string[] {
  const { sentence, measure, notes, source, facts, site, address, locale } = picture;
  const { wechat } = words[locale];
  return [
    sentence,
    measure,
    ...notes,
    source.all,
    [...facts, site].join(" · "),
    say(wechat.address, { address }),
  ].filter(isText);
}

/** The page of a view for editors of WeChat Official Accounts, whose articles keep no more. */
export async function wechatPage(
  query: ViewQuery,
  { heightOf }: { heightOf: PictureHeight },
): Promise<WechatPage> {
  const { catalogue, dataset, state, locale } = query;
  const { site } = catalogue;
  const texts = words[locale].wechat;
  const { shown, title, badge, href, measure } = figureOf(query, state);
  const picture = { ...pictureOf(query), measure };
  const name = badged(title, badge, locale);
  return {
    page: pageOf(catalogue, {
      locale,
      path: paths.wechat(shown),
      canonical: paths.chart(shown),
      heading: say(texts.heading, { title }),
      description: say(texts.description, { title }),
      badge,
      trail: [{ label: title, href }],
      modified: dataset.modified,
      isIndexed: false,
      shows: shown,
    }),
    intro: texts.intro,
    steps: [texts.copy, texts.save, texts.cover, texts.keep],
    picture: {
      src: pageHref(site, locale, paths.image({ ...shown, format: "portrait" })),
      alt: name,
      widthPx: pictureSizes.portrait.widthPx,
      heightPx: await heightOf(pictureOf(query), "portrait"),
    },
    title: name,
    caption: captionOf(picture),
    images: imageLinks({ site, locale }, shown, ["portrait", "og", "png"]),
  };
}
