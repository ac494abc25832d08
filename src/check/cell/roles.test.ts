import { expect, test } from "vitest";
import type { Place } from "../../model/place.ts";
import { suggestPlace } from "./roles.ts";

const place = (id: string, name: string, short: string): [string, Place] => [
  id,
  {
    id,
    level: "district",
    tier: "compared",
    name: { zh: name, en: id },
    short: { zh: short, en: id },
    parent: null,
    members: [],
  },
];

const places = new Map([
  place("330400", "嘉兴市", "嘉兴"),
  place("330402", "南湖区", "南湖"),
  place("330402010", "南湖街道", "南湖"),
  place("330421", "嘉善县", "嘉善"),
]);

test.each([
  ["南湖区", "330402"],
  [" 嘉善 ", "330421"],
  ["330402.0", "330402"],
  ["3304 02", "330402"],
  ["３３０４２１", "330421"],
  ["30421", "330421"],
  ["3304211", "330421"],
])("%s was meant to be %s", (text, id) => {
  expect(suggestPlace(text, places)).toEqual({ nearest: id });
});

test.each(["330411", "330422", "33040", "33042", "3304021", "南湖", "330499", ""])(
  "%s is not guessed",
  (text) => {
    expect(suggestPlace(text, places)).toEqual({});
  },
);
