const root = document.documentElement;

const formAt = (target: EventTarget | null): HTMLFormElement | null =>
  (target instanceof Element ? target.closest<HTMLFormElement>("form[data-drop]") : null) ??
  document.querySelector<HTMLFormElement>("form[data-drop]");

const holdsFiles = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.includes("Files") ?? false;

/** Sends the file of a form as soon as it is chosen, or dropped on it; beside one, on the first. */
export function dropAnywhere(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>(
    "form[data-drop] input[type=file]",
  ))
    input.addEventListener("change", () => {
      if (input.files?.length) input.form?.requestSubmit();
    });
  addEventListener("dragover", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    root.dataset["dragging"] = "";
  });
  addEventListener("dragleave", ({ relatedTarget }) => {
    if (relatedTarget === null) delete root.dataset["dragging"];
  });
  addEventListener("drop", (event) => {
    delete root.dataset["dragging"];
    if (!holdsFiles(event)) return;
    event.preventDefault();
    const form = formAt(event.target);
    const input = form?.querySelector<HTMLInputElement>("input[type=file]");
    if (!form || !input || !event.dataTransfer) return;
    input.files = event.dataTransfer.files;
    form.requestSubmit();
  });
}
