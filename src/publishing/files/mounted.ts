import { existsSync, lstatSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname } from "node:path";

/** What is mounted in the eyes of this process, where the system has such a list. */
const mountsFile = "/proc/self/mountinfo";

/** Where something is mounted, of a list as Linux has it: the fifth word, its spaces in octal digits. */
export const mountPoints = (list: string): string[] =>
  list
    .split("\n")
    .map((line) => line.split(" ")[4] ?? "")
    .map((path) =>
      path.replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8))),
    );

/**
 * Whether no folder can take the place of this one: a link, a disk of its own, or a folder of the
 * same disk that is mounted there, which the list alone tells.
 */
export function isMounted(folder: string): boolean {
  if (!existsSync(folder)) return false;
  if (lstatSync(folder).isSymbolicLink()) return true;
  if (statSync(folder).dev !== statSync(dirname(folder)).dev) return true;
  const list = existsSync(mountsFile) ? readFileSync(mountsFile, "utf8") : "";
  return mountPoints(list).includes(realpathSync(folder));
}
