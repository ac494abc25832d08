import type { APIRoute } from "astro";
import { catalogue } from "../load/catalogue.ts";
import { toChangesCsv } from "../publish/change-log.ts";

export const GET: APIRoute = async () =>
  new Response(toChangesCsv((await catalogue()).changes), {
    headers: { "content-type": "text/csv; charset=utf-8" },
  });
