import { composeLinkPreview } from "../src/images/link-preview.ts";
import { oembedFits } from "../src/address/oembed.ts";
import { paintedSheets } from "../src/images/image.ts";
import { loadFonts } from "../src/images/letters/fonts.ts";
import { outlined } from "../src/images/letters/outlines.ts";
import { painterOf } from "../src/images/painter.ts";
import { composePortrait } from "../src/images/portrait.ts";
import { composeWide } from "../src/images/wide.ts";
import type { Catalogue } from "../src/model/catalogue.ts";
import { toAtom, toJsonFeed } from "../src/publish/feed.ts";
import { chartPage } from "../src/site/chart/chart.ts";
import { csvMetadata } from "../src/publish/metadata/csvw.ts";
import { toCroissant } from "../src/publish/metadata/croissant.ts";
import { datasetPackage } from "../src/publish/metadata/data-package.ts";
import { answerAt, apiTargets } from "../src/site/api/resources.ts";
import { datasetMetadata } from "../src/site/dataset/metadata.ts";
import { chartTargets } from "../src/site/chart/targets.ts";
import { pictureOf } from "../src/site/chart/picture.ts";
import { wechatPage } from "../src/site/chart/wechat.ts";
import { changesFeed, changesPage } from "../src/site/changes/changes.ts";
import { datasetPage } from "../src/site/dataset/dataset.ts";
import { datasetsPage } from "../src/site/dataset/datasets.ts";
import { downloadAt, downloadTargets } from "../src/site/dataset/downloads.ts";
import { embedPage } from "../src/site/embed/embed.ts";
import { embeddingOf, oembedOf } from "../src/site/embed/embedding.ts";
import { frontPage } from "../src/site/front/front.ts";
import { topicPage } from "../src/site/front/topic.ts";
import { headOf } from "../src/site/page/head.ts";
import type { Page } from "../src/site/page/page.ts";
import { localisedRoutes } from "../src/site/page/routes.ts";
import { districtPage, profiledPlaces } from "../src/site/place/district.ts";
import { searchIndex, searchPage } from "../src/site/search/search.ts";
import { viewAt } from "../src/site/view/state.ts";

const painter = painterOf(paintedSheets());
const fonts = loadFonts();
const layouts = { composeWide, composeLinkPreview, composePortrait };

/** What a page holds must be fit for a template: its head is made, as all of them make it. */
const whole = <T extends { page: Page }>(content: T): T => {
  headOf(content.page);
  return content;
};

const files = { integrity: "sha384-0", heightOf: () => Promise.resolve(1) };

/** Makes what a build makes of one dataset, in every language, but for the templates and pixels. */
export async function renderDataset(catalogue: Catalogue, id: string): Promise<void> {
  const dataset = catalogue.datasets.find((each) => each.id === id);
  if (!dataset) throw new Error(`no dataset ${id}`);
  const own = chartTargets(catalogue).filter(({ params }) => params.dataset === id);
  for (const { props } of localisedRoutes(catalogue, own)) {
    const query = viewAt(catalogue, props);
    whole(await chartPage(query));
    whole(await wechatPage(query, files));
    embedPage(query);
    await embeddingOf(query, files);
    for (const fit of [undefined, ...oembedFits]) oembedOf(query, fit);
    const picture = pictureOf(query);
    for (const compose of Object.values(layouts)) await outlined(compose(picture, painter), fonts);
  }
  for (const locale of catalogue.site.locales) whole(await datasetPage(catalogue, dataset, locale));
  for (const { props } of downloadTargets(catalogue))
    if (props.dataset === id) await downloadAt(catalogue, props);
  for (const { props } of apiTargets(catalogue))
    if ("dataset" in props.address && props.address.dataset === id)
      JSON.stringify(answerAt(catalogue, props.address));
  for (const write of [csvMetadata, datasetPackage, toCroissant])
    await datasetMetadata(catalogue, id, write);
}

/** Makes the pages on which all datasets meet. */
export function renderSite(catalogue: Catalogue): void {
  const { site, places } = catalogue;
  for (const locale of site.locales) {
    whole(frontPage(catalogue, locale));
    for (const topic of site.topics) whole(topicPage(catalogue, topic, locale));
    for (const { id } of profiledPlaces(catalogue)) {
      const place = places.get(id);
      if (place) whole(districtPage(catalogue, place, locale));
    }
    whole(datasetsPage(catalogue, locale));
    whole(changesPage(catalogue, locale));
    whole(searchPage(catalogue, locale));
    searchIndex(catalogue, locale);
    toAtom(changesFeed(catalogue, locale));
    toJsonFeed(changesFeed(catalogue, locale));
  }
}
