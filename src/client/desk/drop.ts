const root = document.documentElement;

const formAt = (target: EventTarget | null): HTMLFormElement | null =>
  (target instanceof Element ? target.closest<HTMLFormElement>("form[data-drop]") : null) ??
  document.querySelector<HTMLFormElement>("form[data-drop]");

const holdsFiles = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.includes("Files") ?? false;

/** What of a drop are folders: a browser has no bytes of them, and would show a fault of its own. */
const foldersIn = ({ items }: DataTransfer): string[] =>
  Array.from(items).flatMap((item) => {
    const entry = item.webkitGetAsEntry();
    return entry?.isDirectory ? [entry.name] : [];
  });

/** The form says which folders were dropped with its files, and the desk what is to be done about it. */
function sendWith(form: HTMLFormElement, folders: readonly string[]): void {
  for (const value of folders) {
    const field = document.createElement("input");
    form.append(Object.assign(field, { type: "hidden", name: "folder", value }));
  }
  form.noValidate = folders.length > 0;
  form.requestSubmit();
}

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
    const folders = foldersIn(event.dataTransfer);
    const files = new DataTransfer();
    for (const file of event.dataTransfer.files)
      if (!folders.includes(file.name)) files.items.add(file);
    input.files = files.files;
    sendWith(form, folders);
  });
}
