import { writeFile } from "node:fs/promises";
import { DataError, loadCatalogue } from "../../src/load/catalogue.ts";
import type { Catalogue } from "../../src/model/catalogue.ts";
import { fiveStarCommunities } from "./five-star-communities.ts";
import { serviceVolumes } from "./service-volumes.ts";
import { socialWorkerHoldings } from "./social-worker-holdings.ts";

/** The samples by dataset: each makes its CSV of the published figures and a fixed seed. */
export const samples: Record<string, (catalogue: Catalogue) => string> = {
  "five-star-communities": fiveStarCommunities,
  "service-volumes-sample": serviceVolumes,
  "social-worker-holdings-sample": socialWorkerHoldings,
};

async function writeSamples(): Promise<void> {
  const { catalogue, problems, locale } = await loadCatalogue(process.cwd());
  if (!catalogue) throw new DataError(problems, locale);
  for (const [id, sample] of Object.entries(samples)) {
    const file = `data/datasets/${id}/${id}.csv`;
    await writeFile(file, sample(catalogue));
    console.log(file);
  }
}

if (import.meta.main) await writeSamples();
