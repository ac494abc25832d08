import { make } from "../elements.ts";

/** Where a reader types, and what is shown for it. */
export interface SearchBox {
  form: HTMLFormElement;
  input: HTMLInputElement;
  status: HTMLElement;
  results: HTMLElement;
  /** Null where the form stands on a page of its own. */
  dialog: HTMLDialogElement | null;
}

/** The box on the page of the search; its address may say what is sought. */
export function boxIn(form: HTMLFormElement): SearchBox {
  const input = form.querySelector("input");
  const status = form.querySelector<HTMLElement>("[role=status]");
  const results = form.querySelector<HTMLElement>(".results");
  if (!input || !status || !results) throw new Error("the search is not whole");
  input.value ||= new URLSearchParams(location.search).get("q") ?? "";
  return { form, input, status, results, dialog: null };
}

/** Closes a dialog by Escape, which a box for searching would take for itself, and by a click beside it. */
function closable(dialog: HTMLDialogElement): void {
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    dialog.close();
  });
  dialog.addEventListener("click", ({ target }) => {
    const isLink = target instanceof Element && target.closest("a") !== null;
    if (isLink || target === dialog) dialog.close();
  });
}

/** The same box in a dialog above the page. */
export function dialogBox(link: HTMLAnchorElement): SearchBox {
  const { label = "", placeholder = "", close = "" } = link.dataset;
  const input = make("input", { type: "search", placeholder, ariaLabel: label });
  Object.assign(input, { autocomplete: "off", enterKeyHint: "search" });
  const button = make("button", { type: "button", textContent: close });
  const status = make("p", { className: "quiet", role: "status" });
  const results = make("div", { className: "results" });
  const line = make("div", { className: "line" }, input, button);
  const form = make("form", { className: "search", role: "search" }, line, status, results);
  const dialog = make("dialog", { className: "search-dialog", ariaLabel: label }, form);
  button.addEventListener("click", () => {
    dialog.close();
  });
  closable(dialog);
  document.body.append(dialog);
  return { form, input, status, results, dialog };
}
