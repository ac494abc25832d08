import type { LiveMap } from "../../model/map/live-map.ts";
import { choiceOf, hashOf } from "../address.ts";
import { make } from "../elements.ts";
import { whole } from "../whole.ts";
import type { Districts } from "./ground.ts";
import { liveIn, showLive, type LiveParts } from "./live-map.ts";
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

/** A choice has an address, which can be kept and passed on. */
const address = {
  read: ({ filters }: LiveMap) => choiceOf(location.hash, filters),
  write: (choice: Parameters<typeof hashOf>[0]) => {
    const here = hashOf(choice) || location.pathname + location.search;
    history.replaceState(history.state, "", here);
  },
};

/** As high as the drawing, as far as the window is. */
const groundPx: LiveParts["groundPx"] = ({ drawingPx }) =>
  Math.max(320, Math.min(drawingPx, innerHeight * 0.8));

/** Makes the map of a figure live, with what it needs beside the page, all rows of its table too. */
export async function makeLive(figure: HTMLElement): Promise<void> {
  const { boundaries } = liveIn(figure).live;
  const tables = [...figure.querySelectorAll("table")].map(whole);
  const [districts] = await Promise.all([fetchDistricts(boundaries), loadSheet(), ...tables]);
  showLive({ figure, districts, groundPx, address });
}
