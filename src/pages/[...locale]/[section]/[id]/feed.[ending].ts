import type { APIRoute, InferGetStaticPropsType } from "astro";
import { catalogue } from "../../../../load/built.ts";
import { toAtom, toJsonFeed } from "../../../../publish/feed.ts";
import { changesFeed } from "../../../../site/changes/changes.ts";
import { allFollowed } from "../../../../site/changes/followed.ts";
import { localisedRoutes } from "../../../../site/page/routes.ts";

const writers = { xml: toAtom, json: toJsonFeed };

const types = { xml: "application/atom+xml; charset=utf-8", json: "application/feed+json" };

type Ending = keyof typeof writers;

export const getStaticPaths = async () => {
  const all = await catalogue();
  const targets = allFollowed(all).flatMap(({ page }) => {
    const [section = "", id = ""] = page.split("/").filter(Boolean);
    return (Object.keys(writers) as Ending[]).map((ending) => ({
      params: { section, id, ending },
      props: { page, ending },
    }));
  });
  return localisedRoutes(all, targets);
};

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** What changed of a topic, a dataset or a district. */
export const GET: APIRoute<Props> = async ({ props: { page, ending, locale } }) => {
  const all = await catalogue();
  const followed = allFollowed(all).find((each) => each.page === page);
  return new Response(writers[ending](changesFeed(all, locale, followed)), {
    headers: { "content-type": types[ending] },
  });
};
