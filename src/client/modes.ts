// How a reader likes pages best: colours, and the reading size. What was chosen before is put on
// the root by the script in the page's head, before anything is painted.
const root = document.documentElement;

/** Puts a choice on the page and keeps it for the next one; null takes it back. */
function choose(name: "scheme" | "reading", value: string | null): void {
  if (value === null) root.removeAttribute(`data-${name}`);
  else root.setAttribute(`data-${name}`, value);
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch (error) {
    // A browser that lets no page store anything: the choice holds for this page.
    if (!(error instanceof DOMException)) throw error;
  }
}

const select = document.querySelector<HTMLSelectElement>(".modes select[data-scheme]");
if (select) {
  select.value = root.dataset["scheme"] ?? "auto";
  select.addEventListener("change", () => {
    choose("scheme", select.value === "auto" ? null : select.value);
  });
}

/** Large text is for who would rather not aim at small things: tables stand open. */
function openTables(): void {
  for (const details of document.querySelectorAll<HTMLDetailsElement>("figure details"))
    details.open ||= root.dataset["reading"] === "elder";
}

const button = document.querySelector<HTMLButtonElement>(".modes button[data-reading]");
if (button) {
  const mark = () => {
    button.setAttribute("aria-pressed", String(root.dataset["reading"] === "elder"));
    openTables();
  };
  mark();
  button.addEventListener("click", () => {
    choose("reading", root.dataset["reading"] === "elder" ? null : "elder");
    mark();
  });
}
