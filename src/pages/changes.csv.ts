import type { APIRoute } from "astro";
import { catalogue } from "../load/built.ts";
import { toChangesCsv } from "../publish/change-log.ts";

export const GET: APIRoute = async () => {
  const { changes, site } = await catalogue();
  return new Response(toChangesCsv(changes, site.locales), {
    headers: { "content-type": "text/csv; charset=utf-8" },
  });
};
