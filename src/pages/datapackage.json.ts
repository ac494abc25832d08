import type { APIRoute } from "astro";
import { catalogue } from "../load/built.ts";
import { describedSite } from "../publish/metadata/described.ts";
import { sitePackage } from "../publish/metadata/data-package.ts";

/** All data of the site as a Data Package. */
export const GET: APIRoute = async () =>
  new Response(sitePackage(await describedSite(await catalogue())), {
    headers: { "content-type": "application/json" },
  });
