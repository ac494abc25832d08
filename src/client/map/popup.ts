import { say } from "../../locales/say.ts";
import type { LiveWords } from "../../model/map/live-map.ts";
import { make } from "../elements.ts";
import { latLng } from "./clusters.ts";
import { Popup, type Leaflet } from "./leaflet.ts";
import { showRow, type MapPlace } from "./places.ts";

interface Opening {
  /** Several, where no zoom parts them. */
  places: readonly MapPlace[];
  /** Of the place, or of the mark that they are. */
  name: string;
  words: LiveWords;
  /** Where the keyboard goes on when the popup is closed; null for a pointer. */
  back: (() => void) | null;
}

/** What a place says of itself, and the way to its row. */
function factsOf(place: MapPlace, words: LiveWords): [HTMLElement, HTMLElement] {
  const lines = place.facts.map(({ label, text }) =>
    make("li", {}, say(words.of, { label, text })),
  );
  const onclick = () => {
    showRow(place);
  };
  return [make("ul", {}, ...lines), make("button", { type: "button", onclick }, words.inTable)];
}

/** Each of several places on one spot opens its own popup. */
function listOf(map: Leaflet, { places, words, back }: Opening): HTMLElement {
  const entries = places.map((place) => {
    const onclick = () => {
      openPopup(map, { places: [place], name: place.name, words, back });
    };
    return make(
      "li",
      {},
      make("button", { type: "button", className: "to-map", onclick }, place.name),
    );
  });
  return make("ul", { className: "live-spot" }, ...entries);
}

function contentOf(map: Leaflet, opening: Opening, close: () => void): HTMLElement {
  const { places, name, words } = opening;
  const [first, ...others] = places;
  const closing = make("button", { type: "button", onclick: close }, words.close);
  const said =
    first && others.length === 0 ? factsOf(first, words) : ([listOf(map, opening)] as const);
  const [body, ...actions] = said;
  const content = make(
    "div",
    { className: "live-popup", role: "group", ariaLabel: name },
    make("p", { className: "name" }, name),
    body,
    make("p", { className: "actions" }, ...actions, closing),
  );
  content.onkeydown = ({ key }) => {
    if (key === "Escape") close();
  };
  return content;
}

/** Opens the popup of a mark and marks the rows of its places; they lose the mark when it closes. */
export function openPopup(map: Leaflet, opening: Opening): void {
  const { places, back } = opening;
  const position = places[0]?.position;
  if (!position) return;
  const popup = new Popup({
    closeButton: false,
    offset: [0, -6],
    autoPanPaddingTopLeft: [12, 80], // clear of the zoom buttons and the badge
    autoPanPaddingBottomRight: [12, 12],
  });
  const content = contentOf(map, opening, () => {
    popup.close();
    back?.();
  });
  popup.setLatLng(latLng(position)).setContent(content);
  popup.on("remove", () => {
    for (const { row } of places) row.removeAttribute("aria-current");
  });
  popup.openOn(map);
  for (const { row } of places) row.setAttribute("aria-current", "true");
  if (back) content.querySelector("button")?.focus({ preventScroll: true });
}
