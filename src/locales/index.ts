import type { Locale } from "../model/locale.ts";
import en from "./en.json" with { type: "json" };
import zh from "./zh.json" with { type: "json" };

export type Words = typeof zh;

/** The site's own words; a key missing in one language fails the type-check. */
export const words: Record<Locale, Words> = { zh, en };

/** Fills the `{name}` places of a template. */
export function say(template: string, params: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`no {${name}} for "${template}"`);
    return String(value);
  });
}
