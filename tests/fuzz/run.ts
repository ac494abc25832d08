// npm run fuzz -- <minutes> [<first seed>]: what no case has thought of; a seed alone with 0 minutes tries it again.
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Tried } from "./work.ts";

/** All drawings of the small city take some seconds, its check half of one. */
const hangMs = 60_000;
const slowSeconds = 5;

const [minutes = 1, first = Date.now() % 1e9] = process.argv.slice(2).map(Number);
const root = mkdtempSync(join(tmpdir(), "fuzz-"));
const until = Date.now() + minutes * 60_000;

function begin(): { worker: Worker; ready: Promise<unknown> } {
  const worker = new Worker(new URL("./work.ts", import.meta.url), { workerData: root });
  return { worker, ready: once(worker, "message") };
}

/** What came of a seed; null where the worker says nothing more, and is given up. */
async function tried(worker: Worker, seed: number): Promise<Tried | null> {
  const answer = once(worker, "message", { signal: AbortSignal.timeout(hangMs) });
  worker.postMessage(seed);
  try {
    const [found] = (await answer) as [Tried];
    return found;
  } catch (error) {
    if (error instanceof Error && error.name === "AbortError") return null;
    return { seed, file: "", isSound: false, seconds: 0, fault: String(error) };
  }
}

let { worker, ready } = begin();
await ready;
const counts = { inputs: 0, sound: 0, slow: 0, findings: 0 };
const faults = new Map<string, number>();
let seed = first;
do {
  const found = await tried(worker, seed);
  counts.inputs += 1;
  if (found?.isSound) counts.sound += 1;
  const isSlow = found !== null && found.seconds > slowSeconds;
  if (isSlow) counts.slow += 1;
  const fault = found === null ? "hangs" : (found.fault ?? (isSlow ? "is slow" : null));
  if (fault !== null) {
    counts.findings += 1;
    const kind = fault.split("\n").slice(0, 3).join("\n");
    if (!faults.has(kind)) console.log(`seed ${seed}, ${found?.file ?? ""}: ${kind}`);
    faults.set(kind, (faults.get(kind) ?? 0) + 1);
  }
  if (found === null || found.file === "") {
    await worker.terminate();
    ({ worker, ready } = begin());
    await ready;
  }
  seed += 1;
} while (Date.now() < until);
console.log({ ...counts, kinds: faults.size, seeds: `${first}–${seed - 1}` });
await worker.terminate();
rmSync(root, { recursive: true });
process.exitCode = faults.size > 0 ? 1 : 0;
