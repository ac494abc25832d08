import type { APIRoute } from "astro";
import { withCharset } from "../../address/media-types.ts";
import { catalogue } from "../../load/built.ts";
import { toPlacesCsv } from "../../publish/download/places.ts";

/** Every place of the site. */
export const GET: APIRoute = async () =>
  new Response(toPlacesCsv(await catalogue()), {
    headers: { "content-type": withCharset("text/csv") },
  });
