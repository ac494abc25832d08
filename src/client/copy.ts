import { accessDate } from "./access-date.ts";
import { whereShown } from "./shown.ts";

/** Words and pictures as other editors take them: no styles, and whole addresses. */
function articleIn(part: HTMLElement): ClipboardItem {
  const copy = part.cloneNode(true) as HTMLElement;
  for (const image of copy.querySelectorAll("img")) {
    image.setAttribute("src", image.src);
    image.removeAttribute("loading");
  }
  return new ClipboardItem({
    "text/html": new Blob([copy.innerHTML], { type: "text/html" }),
    "text/plain": new Blob([part.innerText], { type: "text/plain" }),
  });
}

/** Whether a part was copied: some browsers refuse, and without https there is no clipboard. */
async function isCopied(part: HTMLElement): Promise<boolean> {
  const { clipboard } = navigator as Partial<Navigator>;
  const isText = part.matches("pre");
  if (!isText && !("ClipboardItem" in window)) return false;
  const written = isText
    ? clipboard?.writeText(part.textContent)
    : clipboard?.write([articleIn(part)]);
  return (
    written?.then(
      () => true,
      () => false,
    ) ?? false
  );
}

/** Copies what stands in one `Copyable.astro`, today's date filled in; selects it where that is refused. */
async function copy(holder: HTMLElement): Promise<void> {
  const text = holder.querySelector<HTMLElement>("pre, .article");
  const said = holder.querySelector("output");
  if (!text || !said) throw new Error("nothing to copy");
  for (const blank of text.querySelectorAll<HTMLElement>("[data-today]"))
    blank.textContent = accessDate(blank.dataset["today"], new Date());
  const isDone = await isCopied(text);
  if (!isDone) getSelection()?.selectAllChildren(text);
  said.value = (isDone ? said.dataset["copied"] : said.dataset["byHand"]) ?? "";
}

whereShown((root) => {
  for (const holder of root.querySelectorAll<HTMLElement>(".copyable"))
    holder.querySelector("button")?.addEventListener("click", () => void copy(holder));
});
