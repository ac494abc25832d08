import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { loadCatalogue } from "../../src/load/catalogue.ts";
import { renderDataset, renderSite } from "../rendered.ts";
import { damageOf } from "./inputs.ts";

/** What came of one input: what was found, and of what it is said to be sound. */
export interface Tried {
  seed: number;
  file: string;
  isSound: boolean;
  /** That the check took. */
  seconds: number;
  /** The stack of what was thrown; null where all went well. */
  fault: string | null;
}

const cases = join(import.meta.dirname, "../cases");
const files = [
  ...["volunteers", "residents"].flatMap((id) =>
    [`${id}.csv`, "datapackage.json"].map((name) => `data/datasets/${id}/${name}`),
  ),
  ...["data/site.json", "data/places/places.csv", "data/places/districts.geojson"],
  "data/datasets/volunteers/volunteers.xlsx",
];

const root = workerData as string;

/** Lays the small Model City anew, with a workbook in the place of a table where that is to be damaged. */
async function lay(file: string): Promise<void> {
  await rm(join(root, "data"), { recursive: true, force: true });
  await cp(join(cases, "_base"), root, { recursive: true });
  if (!file.endsWith(".xlsx")) return;
  await cp(join(cases, "workbook/data"), join(root, "data"), { recursive: true });
  await rm(join(root, file.replace(".xlsx", ".csv")));
}

/** Damages a file as a seed has it; what the check calls sound is drawn and written. */
async function attempt(seed: number, damage: typeof damageOf): Promise<Tried> {
  const file = files[seed % files.length]!;
  await lay(file);
  const path = join(root, file);
  await writeFile(path, damage(file, seed)(await readFile(path)));
  const started = performance.now();
  let seconds = 0;
  let isSound = false;
  let fault: string | null = null;
  try {
    const { catalogue } = await loadCatalogue(root);
    seconds = (performance.now() - started) / 1000;
    isSound = catalogue !== null;
    if (catalogue) {
      for (const { id } of catalogue.datasets) await renderDataset(catalogue, id);
      renderSite(catalogue);
    }
  } catch (error) {
    fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  return { seed, file, isSound, fault, seconds };
}

parentPort?.on("message", (seed: number) => {
  void attempt(seed, damageOf).then((tried) => parentPort?.postMessage(tried));
});
// Fonts are read once, and what is not damaged is sound, the workbook too.
for (const seed of files.keys()) {
  const { isSound, fault } = await attempt(seed, () => (bytes) => bytes);
  if (!isSound) throw new Error(`${files[seed]!} is not sound: ${fault ?? "see its report"}`);
}
parentPort?.postMessage("ready");
