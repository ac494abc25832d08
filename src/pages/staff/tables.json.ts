import type { APIRoute } from "astro";
import { packTables } from "../../check/table/packed-tables.ts";
import { knownTables } from "../../load/built.ts";

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(packTables(await knownTables())), {
    headers: { "content-type": "application/json" },
  });
