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

/** The datasets that would be overwritten though they are none, or no sample. */
export const refused = ({ datasets }: Pick<Catalogue, "datasets">): string[] =>
  Object.keys(samples).filter(
    (id) => datasets.find((dataset) => dataset.id === id)?.status !== "sample",
  );

async function writeSamples(): Promise<void> {
  const { catalogue, problems, locale } = await loadCatalogue(process.cwd());
  if (!catalogue) throw new DataError(problems, locale);
  const real = refused(catalogue).join(", ");
  if (real !== "")
    throw new Error(
      `不是示例，什么也没有写：${real}。在 data/samples/make-samples.ts 里删去它那一行。 / no sample, nothing written: ${real}. Take its line out of data/samples/make-samples.ts.`,
    );
  for (const [id, sample] of Object.entries(samples)) {
    const file = `data/datasets/${id}/${id}.csv`;
    await writeFile(file, sample(catalogue));
    console.log(file);
  }
}

if (import.meta.main) await writeSamples();
