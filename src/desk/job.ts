import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { deskWords, say } from "../locales/index.ts";
import { timeOfBase } from "../publishing/staged/base.ts";
import { faultText } from "../report/fault.ts";
import { jobKinds, type Desk, type Job } from "./desk.ts";
import type { Life } from "./life.ts";
import { putWhole } from "../publishing/files/disk.ts";

/** A job that goes on, for the next desk where this one is killed. */
const Going = z.strictObject({ kind: z.enum(jobKinds), at: z.iso.datetime() });

const fileOf = ({ staged }: Pick<Desk, "staged">): string => join(staged.root, "going.json");

/** Runs a script as a job that is on record until somebody can be told what became of it: by the next desk where this one has ended. */
async function onRecord(
  desk: Desk,
  { kind, life }: Pick<Job, "kind"> & { life: Life },
  run: () => ReturnType<Desk["run"]>,
) {
  const going: z.infer<typeof Going> = { kind, at: desk.now().toISOString() };
  const file = fileOf(desk);
  await putWhole(desk.disk, file, JSON.stringify(going)); // half of it would keep the next desk from opening
  try {
    return await run();
  } finally {
    if (!life.hasEnded) await desk.disk.remove(file);
  }
}

/** Whether a job makes one of data and copy. */
const isOfData = (kind: Job["kind"]): boolean => kind === "release" || kind === "takeBack";

/** Makes what begins jobs of a desk: it does not end before they have, and its windows hear how far they are. */
export const jobsOf =
  (desk: Desk, life: Life): Desk["begin"] =>
  (kind, script) => {
    if (desk.job && !desk.job.outcome) return false;
    const job: Job = { kind, progress: { done: 0, total: 0 }, outcome: null };
    desk.job = job;
    const tell = () => {
      life.tell(JSON.stringify({ ...job.progress, isOver: job.outcome !== null }));
    };
    const hear = (progress: Job["progress"]) => {
      job.progress = progress;
      tell();
    };
    void life.during(async () => {
      const run = () => onRecord(desk, { kind, life }, () => desk.run(script, hear));
      job.outcome = await (isOfData(kind) ? desk.staged.holding(run) : run()).catch(
        (error: unknown) => ({ code: 2, output: faultText(error, desk.locale) }),
      );
      desk.staged.refresh();
      tell();
    });
    return true;
  };

/** What became of a job that ended with an earlier desk, in words; null where none did. */
export async function cutShort(desk: Desk): Promise<string | null> {
  const file = fileOf(desk);
  if (!existsSync(file)) return null;
  const { kind, at } = Going.parse(JSON.parse(await readFile(file, "utf8")));
  await desk.disk.remove(file);
  const texts = deskWords[desk.locale];
  // Data and copy become one by the same writing that changes the data.
  const isDone = isOfData(kind) && (await timeOfBase(desk.root)) > at;
  const outcome = (isDone ? texts.release.done : texts.release.failed)[kind];
  const told = say(texts.desk.cutShort, { what: texts.release.going[kind], outcome });
  return isOfData(kind) && !isDone ? `${told} ${texts.desk.ahead}` : told;
}
