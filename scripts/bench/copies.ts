import { cp, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

interface Descriptor {
  name: string;
  resources: { name: string; path: string }[];
}

/** Puts a dataset of a folder under another name beside it. */
async function copyDataset(folder: string, id: string, name: string): Promise<void> {
  const to = join(folder, name);
  await cp(join(folder, id), to, { recursive: true });
  await rename(join(to, `${id}.csv`), join(to, `${name}.csv`));
  const path = join(to, "datapackage.json");
  const descriptor = JSON.parse(await readFile(path, "utf8")) as Descriptor;
  const resources = descriptor.resources.map((each) => ({ ...each, name, path: `${name}.csv` }));
  await writeFile(path, JSON.stringify({ ...descriptor, name, resources }, null, 2));
}

/**
 * Makes a project's site so many times as large: each dataset is there as often, with its pages, and
 * released as often, so that nothing of a copy is new to the check.
 */
export async function multiplyDatasets(project: string, times: number): Promise<void> {
  const [datasets, released] = [join(project, "data/datasets"), join(project, "data/published")];
  const tables = new Set(await readdir(released));
  for (const id of await readdir(datasets))
    for (let copy = 2; copy <= times; copy += 1) {
      const name = `${id}-${copy}`;
      await copyDataset(datasets, id, name);
      if (tables.has(`${id}.csv`))
        await cp(join(released, `${id}.csv`), join(released, `${name}.csv`));
    }
}
