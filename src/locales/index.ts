import type { Locale } from "../model/locale.ts";
import en from "./en.json" with { type: "json" };
import zh from "./zh.json" with { type: "json" };

export type Words = typeof zh;

/** The site's own words; a key missing in one language fails the type-check. */
export const words: Record<Locale, Words> = { zh, en };

export { say } from "./say.ts";
