import { spawnSync } from "node:child_process";
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { expect, test } from "vitest";

const terminal = pathToFileURL(join(import.meta.dirname, "terminal.ts")).href;

/** A process that sends itself a signal in the middle of its task, and says when that is done. */
const interrupted = (signal: string, around: string) =>
  spawnSync(process.execPath, [
    "--input-type=module",
    "--eval",
    `import { terminalIn } from ${JSON.stringify(terminal)};
     const { log, uninterrupted } = terminalIn("en");
     const task = async () => {
       process.kill(process.pid, "${signal}");
       await new Promise((done) => setTimeout(done, 100));
       log("done");
     };
     ${around}`,
  ]);

test("no signal cuts short what is uninterrupted", () => {
  for (const signal of ["SIGINT", "SIGTERM"]) {
    const { stdout, status } = interrupted(signal, "await uninterrupted(task);");
    expect([signal, stdout.toString(), status]).toEqual([signal, "done\n", 0]);
  }
});

test("a signal ends what comes after it", () => {
  const after = "await uninterrupted(async () => undefined); await task();";
  const { stdout, signal } = interrupted("SIGTERM", after);
  expect([stdout.toString(), signal]).toEqual(["", "SIGTERM"]);
});
