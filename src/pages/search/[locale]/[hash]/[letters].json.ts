import type { APIRoute, InferGetStaticPropsType } from "astro";
import { catalogue } from "../../../../load/built.ts";
import { partFiles } from "../../../../site/search/files.ts";

export const getStaticPaths = async () => partFiles(await catalogue());

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => Response.json(props.part);
