import { say } from "../locales/say.ts";
import type { LiveMap } from "../model/live-map.ts";
import { choiceOf, hashOf, isChosen, type Choice } from "./address.ts";
import { makeControls } from "./controls.ts";
import { make } from "./elements.ts";
import { isStill, makeGround, type Districts } from "./ground.ts";
import { Marks } from "./marks.ts";
import { linkRows, placesOf, type MapPlace } from "./places.ts";
import { openPopup } from "./popup.ts";
import sheet from "./map.css?url";

async function fetchDistricts(address: string): Promise<Districts> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`no boundaries: ${address} (${response.status})`);
  return (await response.json()) as Districts;
}

/** The map's own sheet comes with it: pages without a map, and those who never see it, load none. */
function loadSheet(): Promise<void> {
  return new Promise((loaded, failed) => {
    const link = make("link", { rel: "stylesheet", href: sheet });
    link.onload = () => {
      loaded();
    };
    link.onerror = () => {
      failed(new Error(`no style sheet: ${sheet}`));
    };
    document.head.append(link);
  });
}

/** Puts the map where the drawing is, as high as it, and gives what belongs around it. */
function makeFrame(host: HTMLElement, live: LiveMap, heightPx: number): HTMLElement {
  const ariaLabel = say(live.words.map, { title: live.title });
  const element = make("div", { className: "live-ground", role: "region", ariaLabel });
  element.style.height = `${Math.max(320, Math.min(heightPx, innerHeight * 0.8))}px`;
  host.append(
    element,
    make("p", { className: "touch note" }, live.words.touch),
    ...live.notes.map((note) => make("p", { className: "note" }, note)),
  );
  return element;
}

interface Parts {
  figure: HTMLElement;
  host: HTMLElement;
  live: LiveMap;
  districts: Districts;
}

function build({ figure, host, live, districts }: Parts): void {
  const { filters, words } = live;
  const places = placesOf(figure, filters);
  const drawing = [...figure.querySelectorAll("svg.drawing")].find((svg) => svg.clientHeight > 0);
  const element = makeFrame(host, live, drawing?.clientHeight ?? 0);
  host.hidden = false; // Leaflet asks how large the element is
  const ground = makeGround(element, live, districts);
  const open = (place: MapPlace, back: (() => void) | null) => {
    openPopup(ground.map, { place, words, back });
  };
  const marks = new Marks(ground.map, {
    words,
    isStill,
    open(place, byKey) {
      const back = () => {
        marks.focus(place);
      };
      open(place, byKey ? back : null);
    },
  });

  const apply = (choice: Choice, { move }: { move: boolean }) => {
    const shown = places.filter(({ values }) => isChosen(values, choice));
    for (const place of places) place.row.hidden = !shown.includes(place);
    controls.show(choice, shown.length, places.length);
    ground.map.closePopup();
    marks.show(shown);
    if (move)
      ground.map.fitBounds(ground.boundsOf(choice["district"] ?? live.district), {
        animate: !isStill(),
      });
  };
  let chosen: Choice = choiceOf(location.hash, filters);
  const choose = (choice: Choice) => {
    const move = choice["district"] !== chosen["district"];
    chosen = choice;
    apply(choice, { move });
  };
  const controls = makeControls(live, {
    choose(choice) {
      choose(choice);
      const address = hashOf(choice) || location.pathname + location.search;
      history.replaceState(history.state, "", address);
    },
    showWhole() {
      ground.map.fitBounds(ground.boundsOf(undefined), { animate: !isStill() });
    },
  });
  addEventListener("hashchange", () => {
    choose(choiceOf(location.hash, filters));
  });
  host.prepend(controls.form);
  apply(chosen, { move: true });

  linkRows(places, words.onMap, (place) => {
    element.scrollIntoView({ block: "nearest" });
    void marks.reveal(place).then(() => {
      open(place, () => place.row.querySelector("button")?.focus());
    });
  });
  figure.setAttribute("data-live", ""); // the sheet now hides the drawing
}

/** Makes the map of a figure live; where that fails, the drawing stays as it was. */
export async function makeLive(figure: HTMLElement): Promise<void> {
  const host = figure.querySelector<HTMLElement>("[data-live-map]");
  if (!host) throw new Error("a figure without a place for its map");
  const live = JSON.parse(host.dataset["liveMap"] ?? "") as LiveMap;
  const [districts] = await Promise.all([fetchDistricts(live.boundaries), loadSheet()]);
  try {
    build({ figure, host, live, districts });
  } catch (error) {
    host.hidden = true;
    throw error;
  }
}
