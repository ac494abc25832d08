import type { Locale } from "../model/locale.ts";
import { english } from "./en/language.ts";
import type { Language } from "./language.ts";
import { russian } from "./ru/language.ts";
import { traditionalChinese } from "./zh-Hant/language.ts";
import { chinese } from "./zh/language.ts";

/** Every language of the software, by its tag. */
export const languages: Record<Locale, Language> = {
  zh: chinese,
  en: english,
  "zh-Hant": traditionalChinese,
  ru: russian,
};
