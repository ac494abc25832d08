import { accessDate } from "./access-date.ts";

/** Whether a text was copied: some browsers refuse, and without https there is no clipboard. */
const isCopied = async (text: string): Promise<boolean> =>
  (navigator as Partial<Navigator>).clipboard?.writeText(text).then(
    () => true,
    () => false,
  ) ?? false;

/** Copies the text of one `Copyable.astro`, today's date filled in; selects it where that is refused. */
async function copy(holder: HTMLElement): Promise<void> {
  const text = holder.querySelector("pre");
  const said = holder.querySelector("output");
  if (!text || !said) throw new Error("nothing to copy");
  for (const blank of text.querySelectorAll<HTMLElement>("[data-today]"))
    blank.textContent = accessDate(blank.dataset["today"], new Date());
  const isDone = await isCopied(text.textContent);
  if (!isDone) getSelection()?.selectAllChildren(text);
  said.value = (isDone ? said.dataset["copied"] : said.dataset["byHand"]) ?? "";
}

for (const holder of document.querySelectorAll<HTMLElement>(".copyable"))
  holder.querySelector("button")?.addEventListener("click", () => void copy(holder));
