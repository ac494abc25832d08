import { z } from "zod";
import type { Language } from "../language.ts";
import commands from "./commands.json" with { type: "json" };
import desk from "./desk.json" with { type: "json" };
import fields from "./fields.json" with { type: "json" };
import findings from "./problems.json" with { type: "json" };
import site from "./site.json" with { type: "json" };
import staff from "./staff.json" with { type: "json" };

export const traditionalChinese: Language = {
  name: "繁體中文",
  tag: "zh-Hant",
  conventions: "zh-Hant-TW",
  openGraph: "zh_TW",
  iso639: "zho",
  babel: "chinese-traditional",
  letter: /\p{Script=Han}/u,
  called: /繁體|繁体|traditional|традиционн/i,
  tickUnits: [
    { size: 1e8, name: "億" },
    { size: 1e4, name: "萬" },
  ],
  citations: ["gbt2025", "gbt2015", "apa", "bibtex", "ris", "cslJson"],
  unfinished: "【待填寫】",
  wholeYears: false,
  wideQuotes: true,
  schemaError: z.locales.zhTW().localeError,
  levels: {
    city: { other: "市" },
    district: { one: "區縣", other: "縣（市、區）" },
    town: { other: "鎮、街道" },
    place: { other: "地區" },
    listed: { other: "社區和村" },
    entry: { other: "單位" },
  },
  site,
  staff,
  commands,
  desk,
  fields,
  findings,
};
