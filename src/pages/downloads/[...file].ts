import type { APIRoute, InferGetStaticPropsType } from "astro";
import { catalogue } from "../../load/built.ts";
import { withdrawnDownload, withdrawnDownloadTargets } from "../../site/withdrawn/downloads.ts";
import { downloadAt, downloadTargets } from "../../site/dataset/downloads.ts";

export const getStaticPaths = async () => {
  const all = await catalogue();
  return [...downloadTargets(all), ...withdrawnDownloadTargets(all)];
};

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** A dataset in one of its formats. */
export const GET: APIRoute<Props> = async ({ props }) => {
  const all = await catalogue();
  const { body, type } = await ("withdrawn" in props
    ? withdrawnDownload(all, props.withdrawn)
    : downloadAt(all, props));
  return new Response(body, { headers: { "content-type": type } });
};
