import type { APIRoute, InferGetStaticPropsType } from "astro";
import { catalogue } from "../../load/built.ts";
import { toJsonFeed } from "../../publish/feed.ts";
import { changesFeed } from "../../site/changes/changes.ts";
import { localisedRoutes } from "../../site/page/routes.ts";

export const getStaticPaths = async () =>
  localisedRoutes(await catalogue(), [{ params: {}, props: {} }]);

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(toJsonFeed(changesFeed(await catalogue(), props.locale)), {
    headers: { "content-type": "application/feed+json; charset=utf-8" },
  });
