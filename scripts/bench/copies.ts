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

/** Makes a project's site so many times as large: each dataset is there as often, with its pages. */
export async function multiplyDatasets(project: string, times: number): Promise<void> {
  const folder = join(project, "data/datasets");
  for (const id of await readdir(folder))
    for (let copy = 2; copy <= times; copy += 1) await copyDataset(folder, id, `${id}-${copy}`);
}
