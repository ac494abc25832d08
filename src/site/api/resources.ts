import type { z } from "zod";
import { absolute, fileHref } from "../../address/href.ts";
import { pathOf, type Address } from "../../address/parse.ts";
import { apiFolder, templates, type Sort } from "../../address/paths.ts";
import { say, words, type Words } from "../../locales/index.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { mainLocale, textIn } from "../../model/locale.ts";
import {
  ChartAnswer,
  DatasetAnswer,
  Index,
  KeyFigures,
  PlacesAnswer,
} from "../../publish/api/answers.ts";
import { openApiOf, type Described } from "../../publish/api/openapi.ts";
import { chartTargets } from "../chart/targets.ts";
import { chartAnswer } from "./chart.ts";
import { datasetAnswer } from "./dataset.ts";
import { keyFiguresAnswer } from "./fact.ts";
import { indexAnswer, placesAnswer } from "./overview.ts";

type ApiSort = Extract<Sort, `api${string}`>;

/** A sort of answer: where it stands, what it looks like, and how it is made. */
interface Resource<S extends ApiSort = ApiSort> {
  sort: S;
  schema: z.ZodType;
  /** Every address of it. */
  targets: (catalogue: Catalogue) => Address<S>[];
  answer: (catalogue: Catalogue, of: Address<S>) => object;
  /** The paths by which it is described: a part that may be left out makes two. */
  described: { id: keyof Words["api"]; parts: string[] }[];
}

/** A resource among others: what is asked of it is one of its own targets. */
const resource = <S extends ApiSort>(of: Resource<S>): Resource => of as unknown as Resource;

/** All that the API answers: routes, document, links and tests are made of this list. */
export const resources: readonly Resource[] = [
  resource({
    sort: "apiIndex",
    schema: Index,
    targets: () => [{ sort: "apiIndex" }],
    answer: indexAnswer,
    described: [{ id: "index", parts: [] }],
  }),
  resource({
    sort: "apiDataset",
    schema: DatasetAnswer,
    targets: ({ datasets }) => datasets.map(({ id }) => ({ sort: "apiDataset", dataset: id })),
    answer: datasetAnswer,
    described: [{ id: "dataset", parts: ["dataset"] }],
  }),
  resource({
    sort: "apiChart",
    schema: ChartAnswer,
    targets: (catalogue) =>
      chartTargets(catalogue).map(({ props }) => ({ sort: "apiChart", ...props })),
    answer: chartAnswer,
    described: [
      { id: "chart", parts: ["dataset", "view"] },
      { id: "state", parts: ["dataset", "view", "state"] },
    ],
  }),
  resource({
    sort: "apiPlaces",
    schema: PlacesAnswer,
    targets: () => [{ sort: "apiPlaces" }],
    answer: placesAnswer,
    described: [{ id: "places", parts: [] }],
  }),
  resource({
    sort: "apiKeyFigures",
    schema: KeyFigures,
    targets: () => [{ sort: "apiKeyFigures" }],
    answer: keyFiguresAnswer,
    described: [{ id: "keyFigures", parts: [] }],
  }),
];

const partsOf = (address: Address): Record<string, string | undefined> => ({ ...address });

/** What stands at an address of the API. */
export function answerAt(catalogue: Catalogue, address: Address<ApiSort>): object {
  const found = resources.find(({ sort }) => sort === address.sort);
  if (!found) throw new Error(`no resource: ${address.sort}`);
  return found.answer(catalogue, address);
}

/** The address of every answer. */
export const apiTargets = (catalogue: Catalogue) =>
  resources.flatMap(({ targets }) =>
    targets(catalogue).map((address) => ({
      params: { file: pathOf(address).slice(apiFolder.length + 1) },
      props: { address },
    })),
  );

/** A path of the description, of which there is at least one answer; null without any. */
function describe(
  catalogue: Catalogue,
  { sort, schema, targets }: Resource,
  { id, parts }: Resource["described"][number],
): Described | null {
  const { api } = words[mainLocale(catalogue.site)];
  const all = targets(catalogue).map(partsOf);
  const example = all.find((each) =>
    ["dataset", "view", "state"].every(
      (part) => parts.includes(part) === (each[part] !== undefined),
    ),
  );
  if (!example) return null;
  const path = templates[sort]
    .replace("{/state}", parts.includes("state") ? "/{state}" : "")
    .slice(apiFolder.length);
  const descriptions = { dataset: api.datasetId, view: api.view, state: api.stateName };
  return {
    path,
    id,
    summary: api[id],
    schema,
    parameters: parts.map((name) => ({
      name,
      description: descriptions[name as keyof typeof descriptions],
      example: example[name] ?? "",
    })),
  };
}

/** The API described, as OpenAPI 3.1. */
export function openApi(catalogue: Catalogue): object {
  const { site, modified } = catalogue;
  const locale = mainLocale(site);
  const { api } = words[locale];
  return openApiOf({
    title: say(api.title, { site: textIn(site.name, locale) }),
    description: say(api.description, { license: textIn(site.license.title, locale) }),
    version: `1.0.0+${modified}`,
    contact: { name: textIn(site.contact.name, locale), email: site.contact.email },
    license: { name: site.license.name, url: site.license.path },
    server: absolute(site, fileHref(site, apiFolder)),
    missing: api.missing,
    described: resources.flatMap((each) =>
      each.described.flatMap((one) => describe(catalogue, each, one) ?? []),
    ),
  });
}
