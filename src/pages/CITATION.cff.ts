import type { APIRoute } from "astro";
import { catalogue } from "../load/built.ts";
import { toCff } from "../publish/cite/citation-cff.ts";

export const GET: APIRoute = async () =>
  new Response(toCff(await catalogue()), {
    headers: { "content-type": "text/yaml; charset=utf-8" },
  });
