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

/** Makes what only a script can do appear, where the browser can. */
function enhance(toolbar: HTMLElement): void {
  const figure = toolbar.closest("figure");
  const title = toolbar.getAttribute("aria-label") ?? document.title;
  const sharing = toolbar.querySelector<HTMLElement>("[data-share]");
  const full = toolbar.querySelector<HTMLElement>("[data-full]");
  const browser = navigator as Partial<Navigator>;
  if (sharing && (browser.share ?? browser.clipboard)) {
    sharing.hidden = false;
    sharing.addEventListener("click", () => void share(sharing, title));
  }
  if (full && figure && document.fullscreenEnabled) {
    full.hidden = false;
    full.addEventListener("click", () => {
      void (document.fullscreenElement ? document.exitFullscreen() : figure.requestFullscreen());
    });
  }
  toolbar.setAttribute("role", "toolbar"); // one stop of the keyboard: stops.ts
}

whereShown((root) => {
  for (const toolbar of root.querySelectorAll<HTMLElement>(".toolbar")) enhance(toolbar);
});
