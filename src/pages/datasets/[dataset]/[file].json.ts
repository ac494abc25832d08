import type { APIRoute, InferGetStaticPropsType } from "astro";
import { catalogue } from "../../../load/built.ts";
import { toCroissant } from "../../../publish/metadata/croissant.ts";
import { datasetPackage } from "../../../publish/metadata/data-package.ts";
import { datasetMetadata } from "../../../site/dataset/metadata.ts";

const writers = { datapackage: datasetPackage, croissant: toCroissant };

type File = keyof typeof writers;

export const getStaticPaths = async () =>
  (await catalogue()).datasets.flatMap(({ id }) =>
    (Object.keys(writers) as File[]).map((file) => ({
      params: { dataset: id, file },
      props: { dataset: id, file },
    })),
  );

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** A dataset as a Data Package, or as Croissant. */
export const GET: APIRoute<Props> = async ({ props: { dataset, file } }) =>
  new Response(await datasetMetadata(await catalogue(), dataset, writers[file]), {
    headers: { "content-type": "application/json" },
  });
