import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { rowCount } from "./table.ts";
import { ways } from "./ways.ts";

const runs = 3;

interface Measurement {
  /** Of the processor: those of the clock depend on what else the machine does. */
  cpuSeconds: number;
  seconds: number;
  peakMegabytes: number;
}

/** Reads a table in one of the ways, in this process. */
export async function measure(name: string, path: string): Promise<Measurement> {
  const started = performance.now();
  const before = process.cpuUsage();
  const count = await ways[name]?.(path);
  if (count !== rowCount) throw new Error(`${name} found ${count ?? "no"} rows`);
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  return {
    cpuSeconds: (user + system) / 1e6,
    seconds,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  };
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** Prints what each way takes; `script` measures one of them, in a process of its own, for its memory. */
export function compare(script: string, path: string): void {
  const megabytes = statSync(path).size / 1e6;
  console.log(`${megabytes.toFixed(0)} MB, ${rowCount} rows, median of ${runs} runs`);
  for (const name of Object.keys(ways)) {
    const found = Array.from({ length: runs }, () => {
      const output = execFileSync(process.execPath, [script, name, path]);
      return JSON.parse(output.toString()) as Measurement;
    });
    const seconds = median(found.map((each) => each.seconds));
    const cpu = median(found.map((each) => each.cpuSeconds));
    const peak = Math.max(...found.map((each) => each.peakMegabytes));
    const speed = (megabytes / seconds).toFixed(1);
    console.log(
      `${name}: ${speed} MB/s, ${seconds.toFixed(2)} s (${cpu.toFixed(2)} s of the processor), peak ${peak.toFixed(0)} MB`,
    );
  }
}
