// npm run fuzz -- <minutes> [<first seed>] [--builds <n>]: what no case has thought of; one of n sound inputs is
// built whole. A seed with 0 minutes tries it again.
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { copyProject } from "../stage/project.ts";
import { faultOfBuild } from "./built.ts";
import { temporaryFolder } from "./temporary.ts";
import type { Tried } from "./work.ts";

/** All drawings of the small city take some seconds, its check half of one. */
const hangMs = 60_000;
const slowSeconds = 5;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { builds: { type: "string", default: "10" } },
});
const [minutes = 1, first = Date.now() % 1e9] = positionals.map(Number);
const soundPerBuild = minutes === 0 ? 1 : Number(values.builds);
const temporary = temporaryFolder();
const project = await copyProject(".", temporary);
const root = mkdtempSync(join(temporary, "data-"));

/** Ends the run once what is being tried has ended. */
const stopped = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    stopped.abort();
  });

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
const until = Date.now() + minutes * 60_000;
const counts = { inputs: 0, sound: 0, built: 0, slow: 0, findings: 0 };
const faults = new Map<string, number>();

/** What is wrong with the built site of an input, where it is one of those that are built. */
async function builtFault({ isSound, fault }: Tried): Promise<string | null> {
  if (!isSound || fault !== null || counts.sound % soundPerBuild !== 0) return null;
  counts.built += 1;
  return faultOfBuild(project, root);
}

let seed = first;
do {
  const found = await tried(worker, seed);
  counts.inputs += 1;
  if (found?.isSound) counts.sound += 1;
  const isSlow = found !== null && found.seconds > slowSeconds;
  if (isSlow) counts.slow += 1;
  const fault =
    found === null ? "hangs" : (found.fault ?? (isSlow ? "is slow" : await builtFault(found)));
  if (stopped.signal.aborted) break; // whatever was tried was stopped with it
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
process.exitCode = faults.size > 0 ? 1 : 0;
