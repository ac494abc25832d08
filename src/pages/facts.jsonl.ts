import type { APIRoute } from "astro";
import { mediaTypes } from "../address/media-types.ts";
import { catalogue } from "../load/built.ts";
import { factLines } from "../site/api/fact.ts";

/** A line for each number of the site. */
export const GET: APIRoute = async () =>
  new Response(factLines(await catalogue()), {
    headers: { "content-type": mediaTypes["jsonl"] ?? "" },
  });
