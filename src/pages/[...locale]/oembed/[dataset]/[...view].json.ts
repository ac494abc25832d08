import type { APIRoute, InferGetStaticPropsType } from "astro";
import { oembedFits } from "../../../../address/oembed.ts";
import { catalogue } from "../../../../load/built.ts";
import { chartTargets } from "../../../../site/chart/targets.ts";
import { oembedOf } from "../../../../site/embed/embedding.ts";
import { localisedRoutes } from "../../../../site/page/routes.ts";
import { withdrawnOembed, withdrawnOembedTargets } from "../../../../site/withdrawn/embed.ts";
import { viewAt } from "../../../../site/view/state.ts";

/** The whole answer, and one for each room that is smaller. */
const fitting = <P extends { view: string }, Q>({ params, props }: { params: P; props: Q }) =>
  [undefined, ...oembedFits].map((fit) => ({
    params: fit ? { ...params, view: `${params.view}@${fit.name}` } : params,
    props: { ...props, fit },
  }));

export async function getStaticPaths() {
  const all = await catalogue();
  const targets = chartTargets(all).map(({ params, props }) => ({
    params: {
      dataset: params.dataset,
      view: [params.view, params.state].filter((part) => part !== undefined).join("/"),
    },
    props,
  }));
  return [
    ...localisedRoutes(all, targets.flatMap(fitting)),
    ...localisedRoutes(all, withdrawnOembedTargets(all).flatMap(fitting)),
  ];
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props }) => {
  const all = await catalogue();
  const body =
    "withdrawn" in props
      ? withdrawnOembed({ catalogue: all, path: props.withdrawn, locale: props.locale }, props.fit)
      : oembedOf(viewAt(all, props), props.fit);
  return new Response(body, { headers: { "content-type": "application/json" } });
};
