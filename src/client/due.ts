import { dayIn } from "../model/time/day-in.ts";

// What was due and has not come says so on the day that it is read, not only on that of the build.

const now = new Date();

for (const due of document.querySelectorAll<HTMLElement>("[data-due]")) {
  const badge = due.querySelector<HTMLElement>(".overdue");
  const { due: day = "", zone } = due.dataset;
  if (badge) badge.hidden = day >= dayIn(zone, now);
}
