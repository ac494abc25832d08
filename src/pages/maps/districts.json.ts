import type { APIRoute } from "astro";
import { catalogue } from "../../load/built.ts";
import { toGround } from "../../publish/boundaries.ts";

export const GET: APIRoute = async () =>
  new Response(toGround(await catalogue()), {
    headers: { "content-type": "application/json" },
  });
