import type { APIRoute, InferGetStaticPropsType } from "astro";
import { catalogue } from "../../../../load/catalogue.ts";
import { chartTargets } from "../../../../site/chart/chart.ts";
import { oembedOf } from "../../../../site/embed/embedding.ts";
import { localisedRoutes } from "../../../../site/page/routes.ts";

export async function getStaticPaths() {
  const all = await catalogue();
  const targets = chartTargets(all).map(({ params, props }) => ({
    params: {
      dataset: params.dataset,
      view: [params.view, params.state].filter((part) => part !== undefined).join("/"),
    },
    props,
  }));
  return localisedRoutes(all, targets);
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(oembedOf(props), { headers: { "content-type": "application/json" } });
