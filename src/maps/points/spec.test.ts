import { parseHTML } from "linkedom";
import { expect, test, vi } from "vitest";
import { specimen } from "../../../tests/specimen.ts";
import type { Field, Role } from "../../model/dataset.ts";
import type { Position } from "../../model/place.ts";
import type { Row } from "../../model/table.ts";
import type { ViewOf } from "../../model/view.ts";
import { presentMap } from "../kinds.ts";
import { pointsSpec } from "./spec.ts";

const view: ViewOf<"points"> = {
  kind: "points",
  name: "map",
  title: { zh: "图", en: "Map" },
  note: null,
  breaks: [],
  longitude: "lon",
  latitude: "lat",
  label: "name",
  filters: ["place", "period"],
};

const field = (name: string, role: Role): Field => ({
  name,
  role,
  type: "string",
  title: { zh: name, en: name },
  description: null,
  unit: null,
  categories: [],
  constraints: {},
});

const fields = [
  field("name_zh", "name"),
  field("name_en", "name"),
  field("place", "place"),
  field("period", "period"),
  field("lon", "longitude"),
  field("lat", "latitude"),
  field("flag", "status"),
  field("about", "qualifier"),
];

/** Lines such as `One a 2011 120.05 30.05 P`; `-` stands for a blank cell. */
function located(lines: string[]) {
  const base = specimen(view);
  const rows = lines.map((line, index): Row => {
    const [name = "", place = "", period = "", lon = "", lat = "", flag = "-", about = "-"] =
      line.split(" ");
    const blank = (text: string) => (text === "-" ? "" : text);
    const position: Position = [Number(lon), Number(lat)];
    return {
      record: index + 2,
      cells: {
        name_zh: `${name}站`,
        name_en: name,
        place,
        period,
        lon,
        lat,
        flag: blank(flag),
        about: blank(about),
      },
      values: {},
      ...(position.every((degrees) => !Number.isNaN(degrees)) && { position }),
    };
  });
  const dataset = { ...base.dataset, crs: "wgs84" as const, fields, table: { rows } };
  return { ...base, view, dataset };
}

const everyState = located([
  "One a 2011 120.05 30.05",
  "Two b 2011 120.15 30.05 P",
  "Three c 2012 120.25 30.05 - about",
  "Four c 2012 x x",
  "Five c 2012 c c",
  "Six c 2012 z z",
]);

function drawingOf(context: typeof everyState): Element {
  const svg = parseHTML(presentMap(context).draw?.("wide").svg ?? "").document.querySelector("svg");
  if (!svg) throw new Error("nothing drawn");
  return svg;
}

test("every position has one mark of its own paint, and what has none has no mark", () => {
  using warn = vi.spyOn(console, "warn");
  const marks = [...drawingOf(everyState).querySelectorAll("[data-count]")];
  expect(
    marks.map((mark) => [mark.getAttribute("data-count"), mark.getAttribute("data-obs")]),
  ).toEqual([
    ["1", "normal"],
    ["1", "provisional"],
    ["1", "estimated"],
  ]);
  expect(new Set(marks.map((mark) => mark.getAttribute("class"))).size).toBe(3);
  expect(warn).not.toHaveBeenCalled();
});

test("what is not on the map is said by reason: in words, in the drawing and in the table", () => {
  const { sentence, table } = presentMap(everyState);
  const drawn = drawingOf(everyState).textContent;
  for (const reason of ["not published", "suppressed", "not applicable"]) {
    expect(sentence).toContain(`1 not on the map, their position being ${reason}`);
    expect(drawn).toContain(reason);
  }
  const states = table.rows.map(({ cells }) => cells.flatMap(({ obs }) => obs ?? []));
  expect(states.slice(3)).toEqual([
    ["missing", "missing"],
    ["suppressed", "suppressed"],
    ["not-applicable", "not-applicable"],
  ]);
});

test("points that overlap become one mark of as many, of one status only", () => {
  const close = ["120.05 30.05", "120.0501 30.0501", "120.0502 30.05 P", "120.05 30.0502"];
  const marks = [
    ...drawingOf(located(close.map((at, index) => `N${index} a 2011 ${at}`))).querySelectorAll(
      "[data-count]",
    ),
  ];
  expect(marks.map((mark) => mark.getAttribute("data-count"))).toEqual(["3", "1"]);
  const [three, one] = marks.map((mark) => Number(mark.getAttribute("r")));
  expect(three).toBeGreaterThan(one ?? 0);
});

test("each district has its number in the drawing, most and fewest stand in the sentence", () => {
  const context = located([
    "One a 2011 120.05 30.05",
    "Two b 2011 120.15 30.05",
    "Three b 2012 x x",
  ]);
  expect(presentMap(context).sentence).toBe(
    "3 places; Place b has most with 2, Place a fewest with 1; 1 not on the map, their position being not published.",
  );
  const labels = [...drawingOf(context).querySelectorAll(".halo")].map((text) => text.textContent);
  expect(labels).toEqual(["a1", "b2"]);
});

test("of many districts that have as few a sentence names three", () => {
  const each = Array.from(
    "abcdefg",
    (place, index) => `N${index} ${place} 2011 120.${index}5 30.05`,
  );
  expect(presentMap(located([...each, "More g 2011 120.66 30.06"])).sentence).toBe(
    "8 places; Place g has most with 2, Place a, Place b, Place c and 3 others fewest with 1.",
  );
});

test("a row of the whole city counts for the district it lies in", () => {
  const context = located(["One city 2011 120.25 30.05", "Two city 2011 x x"]);
  expect(pointsSpec(context).districts).toMatchObject([{ id: "c", count: 1 }]);
  expect(presentMap(context).sentence).toContain("all in Place c");
});

test("the table names the places first, and tells scripts where they lie and how to narrow them", () => {
  const { table } = presentMap(everyState);
  expect(table.columns.map(({ label }) => label)).toEqual([
    "name_en",
    "place",
    "period",
    "lon (WGS-84)",
    "lat (WGS-84)",
  ]);
  expect(table.rows[0]).toMatchObject({
    record: 2,
    hooks: { position: "120.05,30.05", district: "a", period: "2011" },
  });
  expect(table.rows[3]?.hooks).toEqual({ district: "c", period: "2012" });
});

test("scripts are told longitudes beyond 180 where the land goes over that meridian", () => {
  const over = located(["One a 2011 179.5 -17", "Two b 2011 -179.5 -17"]);
  const { boundaries } = over.catalogue;
  const square = (west: number): Position[] => [
    [west, -18],
    [west, -16],
    [west + 2, -16],
    [west + 2, -18],
    [west, -18],
  ];
  const features = [178, -180].map((west, index) => ({
    ...boundaries.features[index]!,
    geometry: { type: "Polygon" as const, coordinates: [square(west)] },
  }));
  const catalogue = { ...over.catalogue, boundaries: { ...boundaries, features } };
  const { rows } = presentMap({ ...over, catalogue }).table;
  expect(rows.map(({ hooks }) => hooks?.["position"])).toEqual(["179.5,-17", "180.5,-17"]);
});

test("the map says whose boundaries it shows and by what right", () => {
  const drawn = drawingOf(everyState).textContent;
  expect(drawn).toContain("schematic");
  expect(drawn).toContain("Boundaries: nobody");
});
