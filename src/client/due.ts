// What was due and has not come says so on the day that it is read, not only on that of the build.

const today = new Date().toISOString().slice(0, 10);

for (const due of document.querySelectorAll<HTMLElement>("[data-due]")) {
  const badge = due.querySelector<HTMLElement>(".overdue");
  if (badge) badge.hidden = (due.dataset["due"] ?? "") >= today;
}
