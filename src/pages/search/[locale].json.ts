import type { APIRoute, GetStaticPaths } from "astro";
import { catalogue } from "../../load/built.ts";
import type { Locale } from "../../model/locale.ts";
import { searchIndex } from "../../site/search/search.ts";

export const getStaticPaths: GetStaticPaths = async () =>
  (await catalogue()).site.locales.map((locale) => ({ params: { locale }, props: { locale } }));

export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) =>
  new Response(JSON.stringify(searchIndex(await catalogue(), locale)), {
    headers: { "content-type": "application/json" },
  });
