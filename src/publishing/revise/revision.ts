import { newProblems } from "../../check/new-problems.ts";
import { loadCatalogue, type Loaded } from "../../load/catalogue.ts";
import { say, staffWords } from "../../locales/index.ts";
import { areWarnings, compareProblems, type Problem } from "../../model/problem.ts";
import { outcomeText, reportText } from "../../report/text.ts";
import type { Disk } from "../files/disk.ts";
import { commit, fileChanges } from "../files/transaction.ts";
import { oneAtATime } from "../one-at-a-time.ts";
import type { Terminal } from "../terminal.ts";

/** Files as they are to be, by path from the root; null for one that goes. */
export type RevisedFiles = ReadonlyMap<string, Uint8Array | string | null>;

/** Files that are to change, and what of the data would be wrong then that is not wrong now. */
export interface Revision {
  writes: RevisedFiles;
  problems: Problem[];
}

/** Finds out what would be wrong with files as they are to be. */
export async function revised(
  root: string,
  loaded: Loaded,
  writes: RevisedFiles,
): Promise<Revision> {
  const instead = new Map(
    [...writes].map(([file, content]) => [
      file,
      typeof content === "string" ? new TextEncoder().encode(content) : content,
    ]),
  );
  const after = await loadCatalogue(root, { instead });
  const problems = newProblems(after.problems, loaded.problems).sort(compareProblems);
  return { writes, problems };
}

/** Where a command changes files of the data. */
interface Revising {
  command: string;
  root: string;
  terminal: Terminal;
  disk: Disk;
  /** Whether it is only found out what would be wrong. */
  isDry: boolean;
  /** Whether it may itself mend what is wrong, and so changes data with faults too. */
  mends?: boolean;
}

/**
 * Changes files of the data where nothing is wrong then, or was wrong already. False where something is
 * wrong.
 */
export const revise = (
  { command, isDry, mends = false, ...project }: Revising,
  plan: (loaded: Loaded) => Promise<Revision>,
): Promise<boolean> =>
  oneAtATime(command, project, async () => {
    const { root, terminal, disk } = project;
    const words = staffWords[terminal.locale].add;
    const loaded = await loadCatalogue(root);
    if (!loaded.catalogue && !mends) {
      terminal.error(outcomeText(loaded, terminal.locale));
      return false;
    }
    const { writes, problems } = await plan(loaded);
    const report = problems.length > 0 ? `${reportText(problems, terminal.locale)}\n` : "";
    // Where the data has faults, more may be seen once one of them is gone.
    if (loaded.catalogue && !areWarnings(problems)) {
      terminal.error(`${report}${words.unwritten}`);
      return false;
    }
    if (!isDry) await terminal.uninterrupted(() => commit(root, fileChanges(writes), disk));
    const paths = [...writes.keys()].join(", ");
    terminal.log(`${report}${isDry ? words.dry : say(words.written, { paths })}`);
    return areWarnings(problems);
  });
