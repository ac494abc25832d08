/** Moves along a toolbar by arrows, so that it is one stop of the keyboard. */
function walk(toolbar: HTMLElement): void {
  const tools = [...toolbar.querySelectorAll<HTMLElement>("a, button:not([hidden])")];
  const stop = (at: number) => {
    for (const [index, tool] of tools.entries()) tool.tabIndex = index === at ? 0 : -1;
  };
  toolbar.setAttribute("role", "toolbar");
  stop(0);
  toolbar.addEventListener("keydown", (event) => {
    const from = tools.findIndex((tool) => tool === event.target);
    const rtl = getComputedStyle(toolbar).direction === "rtl";
    const steps: Record<string, number> = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1 };
    const ends: Record<string, number> = { Home: 0, End: tools.length - 1 };
    const to = ends[event.key] ?? from + (steps[event.key] ?? NaN);
    if (from < 0 || !tools[to]) return;
    event.preventDefault();
    stop(to);
    tools[to].focus();
  });
}

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
  walk(toolbar);
}

for (const toolbar of document.querySelectorAll<HTMLElement>(".toolbar")) enhance(toolbar);
