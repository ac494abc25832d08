import { join } from "node:path";
import { expect, test } from "vitest";
import { cityRoot } from "../../tests/stage/city.ts";
import { loadCatalogue } from "../load/catalogue.ts";
import { pictureSizes } from "../model/picture.ts";
import { isDrawn, viewKinds } from "../model/kinds.ts";
import { pictureOf } from "../site/chart/picture.ts";
import { paintedSheets } from "./image.ts";
import { painterOf } from "./painter.ts";
import { composePortrait } from "./portrait.ts";

const { catalogue } = await loadCatalogue(join(import.meta.dirname, "../..", cityRoot));
const painter = painterOf(paintedSheets());

/** What a phone 390 px wide makes of a pixel of a portrait. */
const ofPhone = 390 / pictureSizes.portrait.widthPx;

const portraits = catalogue!.site.locales.flatMap((locale) =>
  catalogue!.datasets.flatMap((dataset) =>
    dataset.views.flatMap((view) => {
      const picture = pictureOf({ catalogue: catalogue!, dataset, view, locale });
      if (!picture.drawings) return [];
      const name = `${dataset.id}/${view.name} in ${locale}`;
      return [{ name, view, dataset, locale, picture, svg: composePortrait(picture, painter) }];
    }),
  ),
);

/** The sizes of a drawing's letters on a phone, without the fine print of whose boundaries a map has. */
function lettersOf(svg: string): number[] {
  const [, scale = "", drawing = ""] = / scale\(([\d.]+)\)">(.*)/s.exec(svg) ?? [];
  const [own = ""] = drawing.split(/<\/g><\/g><g transform="translate\(48,/);
  return [...own.matchAll(/ font-size="([\d.]+)"/g)]
    .map(([, size]) => Number(size))
    .filter((size) => size > 8)
    .map((size) => size * Number(scale) * ofPhone);
}

/** The least size of letters, in pixels of a phone: 50 of the portrait's. */
const least = 18;

test("a portrait's letters can be read on a phone, whatever the kind of its view", () => {
  const small = portraits.flatMap(({ name, view, svg }) => {
    const size = Math.min(...lettersOf(svg));
    if (!Number.isFinite(size)) return [`${name}: no letters`];
    if (view.kind === "table") return [];
    return size >= least ? [] : [`${view.kind} ${name}: ${size.toFixed(1)}`];
  });
  expect(small).toEqual([]);
  const kinds = new Set(portraits.map(({ view }) => view.kind));
  expect([...kinds].sort()).toEqual(viewKinds.filter(isDrawn).toSorted());
});

test("a portrait is as high as its drawing needs, within the shape of phones", () => {
  const { leastPx, mostPx } = pictureSizes.portrait;
  const heights = portraits.map(({ svg }) => Number(/ height="(\d+)"/.exec(svg)?.[1]));
  expect(Math.min(...heights)).toBe(leastPx);
  expect(heights.filter((height) => height > mostPx)).toEqual([]);
  expect(Math.max(...heights)).toBeGreaterThan(leastPx);
});

test("a map in large letters names each district on it or below it", () => {
  const districts = [...catalogue!.places.values()].filter(({ level }) => level === "district");
  const maps = portraits.filter(({ view }) => /^(choropleth|symbols|points)$/.test(view.kind));
  const silent = maps.flatMap(({ name, view, dataset, locale, picture }) => {
    if ("facet" in view || ("states" in view && view.kind === "points")) return [];
    const large = picture.drawings?.large ?? "";
    const told = new Set(dataset.table.rows.flatMap(({ cells }) => Object.values(cells)));
    const unsaid = districts.filter(
      ({ id, short }) => told.has(id) && !large.includes(short[locale] ?? ""),
    );
    return unsaid.map(({ id }) => `${name}: ${id}`);
  });
  expect(maps.length).toBeGreaterThan(0);
  expect(silent).toEqual([]);
});
