import type { APIRoute } from "astro";
import { catalogue } from "../load/built.ts";
import { absolute, fileHref } from "../address/href.ts";
import { paths } from "../address/paths.ts";

export const GET: APIRoute = async () => {
  const { site } = await catalogue();
  const sitemap = absolute(site, fileHref(site, paths.sitemap));
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
};
