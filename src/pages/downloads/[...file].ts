import type { APIRoute, InferGetStaticPropsType } from "astro";
import { catalogue } from "../../load/built.ts";
import { downloadAt, downloadTargets } from "../../site/dataset/downloads.ts";

export const getStaticPaths = async () => downloadTargets(await catalogue());

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** A dataset in one of its formats. */
export const GET: APIRoute<Props> = async ({ props }) => {
  const { body, type } = await downloadAt(await catalogue(), props);
  return new Response(body, { headers: { "content-type": type } });
};
