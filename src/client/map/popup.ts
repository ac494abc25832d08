import { say } from "../../locales/say.ts";
import type { LiveWords } from "../../model/live-map.ts";
import { make } from "../elements.ts";
import { LatLng, Popup, type Leaflet } from "./leaflet.ts";
import { showRow, type MapPlace } from "./places.ts";

interface Opening {
  place: MapPlace;
  words: LiveWords;
  /** Where the keyboard goes on when the popup is closed; null for a pointer. */
  back: (() => void) | null;
}

function contentOf({ place, words }: Opening, close: () => void): HTMLElement {
  const { name, facts } = place;
  const inTable = make("button", { type: "button" }, words.inTable);
  inTable.onclick = () => {
    showRow(place);
  };
  const closing = make("button", { type: "button", onclick: close }, words.close);
  const lines = facts.map(({ label, text }) => make("li", {}, say(words.of, { label, text })));
  const content = make(
    "div",
    { className: "live-popup", role: "group", ariaLabel: name },
    make("p", { className: "name" }, name),
    make("ul", {}, ...lines),
    make("p", { className: "actions" }, inTable, closing),
  );
  content.onkeydown = ({ key }) => {
    if (key === "Escape") close();
  };
  return content;
}

/** Opens the popup of a place and marks its row; the row loses the mark when it closes. */
export function openPopup(map: Leaflet, opening: Opening): void {
  const { place, back } = opening;
  if (!place.position) return;
  const [x, y] = place.position;
  const popup = new Popup({
    closeButton: false,
    offset: [0, -6],
    autoPanPaddingTopLeft: [12, 80], // clear of the zoom buttons and the badge
    autoPanPaddingBottomRight: [12, 12],
  });
  const content = contentOf(opening, () => {
    popup.close();
    back?.();
  });
  popup.setLatLng(new LatLng(y, x)).setContent(content);
  popup.on("remove", () => {
    place.row.removeAttribute("aria-current");
  });
  popup.openOn(map);
  place.row.setAttribute("aria-current", "true");
  if (back) content.querySelector("button")?.focus({ preventScroll: true });
}
