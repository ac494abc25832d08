import { fileHref, pageHref, parseHref } from "../../address/href.ts";
import { paths, translated } from "../../address/paths.ts";
import { parsePath } from "../../address/parse.ts";
import { formatNumber } from "../../locales/format.ts";
import { say, words } from "../../locales/index.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { Locale } from "../../model/locale.ts";
import { catalogQuads } from "../../publish/metadata/dcat.ts";
import { describedSite } from "../../publish/metadata/described.ts";
import { pointsOf, qualityOf } from "../../publish/metadata/mqa.ts";
import { pageOf, type Link, type Page } from "../page/page.ts";
import { evidenceOf, type Practice } from "./practices.ts";

export interface ScoresPage {
  page: Page;
  total: string;
  /** Each dimension with its metrics. */
  quality: { dimension: string; metrics: { metric: string; points: string; most: string }[] }[];
  met: string;
  practices: { number: string; title: string; evidence: Link[]; unmet: string | null }[];
}

const digits = 1;

/** Where a file of the site stands, for readers of a language where it is a page. */
function linkTo({ site }: Catalogue, locale: Locale, path: string): Link {
  const sort = parsePath(path)?.sort;
  const isSpoken = sort !== undefined && sort in translated;
  return { label: path, href: isSpoken ? pageHref(site, locale, path) : fileHref(site, path) };
}

function practicesOf(catalogue: Catalogue, locale: Locale): ScoresPage["practices"] {
  const { scores } = words[locale];
  return Object.entries(evidenceOf(catalogue)).map(([number, evidence]) => ({
    number,
    title: scores.titles[number as Practice],
    evidence:
      "paths" in evidence ? evidence.paths.map((path) => linkTo(catalogue, locale, path)) : [],
    unmet: "unmet" in evidence ? scores[evidence.unmet] : null,
  }));
}

/** How good the metadata of the site are, as two yardsticks of others measure them. */
export async function scoresPage(catalogue: Catalogue, locale: Locale): Promise<ScoresPage> {
  const { site } = catalogue;
  const { about, scores } = words[locale];
  const isThere = (url: string) => parseHref(site, url) !== null;
  const quality = qualityOf(catalogQuads(await describedSite(catalogue)), isThere);
  const sum = (numbers: number[]) => numbers.reduce((all, each) => all + each, 0);
  const practices = practicesOf(catalogue, locale);
  return {
    page: pageOf(catalogue, {
      locale,
      path: paths.scores,
      heading: scores.heading,
      description: scores.description,
      trail: [{ label: about.heading, href: pageHref(site, locale, paths.about) }],
    }),
    total: say(scores.total, {
      points: formatNumber(sum(quality.map(pointsOf)), locale, digits),
      most: sum(quality.map(({ most }) => most)),
    }),
    quality: [...Map.groupBy(quality, ({ dimension }) => dimension)].map(([dimension, all]) => ({
      dimension: scores.dimensions[dimension],
      metrics: all.map((each) => ({
        metric: scores.metrics[each.metric],
        points: formatNumber(pointsOf(each), locale, digits),
        most: String(each.most),
      })),
    })),
    met: say(scores.met, { count: practices.filter(({ unmet }) => unmet === null).length }),
    practices,
  };
}
