// All of the search that a page loads before somebody searches: the rest comes with first use.
const link = document.querySelector<HTMLAnchorElement>("a[data-search]");
const form = document.querySelector("form.search");

function start(event?: Event): void {
  if (!link) return;
  event?.preventDefault();
  import("./search.ts")
    .then(({ startSearch }) => startSearch(link, event !== undefined))
    .catch(() => {
      // Whatever could not be loaded: the search's own page lists what there is to find.
      if (!form) location.assign(link.href);
    });
}

link?.addEventListener("click", (event) => {
  if (!event.ctrlKey && !event.metaKey && !event.shiftKey) start(event);
});

document.addEventListener("keydown", (event) => {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  const isTyping =
    target instanceof Element &&
    target.closest("input, select, textarea, dialog, [contenteditable]");
  if (key !== "/" || isTyping || ctrlKey || metaKey || altKey) return;
  if (document.documentElement.dataset["slash"] !== "off") start(event);
});

if (form) {
  form.addEventListener(
    "focusin",
    () => {
      start();
    },
    { once: true },
  );
  if (location.search) start();
}
