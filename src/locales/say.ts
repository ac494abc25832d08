import { isolated } from "./isolated.ts";
import type { Forms } from "../model/locale.ts";

/** Fills the `{name}` places of a template, each set apart in its direction; what ends in a full stop brings it along: 12 чел. */
export function say(template: string, params: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}([.。]?)/g, (_, name: string, stop: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`no {${name}} for "${template}"`);
    const text = isolated(String(value));
    return text.endsWith(stop) ? text : text + stop;
  });
}

const plurals = new Map<string, Intl.PluralRules>();

/** The form that goes with a count, in a language by its BCP 47 tag. */
export function formOf(forms: Forms, count: number, language: string): string {
  const rules = plurals.get(language) ?? new Intl.PluralRules(language);
  plurals.set(language, rules);
  return forms[rules.select(count)] ?? forms.other;
}

/** A count as a language writes it, e.g. `1,875`. */
export const countText = (count: number, language: string): string =>
  count.toLocaleString(language);

/** What is said of a count, with all numbers as a language writes them. */
export function sayCounted(
  forms: Forms,
  params: { count: number; [name: string]: string | number },
  language: string,
): string {
  const written = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === "number" ? countText(value, language) : value,
  ]);
  return say(
    formOf(forms, params.count, language),
    Object.fromEntries(written) as Record<string, string>,
  );
}
