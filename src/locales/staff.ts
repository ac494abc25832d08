import type { Locale } from "../model/locale.ts";
import en from "./staff.en.json" with { type: "json" };
import zh from "./staff.zh.json" with { type: "json" };

export type StaffWords = typeof zh;

/** The words of templates and drafts, which only staff read; no page holds them. */
export const staffWords: Record<Locale, StaffWords> = { zh, en };
