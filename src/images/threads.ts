import { join } from "node:path";
import { Piscina } from "piscina";
import type { Task } from "./thread.ts";

/** Two keep pace with the pages that are made beside them; each takes some 200 MB. */
const mostThreads = 2;

let threads: Piscina<Task, Uint8Array> | undefined;

/**
 * An SVG in pixels, drawn beside all else that is done. A thread holds little, so what each picture
 * leaves behind is cleared away without going through all that a build holds.
 */
export function drawn(task: Task): Promise<Uint8Array> {
  threads ??= new Piscina<Task, Uint8Array>({
    filename: join(process.cwd(), "src/images/thread.ts"), // which a bundle does not move
    name: "renderTask",
    maxThreads: mostThreads,
    minThreads: 0,
    idleTimeout: Infinity,
    // A thread that sleeps between its tasks never comes to free the pixels of the last one.
    atomics: "disabled",
  });
  return threads.run(task);
}
