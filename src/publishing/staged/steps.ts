import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";

/** Where the desk keeps what stood before its changes, a folder a change, numbered. */
const undoFolder = "undo";

/** Describes a change; without it what else is kept of it does not count. */
const changeFile = "change.json";

/** The folder of a change by its number, from the root of the copy. */
export const stepFolder = (step: number): string =>
  `${undoFolder}/${String(step).padStart(6, "0")}`;

/** The file that describes a change. */
export const stepFile = (step: number): string => `${stepFolder(step)}/${changeFile}`;

/** The numbers of the changes that can be taken back, the oldest first. */
export async function stepsIn(staged: string): Promise<number[]> {
  const folder = join(staged, undoFolder);
  if (!existsSync(folder)) return [];
  const steps = (await readdir(folder)).map(Number).filter((step) => step > 0);
  return steps.filter((step) => existsSync(join(staged, stepFile(step)))).sort((a, b) => a - b);
}
