import { spawn } from "node:child_process";

export interface BuildRun {
  seconds: number;
  /** Largest resident set, MB. */
  rss: number;
}

// Written by the build itself as it ends, into a pipe of its own.
const report =
  "data:text/javascript,import{writeSync}from'node:fs';process.on('exit',()=>writeSync(3,String(process.resourceUsage().maxRSS)))";

/** Builds the site once, as `npm run build` does. */
export function measureBuild(): Promise<BuildRun> {
  const started = performance.now();
  const child = spawn(process.execPath, ["--import", report, "scripts/build.ts"], {
    stdio: ["ignore", "ignore", "inherit", "pipe"],
  });
  let kilobytes = "";
  child.stdio[3]?.on("data", (text: Buffer) => (kilobytes += text.toString()));
  return new Promise((done, fail) => {
    child.on("close", (code) => {
      const seconds = (performance.now() - started) / 1000;
      if (code === 0) done({ seconds, rss: Number(kilobytes) / 1000 });
      else fail(new Error(`the build ended with exit code ${String(code)}`));
    });
  });
}
