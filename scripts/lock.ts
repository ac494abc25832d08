import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { Owner, Terminal } from "../src/publishing/terminal.ts";

const OwnerSchema: z.ZodType<Owner> = z.object({
  command: z.string(),
  pid: z.int(),
  host: z.string(),
  since: z.iso.datetime(),
});

export const lockFile = "publishing.lock";

/** After so long a run on another machine, of which nobody here can tell, is taken for dead. */
const longestMs = 6 * 3600 * 1000;

const codeOf = (error: unknown): unknown =>
  error instanceof Error && "code" in error ? error.code : undefined;

/**
 * Whether a process has ended though it can be asked still: nobody in a container without an init
 * takes note of it. Linux alone has a file that says so.
 */
async function hasEnded(pid: number): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return /\) [ZX] /.test(stat);
}

async function isAlive({ pid, host, since }: Owner): Promise<boolean> {
  if (host !== hostname()) return Date.now() - Date.parse(since) < longestMs;
  try {
    process.kill(pid, 0);
    return !(await hasEnded(pid));
  } catch (error) {
    return codeOf(error) !== "ESRCH"; // it is there, and another user's
  }
}

/** Whoever holds the lock; null where nobody does, or nobody can tell who did. */
async function ownerOf(lock: string): Promise<Owner | null> {
  try {
    return OwnerSchema.parse(JSON.parse(await readFile(lock, "utf8")));
  } catch {
    return null;
  }
}

/** Takes away the lock of a process that is gone, unless another did so and has its own there. */
async function takeAway(lock: string, gone: Owner | null): Promise<void> {
  const aside = `${lock}.${process.pid}`;
  try {
    await rename(lock, aside);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return;
    throw error;
  }
  const taken = await ownerOf(aside);
  if (taken && JSON.stringify(taken) !== JSON.stringify(gone)) await rename(aside, lock);
  else await rm(aside);
}

async function isTaken(lock: string, text: string): Promise<boolean> {
  try {
    await writeFile(lock, text, { flag: "wx" });
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/**
 * Does a task while nobody else publishes the project: what a command starts in a process of its
 * own is not somebody else. Where somebody is at work, who that is, and nothing is done.
 */
export const alone: Terminal["alone"] = async ({ root, command }, task) => {
  const lock = join(root, lockFile);
  const since = new Date().toISOString();
  const text = JSON.stringify({ command, pid: process.pid, host: hostname(), since });
  while (!(await isTaken(lock, text))) {
    const owner = await ownerOf(lock);
    if (owner && owner.host === hostname() && [process.pid, process.ppid].includes(owner.pid))
      return { done: await task() };
    if (owner && (await isAlive(owner))) return { owner };
    await takeAway(lock, owner);
  }
  try {
    return { done: await task() };
  } finally {
    await rm(lock, { force: true });
  }
};
