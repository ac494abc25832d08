import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { afterEach, beforeEach, expect } from "vitest";
import { copyProject, setStatuses, terminalEnv, useSmallCity } from "./project.ts";

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
async function openDesk(folder: string, ...options: string[]): Promise<OpenDesk> {
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

export interface DeskStage {
  /** The project of the test that runs. */
  folder: string;
  open: (...options: string[]) => Promise<OpenDesk>;
}

/** A project of the small city for each test, without samples, and desks that end with their test. */
export function deskStage(): DeskStage {
  const started: ChildProcess[] = [];
  const stage: DeskStage = {
    folder: "",
    async open(...options) {
      const desk = await openDesk(stage.folder, ...options);
      started.push(desk.child);
      return desk;
    },
  };
  beforeEach(async () => {
    stage.folder = await copyProject();
    await useSmallCity(stage.folder);
    const all = { residents: "reported", volunteers: "reported", stations: "reported" };
    await setStatuses(stage.folder, all);
  });
  afterEach(async () => {
    for (const child of started.splice(0)) if (child.exitCode === null) child.kill("SIGKILL");
    await rm(stage.folder, { recursive: true, force: true, maxRetries: 5 });
  });
  return stage;
}
