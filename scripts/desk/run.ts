import { fork } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Progress, Run } from "../../src/desk/desk.ts";

const isProgress = (message: unknown): message is Progress =>
  typeof message === "object" && message !== null && "done" in message && "total" in message;

/** What a process runs first, so that it ends where its desk is killed. */
const withDesk = pathToFileURL(join(import.meta.dirname, "with-desk.ts")).href;

/** Runs a script of the project in a process of its own, which tells how far it is, and ends with this one. */
export const run: Run = ([script = "", ...args], hear) =>
  new Promise((done, fail) => {
    const child = fork(script, args, {
      execArgv: [...process.execArgv, "--import", withDesk],
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    const output: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding("utf8").on("data", (text: string) => output.push(text));
    child.on("message", (message) => {
      if (isProgress(message)) hear(message);
    });
    child.on("error", fail);
    child.on("close", (code) => {
      done({ code: code ?? 1, output: output.join("") });
    });
  });
