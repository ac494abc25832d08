import type { APIRoute } from "astro";
import { catalogue } from "../../../load/built.ts";
import { openApi } from "../../../site/api/resources.ts";

export const GET: APIRoute = async () => Response.json(openApi(await catalogue()));
