import type { APIRoute } from "astro";
import { withCharset } from "../address/media-types.ts";
import { catalogue } from "../load/built.ts";
import { releaseCalendar } from "../site/changes/due.ts";

/** The coming releases, to subscribe to. */
export const GET: APIRoute = async () =>
  new Response(releaseCalendar(await catalogue()), {
    headers: { "content-type": withCharset("text/calendar") },
  });
