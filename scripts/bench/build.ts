import { spawn } from "node:child_process";

export interface BuildRun {
  seconds: number;
  /** Of all processors, whatever else the machine does. */
  cpuSeconds: number;
  /** Largest resident set, MB. */
  rss: number;
}

// Written by the build itself as it ends, into a pipe of its own.
const report =
  "data:text/javascript,import{writeSync}from'node:fs';process.on('exit',()=>writeSync(3,JSON.stringify(process.resourceUsage())))";

function usageIn(report: string): Pick<BuildRun, "cpuSeconds" | "rss"> {
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(report) as NodeJS.ResourceUsage;
  return { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, rss: maxRSS / 1000 };
}

/** Builds the site of a project once, as `npm run build -- --anew` does. */
export function measureBuild(project = "."): Promise<BuildRun> {
  const started = performance.now();
  const child = spawn(process.execPath, ["--import", report, "scripts/build.ts", "--anew"], {
    cwd: project,
    stdio: ["ignore", "ignore", "inherit", "pipe"],
  });
  let usage = "";
  child.stdio[3]?.on("data", (text: Buffer) => (usage += text.toString()));
  return new Promise((done, fail) => {
    child.on("close", (code) => {
      const seconds = (performance.now() - started) / 1000;
      if (code === 0) done({ seconds, ...usageIn(usage) });
      else fail(new Error(`the build ended with exit code ${String(code)}`));
    });
  });
}
