import type { CheckWords } from "./words.ts";
import { make } from "../elements.ts";

/** Copies a text; false where the browser does not let a page do so, e.g. without https. */
async function copied(text: string): Promise<boolean> {
  // Without https there is no clipboard, whatever the types say.
  const { clipboard } = navigator as Partial<Navigator>;
  if (!clipboard) return false;
  return clipboard.writeText(text).then(
    () => true,
    () => false, // refused: the text is shown instead
  );
}

/** The text itself, selected, for those whose browser copies only what they select. */
function textToCopy(text: string, { cleanText }: CheckWords): HTMLTextAreaElement {
  return make("textarea", { value: text, readOnly: true, rows: 8, ariaLabel: cleanText });
}

let address: string | undefined;

/** A link that saves a table, and beside it a button that copies it: chat apps save no `blob:`. */
export function savingParts(cleaned: Blob, name: string, words: CheckWords): HTMLElement {
  if (address !== undefined) URL.revokeObjectURL(address); // that of the last file
  address = URL.createObjectURL(cleaned);
  const link = make("a", { href: address, download: name, className: "button" }, words.save);
  const button = make("button", { type: "button" }, words.copy);
  const said = make("p", { className: "quiet" });
  said.setAttribute("role", "status");
  const heading = make("h2", {}, words.clean);
  const line = make("p", { className: "line" }, link, " ", button);
  const section = make("section", {}, heading, line, said);
  button.addEventListener("click", () => {
    void cleaned.text().then(async (text) => {
      const isDone = await copied(text);
      said.textContent = isDone ? words.copied : words.byHand;
      section.querySelector("textarea")?.remove();
      if (isDone) return;
      const area = textToCopy(text, words);
      section.append(area);
      area.select();
    });
  });
  return section;
}
