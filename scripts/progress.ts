import { progress } from "@clack/prompts";

const intervalMs = 200;

interface Work {
  message: string;
  /** How many steps the work is likely to take. */
  total: number;
  /** How many are done. */
  count: () => Promise<number>;
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
    void count().then((done) => {
      bar.advance(Math.max(0, Math.min(done, total) - shown));
      shown = Math.max(shown, Math.min(done, total));
    });
  }, intervalMs);
  try {
    return await task();
  } finally {
    process.off("exit", interrupted);
    clearInterval(timer);
    bar.clear();
  }
}
