import { z } from "zod";
import type { Language } from "../language.ts";
import commands from "./commands.json" with { type: "json" };
import desk from "./desk.json" with { type: "json" };
import fields from "./fields.json" with { type: "json" };
import findings from "./problems.json" with { type: "json" };
import site from "./site.json" with { type: "json" };
import staff from "./staff.json" with { type: "json" };

export const english: Language = {
  name: "English",
  tag: "en",
  conventions: "en-GB",
  openGraph: "en_GB",
  iso639: "eng",
  babel: "english",
  letter: /\p{Script=Latin}/u,
  called: /英文|英语|英語|english|английск/i,
  tickUnits: [
    { size: 1e9, name: "bn", parts: 20 },
    { size: 1e6, name: "M", parts: 20 },
    { size: 1e3, name: "K", from: 1e4 },
  ],
  citations: ["apa", "gbt2025", "gbt2015", "bibtex", "ris", "cslJson"],
  unfinished: "[to be written]",
  wholeYears: false,
  wideQuotes: false,
  schemaError: z.locales.en().localeError,
  levels: {
    city: { one: "city", other: "cities" },
    district: { one: "district", other: "districts" },
    town: { one: "town", other: "towns and subdistricts" },
    place: { one: "place", other: "places" },
    listed: { other: "communities and villages" },
    entry: { other: "registered names" },
  },
  site,
  staff,
  commands,
  desk,
  fields,
  findings,
};
