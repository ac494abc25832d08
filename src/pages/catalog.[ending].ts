import type { APIRoute, InferGetStaticPropsType } from "astro";
import { mediaTypes, withCharset } from "../address/media-types.ts";
import { catalogue } from "../load/built.ts";
import { describedSite } from "../publish/metadata/described.ts";
import { catalogQuads } from "../publish/metadata/dcat.ts";
import { toJsonLd, toTurtle } from "../publish/metadata/graph.ts";

const writers = { jsonld: toJsonLd, ttl: toTurtle };

type Ending = keyof typeof writers;

export const getStaticPaths = () =>
  (Object.keys(writers) as Ending[]).map((ending) => ({ params: { ending }, props: { ending } }));

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The catalogue as DCAT-AP. */
export const GET: APIRoute<Props> = async ({ props: { ending } }) => {
  const quads = catalogQuads(await describedSite(await catalogue()));
  return new Response(await writers[ending](quads), {
    headers: { "content-type": withCharset(mediaTypes[ending] ?? "") },
  });
};
