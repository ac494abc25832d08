import type { APIRoute, GetStaticPaths } from "astro";
import { catalogue } from "../load/built.ts";
import { siteHeaders } from "../address/headers.ts";

// A file whose name begins with a line is no route of its own.
export const getStaticPaths = (() => [
  { params: { headers: "_headers" } },
]) satisfies GetStaticPaths;

export const GET: APIRoute = async () => new Response(siteHeaders(await catalogue()));
