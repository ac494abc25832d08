import type { APIRoute, InferGetStaticPropsType } from "astro";
import { catalogue } from "../../load/built.ts";
import { hasPositions, toGeoJson } from "../../publish/geojson.ts";

export async function getStaticPaths() {
  const { datasets } = await catalogue();
  return datasets
    .filter(hasPositions)
    .map((dataset) => ({ params: { dataset: dataset.id }, props: { dataset } }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(toGeoJson(props.dataset), { headers: { "content-type": "application/geo+json" } });
