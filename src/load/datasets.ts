import { longestName, nameFault } from "../address/names.ts";
import { problem } from "../check/problem.ts";
import { isLitter } from "../check/site/folder.ts";
import type { Problem } from "../model/problem.ts";
import { loadDataset, type DatasetContext, type LoadedDataset } from "./dataset.ts";

const folder = "data/datasets";

const isId = (name: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);

/** Reads and checks every folder of datasets, in the order of their names. */
export async function loadDatasets(
  context: DatasetContext,
): Promise<{ datasets: LoadedDataset[]; problems: Problem[] }> {
  const { reader } = context;
  const entries = await reader.list(folder);
  const folders = entries.flatMap(({ name, isFolder }) => (isFolder ? [name] : []));
  const held = await Promise.all(folders.map((name) => reader.list(`${folder}/${name}`)));
  const names = folders.filter((_, index) => held[index]?.length !== 0); // git knows no empty ones
  const strays = entries.filter(({ name, isFolder }) => !isFolder && !isLitter(name));
  const misnamed = names.filter((name) => !isId(name));
  return {
    datasets: await Promise.all(names.filter(isId).map((id) => loadDataset(id, context))),
    problems: [
      ...(names.length === 0 ? [problem("missing-file", folder)] : []),
      ...names.flatMap((value) => {
        const fault = nameFault(value);
        const params = { bound: String(longestName) };
        return fault
          ? [problem(`property-error.${fault}`, `${folder}/${value}`, { value, params })]
          : [];
      }),
      ...strays.map(({ name: value }) =>
        problem("extra-file.beside", `${folder}/${value}`, { value }),
      ),
      ...misnamed.map((value) =>
        problem("property-error.folder-name", `${folder}/${value}`, { value }),
      ),
    ],
  };
}
