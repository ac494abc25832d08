import { z } from "zod";
import type { Language } from "../language.ts";
import commands from "./commands.json" with { type: "json" };
import desk from "./desk.json" with { type: "json" };
import fields from "./fields.json" with { type: "json" };
import findings from "./problems.json" with { type: "json" };
import site from "./site.json" with { type: "json" };
import staff from "./staff.json" with { type: "json" };

export const russian: Language = {
  name: "Русский",
  tag: "ru",
  conventions: "ru-RU",
  openGraph: "ru_RU",
  iso639: "rus",
  babel: "russian",
  letter: /\p{Script=Cyrillic}/u,
  called: /俄文|俄语|俄語|русск|russian/i,
  tickUnits: [
    { size: 1e9, name: "\u00a0млрд", parts: 20 },
    { size: 1e6, name: "\u00a0млн", parts: 20 },
    { size: 1e3, name: "\u00a0тыс." },
  ],
  citations: ["apa", "bibtex", "ris", "cslJson", "gbt2025", "gbt2015"],
  unfinished: "[заполнить]",
  wholeYears: false,
  wideQuotes: false,
  schemaError: z.locales.ru().localeError,
  levels: {
    city: { one: "город", few: "города", many: "городов", other: "города" },
    district: { one: "район", few: "района", many: "районов", other: "районы" },
    town: { one: "посёлок", few: "посёлка", many: "посёлков", other: "посёлки и подрайоны" },
    place: { one: "место", few: "места", many: "мест", other: "места" },
    listed: { many: "общин и деревень", other: "общины и деревни" },
    entry: { many: "названий", other: "названия" },
  },
  site,
  staff,
  commands,
  desk,
  fields,
  findings,
};
