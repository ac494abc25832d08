import { paths, translated } from "../../src/address/paths.ts";
import { pathOf, type Address } from "../../src/address/parse.ts";
import { languageOf } from "../../src/address/language.ts";
import { loadCatalogue } from "../../src/load/catalogue.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import { viewKinds, type ViewKind } from "../../src/model/kinds.ts";
import type { View } from "../../src/model/view.ts";
import { statesOf } from "../../src/stats/states.ts";
import { cityRoot } from "./city.ts";

const { catalogue } = await loadCatalogue(cityRoot);
if (!catalogue) throw new Error("Model City has problems");
const { site, datasets, places } = catalogue;

interface Shown {
  dataset: Dataset;
  view: View;
}

const views = datasets.flatMap((dataset) =>
  dataset.views.map((view): Shown => ({ dataset, view })),
);

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`nothing in Model City is ${what}`);
  return value;
}

const partsOf = ({ dataset, view }: Shown) => ({ dataset: dataset.id, view: view.name });

const firstOf = (kind: ViewKind): Shown =>
  found(
    views.find(({ view }) => view.kind === kind),
    `a ${kind}`,
  );

/** The view by which embeds are tried. */
export const barView = partsOf(firstOf("bar"));

const chartOf = (kind: ViewKind): string => paths.chart(partsOf(firstOf(kind)));

/** A state that is not shown on its view's own page. */
function stateOf({ dataset, view }: Shown): Address<"chart">[] {
  const { fields, table } = dataset;
  const states = statesOf(view, { fields, rows: table.rows, places });
  const others = states.filter(({ isMain }) => !isMain);
  return others.map(({ slug }) => ({ sort: "chart", ...partsOf({ dataset, view }), state: slug }));
}

const state = pathOf(found(views.flatMap(stateOf)[0], "a state"));
const topics = site.topics.map(({ id }) => paths.topic({ topic: id }));
const districts = [...places.values()].filter(({ level }) => level === "district");
const district = paths.district({ place: found(districts.at(-1), "a district").id });
const sample = paths.dataset({
  dataset: found(
    datasets.find(({ status }) => status === "sample"),
    "a sample",
  ).id,
});

/** Pages of which there is one. */
const lone = Object.values(translated).filter((path) => /^[^{]*\/$/.test(path));

/** Addresses in Model City's site: a page of every sort, and a drawing of every kind. */
export const sorts: readonly string[] = [
  ...lone,
  ...topics,
  paths.district({ place: site.city }),
  district,
  ...viewKinds.map(chartOf),
  state,
  paths.wechat(barView),
  sample,
  paths.notFound,
];

const otherHomes = site.locales
  .slice(1)
  .map((locale) => pathOf({ sort: "home", language: languageOf(site, locale) }));

/** The pages that Lighthouse is asked about: front, topics, district, chart, maps, dataset. */
export const judged: readonly string[] = [
  paths.home,
  ...topics,
  district,
  ...(["bar", "choropleth", "points"] as const).map(chartOf),
  sample,
  ...otherHomes,
];
