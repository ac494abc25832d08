import { progress } from "@clack/prompts";

const intervalMs = 200;

interface Work {
  message: string;
  /** How many steps the work is likely to take. */
  total: number;
  /** How many are done. */
  count: () => number;
}

/** Does something long, with a bar where somebody sits at a terminal. */
export async function withProgress<T>(
  { message, total, count }: Work,
  task: () => Promise<T>,
): Promise<T> {
  if (!process.stdout.isTTY || total === 0) return task();
  // The library ends the process at Ctrl-C as if the work had been done.
  const interrupted = () => (process.exitCode = 130);
  process.once("exit", interrupted);
  const bar = progress({ max: total, indicator: "timer" });
  let shown = 0;
  bar.start(message);
  const timer = setInterval(() => {
    const done = Math.min(count(), total);
    bar.advance(done - shown);
    shown = done;
  }, intervalMs);
  try {
    return await task();
  } finally {
    process.off("exit", interrupted);
    clearInterval(timer);
    bar.clear();
  }
}
