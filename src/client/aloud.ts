// Finding and table of a view are read aloud by the browser's own voice, where a reader has large text.
const textOf = (element: Element | null | undefined): string => element?.textContent.trim() ?? "";

/** A row with what its columns are called, one part after the other. */
function lineOf(row: HTMLTableRowElement, heads: readonly string[]): string {
  return [...row.cells]
    .map((cell, index) => [index === 0 ? "" : (heads[index] ?? ""), textOf(cell)])
    .filter(([, text]) => text !== "")
    .map((parts) => parts.filter(Boolean).join(" "))
    .join(", ");
}

/** What is said of a view: what it finds, then its table row by row, as it is sorted and narrowed. */
function linesOf(view: Element): string[] {
  const said = view.querySelectorAll("figcaption > :is(.headline, .finding, .of-place, .measure)");
  const table = view.querySelector("table");
  const heads = [...(table?.tHead?.rows[0]?.cells ?? [])].map(textOf);
  const rows = [...(table?.tBodies ?? [])].flatMap(({ rows }) => [...rows]);
  const shown = rows.filter((row) => !row.hidden && !row.hasAttribute("data-out"));
  const caption = textOf(view.querySelector(".common"));
  return [...[...said].map(textOf), caption, ...shown.map((row) => lineOf(row, heads))].filter(
    Boolean,
  );
}

/** The button of the view that is being read. */
let speaking: HTMLButtonElement | null = null;

interface Words {
  read: string;
  stop: string;
}

function stop({ read }: Words): void {
  const button = speaking;
  speaking = null;
  speechSynthesis.cancel();
  if (button) button.textContent = read;
}

/** A line is an utterance of its own: some browsers fall silent within a long one. */
function read(button: HTMLButtonElement, words: Words): void {
  stop(words);
  speaking = button;
  button.textContent = words.stop;
  const lines = linesOf(button.closest(".view") ?? document.body);
  for (const [index, line] of lines.entries()) {
    const utterance = new SpeechSynthesisUtterance(line);
    utterance.lang = document.documentElement.lang;
    utterance.onend = () => {
      if (speaking === button && index === lines.length - 1) stop(words);
    };
    speechSynthesis.speak(utterance);
  }
}

/** Gives each view a button, or takes them all back. */
export function offerReading(isOffered: boolean, words: Words): void {
  stop(words);
  for (const button of document.querySelectorAll(".aloud")) button.remove();
  if (!isOffered) return;
  for (const caption of document.querySelectorAll(".view > figcaption")) {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "aloud", textContent: words.read });
    button.onclick = () => {
      if (speaking === button) stop(words);
      else read(button, words);
    };
    caption.append(button);
  }
}

addEventListener("pagehide", () => {
  speechSynthesis.cancel();
});
