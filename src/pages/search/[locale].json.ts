import type { APIRoute, GetStaticPaths } from "astro";
import { catalogue } from "../../load/built.ts";
import type { Locale } from "../../model/locale.ts";
import { partedIndex } from "../../site/search/files.ts";

export const getStaticPaths: GetStaticPaths = async () =>
  (await catalogue()).site.locales.map((locale) => ({ params: { locale }, props: { locale } }));

export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) =>
  Response.json((await partedIndex(await catalogue(), locale)).index);
