import type { APIRoute } from "astro";
import { catalogue } from "../load/built.ts";
import { statusJson } from "../site/changes/due.ts";

/** How new each dataset is. */
export const GET: APIRoute = async () =>
  new Response(statusJson(await catalogue()), {
    headers: { "content-type": "application/json" },
  });
