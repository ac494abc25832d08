import type { APIRoute } from "astro";
import { fileHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";
import { packTables, type PublishedTable } from "../../check/table/packed-tables.ts";
import { catalogue, knownTables } from "../../load/built.ts";

export const GET: APIRoute = async () => {
  const { site, datasets } = await catalogue();
  const published = datasets.map(({ id, status }): [string, PublishedTable] => {
    const href = fileHref(site, paths.download({ dataset: id, ending: "csv" }));
    return [id, { href, isSample: status === "sample" }];
  });
  return new Response(JSON.stringify(packTables(await knownTables(), new Map(published))), {
    headers: { "content-type": "application/json" },
  });
};
