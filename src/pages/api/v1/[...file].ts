import type { APIRoute, InferGetStaticPropsType } from "astro";
import { catalogue } from "../../../load/built.ts";
import { answerAt, apiTargets } from "../../../site/api/resources.ts";

export const getStaticPaths = async () => apiTargets(await catalogue());

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** An answer of the API. */
export const GET: APIRoute<Props> = async ({ props }) =>
  Response.json(answerAt(await catalogue(), props.address));
