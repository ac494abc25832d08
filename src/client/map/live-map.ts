import { say } from "../../locales/say.ts";
import type { LiveMap } from "../../model/map/live-map.ts";
import { isChosen, type Choice } from "../address.ts";
import { makeControls } from "./controls.ts";
import { make } from "../elements.ts";
import { isStill, makeGround, type Districts, type Ground } from "./ground.ts";
import { Marks } from "./marks.ts";
import { linkRows, placesOf, type MapPlace } from "./places.ts";
import { openPopup } from "./popup.ts";

/** What a map is made live with. */
export interface LiveParts {
  figure: HTMLElement;
  districts: Districts;
  /** How high the map is, by how high its drawing is and what else comes with it, and how wide all are. */
  groundPx: (room: { drawingPx: number; extraPx: number; widthPx: number }) => number;
  /** Where the choice of a reader is kept, if anywhere. */
  address?: { read: (live: LiveMap) => Choice; write: (choice: Choice) => void };
}

/** The place of a figure's live map, and what it is to show. */
export function liveIn(figure: HTMLElement): { host: HTMLElement; live: LiveMap } {
  const host = figure.querySelector<HTMLElement>("[data-live-map]");
  if (!host) throw new Error("a figure without a place for its map");
  return { host, live: JSON.parse(host.dataset["liveMap"] ?? "") as LiveMap };
}

const drawingPxIn = (figure: HTMLElement): number =>
  Math.max(...[...figure.querySelectorAll("svg.drawing")].map((svg) => svg.clientHeight));

/** Makes a map as high as its drawing asks for, once for each width. */
function makeFit({ figure, groundPx }: LiveParts, host: HTMLElement, element: HTMLElement) {
  let widthPx = 0;
  return () => {
    if (figure.clientWidth === widthPx || figure.clientWidth === 0) return;
    widthPx = figure.clientWidth;
    const isLive = figure.hasAttribute("data-live");
    figure.removeAttribute("data-live"); // the drawing has no height while the map hides it
    element.style.height = "0";
    const room = { drawingPx: drawingPxIn(figure), extraPx: host.offsetHeight, widthPx };
    element.style.height = `${groundPx(room)}px`;
    figure.toggleAttribute("data-live", isLive);
  };
}

/** What the marks stand for, which the drawing said in whose place the map is. */
function legendOf({ legend: { one, many } }: LiveMap): HTMLElement {
  const entry = (swatch: string, label: string) =>
    make("span", {}, make("i", { className: swatch }), label);
  const entries = [entry("one", one), ...(many === null ? [] : [entry("many", many)])];
  return make("p", { className: "live-legend note" }, ...entries);
}

function countsOf(places: readonly MapPlace[]): Map<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const { district } of places) counts.set(district, (counts.get(district) ?? 0) + 1);
  return counts;
}

/** Puts the map between its controls and its notes; it has no height yet. */
function makeFrame(host: HTMLElement, live: LiveMap, form: HTMLElement): HTMLElement {
  const ariaLabel = say(live.words.map, { title: live.title });
  const element = make("div", { className: "live-ground", role: "region", ariaLabel });
  host.replaceChildren(
    form,
    element,
    legendOf(live),
    make("p", { className: "touch note" }, live.words.touch),
    ...live.notes.map((note) => make("p", { className: "note" }, note)),
  );
  return element;
}

/** The marks of a map, which open what they stand for. */
function makeMarks({ map }: Ground, { words }: LiveMap) {
  const marks = new Marks(map, {
    words,
    isStill,
    open(places, name, byKey) {
      const back = () => {
        if (places[0]) marks.focus(places[0]);
      };
      openPopup(map, { places, name, words, back: byKey ? back : null });
    },
  });
  return marks;
}

function build(parts: LiveParts): void {
  const { figure, districts, address } = parts;
  const { host, live } = liveIn(figure);
  const places = placesOf(figure, live.filters);
  let chosen: Choice = address?.read(live) ?? {};
  const controls = makeControls(live, {
    choose(choice) {
      choose(choice);
      address?.write(choice);
    },
    showWhole() {
      ground.map.fitBounds(ground.boundsOf(undefined), { animate: !isStill() });
    },
  });
  const shownOf = (choice: Choice) => places.filter(({ values }) => isChosen(values, choice));
  controls.show(chosen, shownOf(chosen).length, places.length);
  const element = makeFrame(host, live, controls.form);
  host.hidden = false; // Leaflet asks how large the element is
  const fit = makeFit(parts, host, element);
  fit();
  addEventListener("resize", fit);
  const ground = makeGround(element, live, districts);
  const marks = makeMarks(ground, live);
  let counts = countsOf(places);
  ground.map.on("moveend", () => {
    ground.label(counts); // the marks have moved before
  });

  const apply = (choice: Choice, { move }: { move: boolean }) => {
    const shown = shownOf(choice);
    const rows = new Set(shown.map(({ row }) => row));
    for (const { row } of places) row.hidden = !rows.has(row);
    controls.show(choice, shown.length, places.length);
    ground.map.closePopup();
    marks.show(shown);
    counts = countsOf(shown);
    ground.label(counts);
    if (move)
      ground.map.fitBounds(ground.boundsOf(choice["district"] ?? live.district), {
        animate: !isStill(),
      });
  };
  const choose = (choice: Choice) => {
    const move = choice["district"] !== chosen["district"];
    chosen = choice;
    apply(choice, { move });
  };
  if (address)
    addEventListener("hashchange", () => {
      choose(address.read(live));
    });
  apply(chosen, { move: true });

  linkRows(places, live.words.onMap, (place: MapPlace) => {
    element.scrollIntoView({ block: "nearest" });
    void marks.reveal(place).then(() => {
      const back = () => place.row.querySelector("button")?.focus();
      openPopup(ground.map, { places: [place], name: place.name, words: live.words, back });
    });
  });
  figure.setAttribute("data-live", ""); // the sheet now hides the drawing
}

/** Makes the map of a figure live; where that fails, the drawing stays as it was. */
export function showLive(parts: LiveParts): void {
  try {
    build(parts);
  } catch (error) {
    liveIn(parts.figure).host.hidden = true;
    throw error;
  }
}
