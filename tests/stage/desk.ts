import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { expect } from "vitest";
import { terminalEnv } from "./project.ts";

/** A desk that a command has opened. */
export interface OpenDesk {
  child: ChildProcess;
  address: string;
  /** All that it said. */
  said: () => string;
  /** Comes true once it has ended, with its exit code. */
  ended: Promise<number | null>;
}

/** Opens the desk of a project as `npm run desk` does, but for the window. */
export async function openDesk(folder: string, ...options: string[]): Promise<OpenDesk> {
  const script = ["--disable-warning=ExperimentalWarning", "scripts/desk.ts", "--no-window"];
  const child = spawn(process.execPath, [...script, ...options], {
    cwd: folder,
    env: terminalEnv({ LANG: "en_GB.UTF-8" }),
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  const ended = once(child, "close").then(([code]) => code as number | null);
  const addressIn = () => /http:\/\/\S+/.exec(output)?.[0];
  await expect.poll(() => addressIn() ?? (child.exitCode === null ? "" : output)).toMatch(/^http/);
  return { child, address: addressIn() ?? "", said: () => output, ended };
}
