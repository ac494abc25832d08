import type { APIRoute } from "astro";
import { catalogue } from "../load/built.ts";
import { absolute, fileHref } from "../address/href.ts";

export const GET: APIRoute = async () => {
  const { site } = await catalogue();
  const sitemap = absolute(site, fileHref(site, "/sitemap-index.xml"));
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
};
