import type { APIRoute, InferGetStaticPropsType } from "astro";
import { catalogue } from "../../load/built.ts";
import { toCsv } from "../../publish/csv.ts";

export async function getStaticPaths() {
  const { datasets } = await catalogue();
  return datasets.map((dataset) => ({ params: { dataset: dataset.id }, props: { dataset } }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(toCsv(props.dataset), { headers: { "content-type": "text/csv; charset=utf-8" } });
