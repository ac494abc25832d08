import type { MapFilter } from "../../model/map/live-map.ts";
import { make } from "../elements.ts";

/** A row of the figure's table as a place. */
export interface MapPlace {
  record: string;
  name: string;
  /** Longitude, above 180 where the land goes over that meridian, and latitude; null where the row has none. */
  position: [number, number] | null;
  /** Of which district it is one; null where none is known. */
  district: string | null;
  /** By filter. */
  values: Record<string, string>;
  /** What else the row says, for its popup. */
  facts: { label: string; text: string }[];
  row: HTMLTableRowElement;
}

const textOf = (element: Element | undefined): string => element?.textContent.trim() ?? "";

function positionOf(row: HTMLTableRowElement): [number, number] | null {
  const [x, y] = (row.dataset["position"] ?? "").split(",").map(Number);
  return x === undefined || y === undefined ? null : [x, y];
}

/** Every cell between the name and the coordinates, under the name of its column. */
function factsOf(row: HTMLTableRowElement, labels: string[]): MapPlace["facts"] {
  return [...row.cells]
    .map((cell, index) => ({ cell, label: labels[index] ?? "", text: textOf(cell) }))
    .slice(1)
    .filter(({ cell, text }) => text !== "" && !cell.classList.contains("numeric"));
}

/** Reads the places from the table that the page already holds. */
export function placesOf(figure: HTMLElement, filters: readonly MapFilter[]): MapPlace[] {
  const labels = [...figure.querySelectorAll("thead th")].map(textOf);
  const rows = figure.querySelectorAll<HTMLTableRowElement>("tbody tr[data-record]");
  return [...rows].map((row) => ({
    record: row.dataset["record"] ?? "",
    name: textOf(row.cells[0]),
    position: positionOf(row),
    district: row.dataset["district"] ?? null,
    values: Object.fromEntries(
      filters.map(({ key }) => [key, row.getAttribute(`data-${key}`) ?? ""]),
    ),
    facts: factsOf(row, labels),
    row,
  }));
}

/** Turns the names of the table into buttons that show their place on the map. */
export function linkRows(
  places: readonly MapPlace[],
  title: string,
  show: (place: MapPlace) => void,
): void {
  for (const place of places) {
    if (!place.position) continue;
    const onclick = () => {
      show(place);
    };
    const button = make("button", { type: "button", className: "to-map", title, onclick });
    button.append(place.name);
    place.row.cells[0]?.replaceChildren(button);
  }
}

/** Leads from the map to a place's row, opening what it stands in. */
export function showRow({ row }: MapPlace): void {
  row.closest("details")?.setAttribute("open", "");
  const folding = row.closest(".scroll")?.nextElementSibling;
  if (row.getClientRects().length === 0 && folding instanceof HTMLButtonElement) folding.click();
  row.scrollIntoView({ block: "center" });
  row.querySelector("button")?.focus({ preventScroll: true });
}
