import { readFile, truncate } from "node:fs/promises";
import type { Disk } from "../../src/publishing/files/disk.ts";
import { disk } from "../../src/publishing/files/disk.ts";

/** How a disk fails: the process is killed, or one call or each from then on is refused. */
export const faults = [
  { how: "kill", code: "SIGKILL" },
  { how: "once", code: "EIO" },
  { how: "always", code: "ENOSPC" },
  { how: "always", code: "EBUSY" },
] as const;

export type Fault = (typeof faults)[number];

/** Writes the half of a file, as far as a full disk or a killed process came. */
async function writeHalf(file: string, content: string | Uint8Array): Promise<void> {
  await disk.write(file, content);
  await truncate(file, Math.floor((await readFile(file)).length / 2));
}

/** A disk that fails at a call, the first being 1; `calls` says how many there were. */
export function faultyDisk(at: number, { how, code }: Fault): Disk & { calls: () => number } {
  let count = 0;
  const attempt = async (task: () => Promise<void>, half?: () => Promise<void>) => {
    count += 1;
    const isDead = how === "kill" && count > at;
    const fails = how === "once" ? count === at : count >= at;
    if (!fails) return task();
    if (!isDead && half) await half();
    throw Object.assign(new Error(`${code}: call ${count}`), { code });
  };
  return {
    calls: () => count,
    write: (file, content) =>
      attempt(
        () => disk.write(file, content),
        () => writeHalf(file, content),
      ),
    rename: (from, to) => attempt(() => disk.rename(from, to)),
    remove: (file) => attempt(() => disk.remove(file)),
  };
}
