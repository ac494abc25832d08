import { formatList } from "../../locales/format.ts";
import { say, words } from "../../locales/index.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { Locale } from "../../model/locale.ts";
import { pictureWidthPx, themes, type Theme } from "../../model/picture.ts";
import { hasPoints } from "../../model/view.ts";
import { frameRights } from "../../publish/embed-code.ts";
import { pictureOf } from "../chart/picture.ts";
import { embedHeight, embedRooms, type FrameRoom } from "./height.ts";
import { embedPage } from "./embed.ts";
import { addressOf, altOf, embeddingOf, type EmbeddedFiles, type Embedding } from "./embedding.ts";
import { frozenOf } from "../view/frozen.ts";
import { pageOf, type Page } from "../page/page.ts";
import { viewNamed } from "../page/named.ts";
import type { ViewQuery } from "../view/state.ts";
import { absolute, fileHref, pageHref } from "../../address/href.ts";
import { oembedFits } from "../../address/oembed.ts";
import { paths } from "../../address/paths.ts";

/** A frame as this page shows it: by its path, so that it works wherever the site is looked at. */
interface Frame {
  src: string;
  title: string;
  heightPx: number;
  rooms: FrameRoom[];
  theme: Theme | null;
  rights: typeof frameRights;
}

/** One way of putting a view on another page: what it is for, its code, and it at work. */
interface Way {
  heading: string;
  text: string;
  code?: string | undefined;
  frames?: Frame[];
  picture?: { src: string; alt: string; href: string; widthPx: number; heightPx: number };
}

export interface EmbedGuide {
  page: Page;
  ways: Way[];
  loader: { src: string; integrity: string };
  /** What an embed tells the page around it, system by system. */
  messages: { host: string; message: string }[];
  /** What a host with a policy of its own adds to it. */
  policy: string;
}

const srcOf = (query: ViewQuery, theme?: Theme): string =>
  pageHref(query.catalogue.site, query.locale, paths.embed({ ...addressOf(query), theme }));

const whole = (query: ViewQuery): string => absolute(query.catalogue.site, srcOf(query));

function frameOf(query: ViewQuery, src: string, theme: Theme | null = null): Frame {
  const page = embedPage(query);
  const [heightPx, rooms] = [embedHeight(page), embedRooms(page)];
  return { src, title: page.title, heightPx, rooms, theme, rights: frameRights };
}

const codeOf = ({ variants }: Embedding, theme: Theme | "auto", way: "iframe" | "loader") =>
  variants.find((variant) => variant.theme === theme)?.codes[way === "loader" ? 0 : 1]?.text;

/** The map of points that comes first; nothing where no dataset has one. */
function mapWay({ catalogue, locale }: ViewQuery): Way[] {
  const [found] = catalogue.datasets.flatMap((dataset) =>
    dataset.views.filter(hasPoints).map((view) => ({ dataset, view })),
  );
  if (!found) return [];
  const query = { ...found, catalogue, locale };
  return [{ ...words[locale].embedGuide.map, frames: [frameOf(query, srcOf(query))] }];
}

/** A frozen embed of figures as they are today, or that there is none. */
async function frozenWay({ catalogue, locale }: ViewQuery, files: EmbeddedFiles): Promise<Way> {
  const { heading, text, none } = words[locale].embedGuide.frozen;
  for (const dataset of catalogue.datasets)
    for (const view of dataset.views) {
      const query = { catalogue, dataset, view, locale };
      const frozen = await frozenOf(query);
      if (!frozen) continue;
      const { variants } = await embeddingOf(query, files);
      const kept = variants.find(({ version }) => version === "frozen");
      if (!kept) continue;
      const src = fileHref(catalogue.site, frozen.path);
      const frame = { ...frameOf(query, src), heightPx: kept.heightPx };
      return { heading, text, code: kept.codes[1]?.text, frames: [frame] };
    }
  return { heading, text: catalogue.archive.length > 0 ? text : none };
}

async function waysOf(query: ViewQuery, files: EmbeddedFiles): Promise<Way[]> {
  const { catalogue, locale } = query;
  const { site } = catalogue;
  const texts = words[locale].embedGuide;
  const of = addressOf(query);
  const embedding = await embeddingOf(query, files);
  const page = embedPage(query);
  const lit = `#place=${Object.keys(page.figure.ofPlaces).at(-1) ?? site.city}`;
  return [
    {
      ...texts.loader,
      code: codeOf(embedding, "auto", "loader"),
      frames: [frameOf(query, srcOf(query))],
    },
    { ...texts.frame, code: codeOf(embedding, "auto", "iframe") },
    {
      heading: texts.themes.heading,
      text: say(texts.themes.text, { light: "light/", dark: "dark/" }),
      code: codeOf(embedding, "dark", "iframe"),
      frames: themes.map((theme) => frameOf(query, srcOf(query, theme), theme)),
    },
    {
      ...texts.options,
      code: [...themes.map((theme) => `#theme=${theme}`), "#title=0", "#transparent", lit]
        .map((option) => whole(query) + option)
        .join("\n"),
      frames: [frameOf(query, `${srcOf(query)}${lit}&theme=dark`, "dark")],
    },
    ...mapWay(query),
    {
      ...texts.picture,
      code: embedding.picture,
      picture: {
        src: pageHref(site, locale, paths.image({ ...of, format: "png" })),
        alt: altOf(page),
        href: page.figure.href,
        widthPx: pictureWidthPx,
        heightPx: await files.heightOf(pictureOf(query), "svg"),
      },
    },
    await frozenWay(query, files),
    {
      heading: texts.oembed.heading,
      text: say(texts.oembed.text, {
        address: paths.oembed({ dataset: "<dataset>", view: "<view>" }),
        fits: formatList(
          oembedFits.map(({ name }) => `@${name}.json`),
          locale,
        ),
      }),
      code: absolute(site, page.figure.href),
    },
  ];
}

/** In which words an embed tells its height; the last asks for a word of the host's first. */
const messagesOf = (locale: Locale): EmbedGuide["messages"] => [
  {
    host: "Datawrapper",
    message: `{"datawrapper-height": {"https://…${paths.embed({ dataset: "…", view: "…" })}": 420}}`,
  },
  { host: "AMP", message: '{"sentinel": "amp", "type": "embed-size", "height": 420}' },
  {
    host: "Medium, Embedly",
    message: '\'{"src": "https://…", "context": "iframe.resize", "height": 420}\'',
  },
  { host: "pym.js", message: "'pymxPYMx<childId>xPYMxheightxPYMx420'" },
  { host: "WordPress", message: '{"message": "height", "value": 420, "secret": "…"}' },
  {
    host: "iframe-resizer",
    message: `'[iFrameSizer]<id>:420:600:init' (${words[locale].embedGuide.heights.resizer})`,
  },
];

/** How charts and maps are put on other pages, each way shown with the site's leading view. */
export async function embedGuide(
  catalogue: Catalogue,
  locale: Locale,
  files: EmbeddedFiles,
): Promise<EmbedGuide> {
  const { site } = catalogue;
  const texts = words[locale].embedGuide;
  const [topic] = site.topics;
  const query = { ...viewNamed(catalogue, topic?.views[0] ?? ""), catalogue, locale };
  const { origin } = new URL(site.baseUrl);
  return {
    page: pageOf(catalogue, {
      locale,
      path: paths.embedGuide,
      heading: texts.heading,
      description: texts.description,
      framesOwn: true,
    }),
    ways: await waysOf(query, files),
    loader: { src: fileHref(site, paths.loader), integrity: files.integrity },
    messages: messagesOf(locale),
    policy: `frame-src ${origin}; script-src ${origin}; img-src ${origin}`,
  };
}
