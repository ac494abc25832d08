import { absolute, fileHref } from "../address/href.ts";
import { paths } from "../address/paths.ts";
import type { Catalogue } from "../model/catalogue.ts";

/** What a preview asks of everybody: to go by. */
export const robotsOfPreview = "User-agent: *\nDisallow: /\n";

/** `robots.txt`: where all pages are listed. */
export function robotsTxt({ site, isPreview }: Pick<Catalogue, "site" | "isPreview">): string {
  if (isPreview) return robotsOfPreview;
  return `User-agent: *\nAllow: /\n\nSitemap: ${absolute(site, fileHref(site, paths.sitemap))}\n`;
}
