import type { APIRoute } from "astro";
import { catalogue } from "../../load/built.ts";
import { toBoundaries } from "../../publish/boundaries.ts";

export const GET: APIRoute = async () =>
  new Response(toBoundaries(await catalogue()), {
    headers: { "content-type": "application/json" },
  });
