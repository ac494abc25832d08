import type { APIRoute, GetStaticPaths } from "astro";
import { catalogue } from "../../../load/built.ts";
import type { Locale } from "../../../model/locale.ts";
import { tableFindings } from "../../../site/front/staff-check.ts";

export const getStaticPaths = (async () => {
  const { site } = await catalogue();
  return site.locales.map((locale) => ({ params: { locale }, props: { locale } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ locale: Locale }> = ({ props }) =>
  new Response(JSON.stringify(tableFindings(props.locale)), {
    headers: { "content-type": "application/json" },
  });
