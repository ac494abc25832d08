import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as turn, setTimeout as pause } from "node:timers/promises";
import { terminalEnv } from "../stage/project.ts";

/** When a process is killed: so long after its start, or after a file is there for the first time. */
export interface Moment {
  sign?: string;
  afterMs: number;
}

/** Starts a command of a project, and kills it with all that it started; whether it had ended before. */
export async function killed(
  folder: string,
  script: readonly string[],
  { sign, afterMs }: Moment,
): Promise<boolean> {
  const env = terminalEnv({ LANG: "en" });
  const child = spawn(process.execPath, script, { cwd: folder, env, detached: true });
  const gone = once(child, "exit");
  const isOver = () => child.exitCode !== null;
  if (sign !== undefined) while (!existsSync(join(folder, sign)) && !isOver()) await turn();
  await Promise.race([pause(afterMs), gone]);
  if (isOver()) return true;
  process.kill(-(child.pid ?? 0), "SIGKILL");
  await gone;
  return false;
}
