import { expect, test } from "vitest";
import type { Area } from "../stats/geometry.ts";
import { drawLocator, layOutLocator } from "./locator.ts";

const square = (id: string, [west, south]: [number, number], side: number): Area => ({
  type: "Feature",
  id,
  properties: {},
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [west, south],
        [west + side, south],
        [west + side, south + side],
        [west, south + side],
        [west, south],
      ],
    ],
  },
});

test("the name of a district too small for it stands beside it where no district is, and is drawn last", () => {
  const areas = [square("isle", [5, 4.5], 0.01), square("land", [10, 0], 10)];
  const places = areas.map(({ id }) => ({
    id: String(id),
    areas: [String(id)],
    name: String(id),
    href: `/${id}/`,
  }));
  const { links } = layOutLocator({ areas, insets: [] }, places, 360);
  expect(links.map(({ place }) => place.id)).toEqual(["land", "isle"]);
  expect(links[1]!.name).toContain("leader");
});

test("the page's own district is ringed above all others where it is too small to be seen by its colour", () => {
  const areas = [square("isle", [11, 1], 0.2), square("land", [10, 0], 10)];
  const places = areas.map(({ id }) => ({
    id: String(id),
    areas: [String(id)],
    name: String(id),
    href: `/${id}/`,
  }));
  const layout = layOutLocator({ areas, insets: [] }, places, 360);
  const drawn = (current: string) =>
    drawLocator(layout, { name: "Map", current, near: [] }).svg.split("</a>").at(-1);
  expect(drawn("isle")).toMatch(
    /class="here" aria-hidden="true".*outline-isle.*<circle class="ring"/,
  );
  expect(drawn("land")).toBe("</svg>");
});

test("a name does not pass over its border, where the next district would be drawn over it", () => {
  const areas = [square("a", [0, 0], 3), square("b", [3, 0], 20)];
  const place = (id: string, name: string) => ({ id, areas: [id], name, href: `/${id}/` });
  const places = [place("a", "A name that is longer than it"), place("b", "b")];
  const { links } = layOutLocator({ areas, insets: [] }, places, 360);
  const name = links.find((each) => each.place.id === "a")?.name;
  expect(name).not.toContain("<text");
});
