import type { APIRoute } from "astro";
import { catalogue } from "../../load/catalogue.ts";
import { toBoundaries } from "../../publish/boundaries.ts";

export const GET: APIRoute = async () =>
  new Response(toBoundaries(await catalogue()), {
    headers: { "content-type": "application/json" },
  });
