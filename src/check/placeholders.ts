import { fieldTitle } from "../locales/fields.ts";
import { languages } from "../locales/languages.ts";
import { localeIds } from "../model/locale.ts";
import { confirmingFields } from "./confirming-fields.ts";

/** The mark that a drafted text begins with, in the main language of its site; undefined where somebody has written it. */
export const markOf = (text: string): string | undefined =>
  Object.values(languages)
    .map(({ unfinished }) => unfinished)
    .find((mark) => text.startsWith(mark));

export const isUnfinished = (text: unknown): text is string =>
  typeof text === "string" && markOf(text) !== undefined;

/** A text without its signs, which make nothing of it. */
const spoken = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, "").toLowerCase();

/** The words that reports suggest and forms begin with, which somebody was to replace. */
const suggested = new Set(
  [...confirmingFields(localeIds, new Set()).map(({ title }) => title), fieldTitle("reason")]
    .flatMap((title) => Object.values(title))
    .flatMap((text) => [text, text.replace(/[（(].*$/, "")])
    .concat("理由 说明 說明 备注 無 无 待填 待定 待补 待补充 同上 略 测试".split(" "))
    .concat(
      "why the reason|reason here|your reason|explanation|note|none|n/a|todo|tbd|test".split("|"),
    )
    .map(spoken),
);

/** Whether a text that somebody was to write is what was suggested, or nothing: `原因`, `…`, `xxx`. */
export function isPlaceholder(text: string): boolean {
  const words = spoken(text);
  const isOneLetter = new Set(words).size < 2 && !/\p{Script=Han}/u.test(words);
  return isUnfinished(text.trim()) || isOneLetter || suggested.has(words);
}
