import { languages } from "../src/locales/languages.ts";
import type { Citable } from "../src/publish/cite/citable.ts";

/** What the tests of citations cite, in Chinese and in English. */
export const cited: Record<"zh" | "en", Citable> = {
  zh: {
    id: "population-by-district-zh",
    sort: "chart",
    author: "三社开放数据项目",
    title: "各县（市、区）常住人口",
    platform: "三社开放数据·示范市",
    babel: "chinese",
    language: "zh-CN",
    modified: "2026-11-05",
    address: "https://city.example/charts/population/by-district/",
    isFrozen: false,
    forms: languages.zh.citations,
  },
  en: {
    id: "population-by-district-en",
    sort: "chart",
    author: "Sanshe Open Data contributors",
    title: "Residents by district (Sample data)",
    platform: "Sanshe Open Data: Model City",
    babel: "english",
    language: "en",
    modified: "2026-11-05",
    address: "https://city.example/en/charts/population/by-district/",
    isFrozen: false,
    forms: languages.en.citations,
  },
};
