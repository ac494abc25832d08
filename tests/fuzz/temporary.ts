import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return !(error instanceof Error && "code" in error && error.code === "ESRCH");
  }
}

const remove = (folder: string): void => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
};

/** A folder of this process, which goes with it; those of processes that were killed go now. */
export function temporaryFolder(): string {
  for (const name of readdirSync(tmpdir())) {
    const [, pid] = /^fuzz-(\d+)$/.exec(name) ?? [];
    if (pid !== undefined && !isAlive(Number(pid))) remove(join(tmpdir(), name));
  }
  const own = join(tmpdir(), `fuzz-${process.pid}`);
  mkdirSync(own);
  process.once("exit", () => {
    remove(own);
  });
  return own;
}
