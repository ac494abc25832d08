import { canShare, share } from "../share.ts";
import { whereShown } from "../shown.ts";

/** Lets a toolbar do what only a script can do, where the browser can: else it is taken away. */
function enhance(toolbar: HTMLElement): void {
  const figure = toolbar.closest("figure");
  const title = toolbar.getAttribute("aria-label") ?? document.title;
  const sharing = toolbar.querySelector<HTMLElement>("[data-share]");
  const full = toolbar.querySelector<HTMLElement>("[data-full]");
  toolbar.setAttribute("role", "toolbar"); // one stop of the keyboard: stops.ts
  if (canShare()) sharing?.addEventListener("click", () => void share(sharing, title));
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
