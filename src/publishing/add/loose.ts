import { basename, resolve } from "node:path";
import type { Consequences } from "../../load/files.ts";
import { bytesGiven } from "../../load/read.ts";
import type { Locale } from "../../model/locale.ts";
import { planAddition } from "./addition.ts";

/** Finds out what would be wrong with all data once a file from elsewhere is added, on a day. */
export const looseConsequences =
  (root: string, { date, locale }: { date: string; locale: Locale }): Consequences =>
  async ({ file, dataset }, loaded) => {
    const name = basename(file);
    const bytes = await bytesGiven(resolve(root, file));
    const asked = { root, loaded, name, bytes, dataset, date, locale };
    const plan = await planAddition({ ...asked, isTurning: true });
    if (plan.obstacle === "faults") return []; // of the table that there is, which are told with it
    return plan.problems.map((each) => (each.file === name ? { ...each, file } : each));
  };
