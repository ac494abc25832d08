import type { APIRoute, InferGetStaticPropsType } from "astro";
import { catalogue } from "../../load/built.ts";
import { csvMetadata } from "../../publish/metadata/csvw.ts";
import { datasetMetadata } from "../../site/dataset/metadata.ts";

export const getStaticPaths = async () =>
  (await catalogue()).datasets.map(({ id }) => ({ params: { dataset: id }, props: { id } }));

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** What the columns of a dataset's CSV hold. */
export const GET: APIRoute<Props> = async ({ props: { id } }) =>
  new Response(await datasetMetadata(await catalogue(), id, csvMetadata), {
    headers: { "content-type": "application/json" },
  });
