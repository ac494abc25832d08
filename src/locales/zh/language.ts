import { z } from "zod";
import type { Language } from "../language.ts";
import commands from "./commands.json" with { type: "json" };
import desk from "./desk.json" with { type: "json" };
import fields from "./fields.json" with { type: "json" };
import findings from "./problems.json" with { type: "json" };
import site from "./site.json" with { type: "json" };
import staff from "./staff.json" with { type: "json" };

export const chinese: Language = {
  name: "中文",
  tag: "zh-CN",
  conventions: "zh-CN",
  openGraph: "zh_CN",
  iso639: "zho",
  babel: "chinese",
  letter: /\p{Script=Han}/u,
  called: /^(?!.*(繁|traditional|традиционн)).*(中文|汉语|漢語|chinese|китайск)/i,
  tickUnits: [
    { size: 1e8, name: "亿" },
    { size: 1e4, name: "万" },
  ],
  citations: ["gbt2025", "gbt2015", "apa", "bibtex", "ris", "cslJson"],
  unfinished: "【待填写】",
  wholeYears: true,
  wideQuotes: true,
  schemaError: z.locales.zhCN().localeError,
  levels: {
    city: { other: "市" },
    district: { one: "区县", other: "县（市、区）" },
    town: { other: "镇、街道" },
    place: { other: "地区" },
    listed: { other: "社区和村" },
    entry: { other: "单位" },
  },
  site,
  staff,
  commands,
  desk,
  fields,
  findings,
};
