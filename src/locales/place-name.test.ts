import { expect, test } from "vitest";
import type { Place } from "../model/place.ts";
import { placeName, shortPlaceName } from "./place-name.ts";

type Row = [id: string, zh: string, en: string, parent: string | null];

const placeOf = ([id, zh, en, parent]: Row): [string, Place] => [
  id,
  {
    ...{ id, level: id.length === 2 ? "district" : "city", parent, members: [] },
    tier: id === "0" ? "whole" : id.length === 2 ? "compared" : "between",
    ...{ name: { zh, en: `${en} District` }, short: { zh: zh.slice(0, 2), en } },
  },
];

const rows: Row[] = [
  ["0", "全国", "All", null],
  ["1", "甲市", "Jia", "0"],
  ["2", "乙市", "Yi", "0"],
  ["11", "朝阳区", "Chaoyang", "1"],
  ["21", "朝阳区", "Chaoyang", "2"],
  ["22", "新城区", "Xincheng", "2"],
];

const places = new Map(rows.map(placeOf));

const called = [
  ["11", "zh", "甲市朝阳区", "甲市朝阳"],
  ["21", "en", "Chaoyang District (Yi District)", "Chaoyang (Yi)"],
  ["22", "zh", "新城区", "新城"],
  ["1", "en", "Jia District", "Jia"],
] as const;

test("places of one name are called by what they lie in too, all others as they are", () => {
  for (const [id, locale, name, short] of called) {
    const place = places.get(id);
    if (!place) throw new Error("no place");
    expect(placeName(place, { places, locale })).toBe(name);
    expect(shortPlaceName(place, { places, locale })).toBe(short);
  }
});
