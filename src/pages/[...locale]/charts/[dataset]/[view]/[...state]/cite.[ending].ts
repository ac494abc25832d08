import type { APIRoute, InferGetStaticPropsType } from "astro";
import { withCharset } from "../../../../../../address/media-types.ts";
import { catalogue } from "../../../../../../load/built.ts";
import { citationFileAt, citationTargets } from "../../../../../../site/chart/citation.ts";
import { localisedRoutes } from "../../../../../../site/page/routes.ts";
import { viewAt } from "../../../../../../site/view/state.ts";

export const getStaticPaths = async () => {
  const all = await catalogue();
  return localisedRoutes(all, citationTargets(all));
};

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** How a view is cited, for reference managers. */
export const GET: APIRoute<Props> = async ({ props }) => {
  const query = viewAt(await catalogue(), props);
  const { body, type } = await citationFileAt(query, props.ending);
  return new Response(body, { headers: { "content-type": withCharset(type) } });
};
