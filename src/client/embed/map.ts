// The live map of an embed, which holds its districts and its sheet itself. It keeps no choice in the
// address: a frame's is its host's, and one of no origin may not change it.
import type { Districts } from "../map/ground.ts";
import { showLive, type LiveParts } from "../map/live-map.ts";

/** A map that is lower shows little, and in a narrow frame it is less wide too. */
const leastPx = (widthPx: number): number => Math.min(240, 0.6 * widthPx);

/** The map and what comes with it take the room of the drawing, so that no host has to make more. */
const groundPx: LiveParts["groundPx"] = ({ drawingPx, extraPx, widthPx }) =>
  Math.max(leastPx(widthPx), drawingPx - extraPx);

function show(figure: HTMLElement): void {
  const districts = document.querySelector("[data-districts]")?.textContent ?? "";
  showLive({ figure, groundPx, districts: JSON.parse(districts) as Districts });
}

/** At once, so that nothing moves later; where a frame has no width yet, as soon as it has one. */
function start(figure: HTMLElement): void {
  if (figure.clientWidth > 0) {
    show(figure);
    return;
  }
  const observer = new ResizeObserver(() => {
    if (figure.clientWidth === 0) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      show(figure);
    });
  });
  observer.observe(figure);
}

const figure = document.querySelector("[data-live-map]")?.closest("figure");
if (figure) start(figure);
