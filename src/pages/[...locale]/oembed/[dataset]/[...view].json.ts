import type { APIRoute, InferGetStaticPropsType } from "astro";
import { catalogue } from "../../../../load/built.ts";
import { chartTargets } from "../../../../site/chart/targets.ts";
import { oembedOf } from "../../../../site/embed/embedding.ts";
import { localisedRoutes } from "../../../../site/page/routes.ts";
import { withdrawnOembed, withdrawnOembedTargets } from "../../../../site/withdrawn/embed.ts";
import { viewAt } from "../../../../site/view/state.ts";

export async function getStaticPaths() {
  const all = await catalogue();
  const targets = chartTargets(all).map(({ params, props }) => ({
    params: {
      dataset: params.dataset,
      view: [params.view, params.state].filter((part) => part !== undefined).join("/"),
    },
    props,
  }));
  return [...localisedRoutes(all, targets), ...localisedRoutes(all, withdrawnOembedTargets(all))];
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props }) => {
  const all = await catalogue();
  const body =
    "withdrawn" in props
      ? withdrawnOembed({ catalogue: all, path: props.withdrawn, locale: props.locale })
      : oembedOf(viewAt(all, props));
  return new Response(body, { headers: { "content-type": "application/json" } });
};
