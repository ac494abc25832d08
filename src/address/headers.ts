import type { Site } from "../model/site.ts";
import { fileHref, loaderPath, pageHref, pageSections } from "./urls.ts";

/** Where a host sends which headers; an address may end in a star. */
interface HeaderRule {
  path: string;
  headers: Record<string, string>;
}

/** Rules as Netlify and Cloudflare Pages read them: where several fit, all are sent. */
const toHeaders = (rules: readonly HeaderRule[]): string =>
  rules
    .map(({ path, headers }) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join("\n"),
    )
    .join("\n\n") + "\n";

const framedBy = (who: string) => ({ "Content-Security-Policy": `frame-ancestors ${who}` });
const anyReader = { "Access-Control-Allow-Origin": "*" };

/**
 * What a host is asked to send beside the files, as `_headers` has it. Of its policy a page says
 * all in itself but who may frame it, which only a header can.
 */
export function siteHeaders(site: Site): string {
  const own = (path: string) => fileHref(site, path);
  const everywhere = (path: string) => site.locales.map((locale) => pageHref(site, locale, path));
  return toHeaders([
    {
      path: own("/*"),
      headers: {
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
      },
    },
    ...[own("/404.html"), ...pageSections.flatMap(everywhere)].map((path) => ({
      path,
      headers: framedBy("'self'"),
    })),
    ...everywhere("/embed/*").map((path) => ({ path, headers: framedBy("*") })),
    {
      path: own("/_astro/*"),
      headers: { "Cache-Control": "public, max-age=31536000, immutable" },
    },
    ...[
      own("/downloads/*"),
      own(loaderPath),
      ...everywhere("/images/*"),
      ...everywhere("/oembed/*"),
    ].map((path) => ({ path, headers: anyReader })),
  ]);
}
