import { say, words } from "../locales/index.ts";
import type { Disk } from "./files/disk.ts";
import { finish } from "./files/transaction.ts";
import type { Terminal } from "./terminal.ts";

interface Project {
  root: string;
  terminal: Terminal;
  disk: Disk;
}

/**
 * Publishes a project while nobody else does, once what was cut short before is complete. False where
 * the task says so; an Error where somebody else is at work.
 */
export async function oneAtATime(
  command: string,
  { root, terminal, disk }: Project,
  task: () => Promise<boolean>,
): Promise<boolean> {
  const texts = words[terminal.locale].publishing;
  const outcome = await terminal.alone({ root, command }, async () => {
    if (await finish(root, disk)) terminal.log(texts.completed);
    return task();
  });
  if ("done" in outcome) return outcome.done;
  const { owner } = outcome;
  throw new Error(say(texts.busy, { ...owner, pid: String(owner.pid) }));
}
