import { faultText } from "../report/fault.ts";
import type { Desk, Job } from "./desk.ts";
import type { Life } from "./life.ts";

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
    void life.during(async () => {
      job.outcome = await desk
        .run(script, (progress) => {
          job.progress = progress;
          tell();
        })
        .catch((error: unknown) => ({ code: 2, output: faultText(error, desk.locale) }));
      desk.staged.refresh();
      tell();
    });
    return true;
  };
