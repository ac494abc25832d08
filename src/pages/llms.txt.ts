import type { APIRoute } from "astro";
import { catalogue } from "../load/built.ts";
import { llmsText } from "../site/api/llms.ts";

/** What models that answer questions are told of the site. */
export const GET: APIRoute = async () => new Response(llmsText(await catalogue()));
