import { whereShown } from "../shown.ts";

/** Gives a view's address to whatever a reader shares with, else copies it. */
async function share(button: HTMLElement, title: string): Promise<void> {
  const url = new URL(button.dataset["share"] ?? "", location.href).href;
  const browser = navigator as Partial<Navigator>;
  const isDone = await (
    browser.share ? browser.share({ title, url }) : browser.clipboard?.writeText(url)
  )?.then(
    () => true,
    () => false, // the reader thought better of it, or the browser refuses
  );
  if (isDone === true && !browser.share) button.textContent = button.dataset["copied"] ?? "";
}

/** Lets a toolbar do what only a script can do, where the browser can: else it is taken away. */
function enhance(toolbar: HTMLElement): void {
  const figure = toolbar.closest("figure");
  const title = toolbar.getAttribute("aria-label") ?? document.title;
  const sharing = toolbar.querySelector<HTMLElement>("[data-share]");
  const full = toolbar.querySelector<HTMLElement>("[data-full]");
  const browser = navigator as Partial<Navigator>;
  toolbar.setAttribute("role", "toolbar"); // one stop of the keyboard: stops.ts
  if (browser.share ?? browser.clipboard)
    sharing?.addEventListener("click", () => void share(sharing, title));
  else sharing?.remove();
  if (figure && document.fullscreenEnabled)
    full?.addEventListener("click", () => {
      void (document.fullscreenElement ? document.exitFullscreen() : figure.requestFullscreen());
    });
  else full?.remove();
}

whereShown((root) => {
  for (const toolbar of root.querySelectorAll<HTMLElement>(".toolbar")) enhance(toolbar);
});
