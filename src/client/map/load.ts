// The first thing and the only one that a page with a map of points loads: the map itself
// follows when somebody comes to see it, or asks for it where it is heavy, and until then, or if
// it fails, the drawing stays.
const bring = async (figure: HTMLElement): Promise<void> => {
  const { makeLive } = await import("./map.ts");
  await makeLive(figure);
};

const observer = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting || !(target instanceof HTMLElement)) continue;
    observer.unobserve(target);
    void bring(target);
  }
});

/** Offers the map by a button, which is no more once the map is there. */
function offer(figure: HTMLElement, place: HTMLElement): void {
  const [button, output] = [place.querySelector("button"), place.querySelector("output")];
  if (!button || !output) throw new Error("nothing to ask for a map by");
  const ask = async () => {
    button.disabled = true;
    output.value = "";
    try {
      await bring(figure);
      place.remove();
      figure.querySelector<HTMLElement>(".live-ground")?.focus();
    } catch (error) {
      output.value = output.dataset["failed"] ?? "";
      button.disabled = false;
      throw error;
    }
  };
  button.addEventListener("click", () => void ask());
  place.hidden = false;
  if (location.hash.includes("=")) button.click(); // a link to a choice asks for the map
}

for (const map of document.querySelectorAll("[data-live-map]")) {
  const figure = map.closest("figure");
  const place = figure?.querySelector<HTMLElement>(".live-ask");
  if (figure && place) offer(figure, place);
  else if (figure) observer.observe(figure);
}
