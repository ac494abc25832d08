import type { APIRoute, GetStaticPaths } from "astro";
import { catalogue } from "../../load/built.ts";
import { securityText } from "../../publish/security.ts";

// A folder whose name begins with a point is no route of its own.
export const getStaticPaths = (() => [
  { params: { wellKnown: ".well-known" } },
]) satisfies GetStaticPaths;

export const GET: APIRoute = async () => new Response(securityText(await catalogue()));
