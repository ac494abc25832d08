import type { APIRoute, InferGetStaticPropsType } from "astro";
import { catalogue } from "../../load/built.ts";
import { viewDownloadAt, viewDownloadTargets } from "../../site/chart/downloads.ts";
import { withdrawnDownload, withdrawnDownloadTargets } from "../../site/withdrawn/downloads.ts";
import { downloadAt, downloadTargets } from "../../site/dataset/downloads.ts";

export const getStaticPaths = async () => {
  const all = await catalogue();
  return [...downloadTargets(all), ...viewDownloadTargets(all), ...withdrawnDownloadTargets(all)];
};

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** A dataset, or what a view shows of it, in one of the formats. */
export const GET: APIRoute<Props> = async ({ props }) => {
  const all = await catalogue();
  const { body, type } = await ("withdrawn" in props
    ? withdrawnDownload(all, props.withdrawn)
    : "ofView" in props
      ? viewDownloadAt(all, props.ofView)
      : downloadAt(all, props));
  return new Response(body, { headers: { "content-type": type } });
};
