import { sayCount } from "../locales/format.ts";
import { say, words } from "../locales/index.ts";
import { visible } from "../locales/problems.ts";
import type { Change } from "../model/change.ts";
import { type Locale, textIn } from "../model/locale.ts";

/** One difference, as somebody at a terminal reads it. */
export function changeText(
  { kind, key, column, old, new: now, reason }: Change,
  locale: Locale,
): string {
  const { changes } = words[locale];
  const cell = (text: string) => (text === "" ? changes.blank : visible(text));
  const what = [changes.kind[kind], key, column].filter((text) => text !== "").join("  ");
  const step = kind === "changed" ? say(changes.step, { old: cell(old), new: cell(now) }) : "";
  const value = step || (kind === "added" ? now : old);
  const why = reason ? say(changes.reason, { reason: textIn(reason, locale) }) : "";
  return `  ${[what, value, why].filter((text) => text !== "").join("  ")}`;
}

/** What a release would change, value by value, as somebody at a terminal reads it. */
export function differenceText(changes: readonly Change[], locale: Locale): string {
  const texts = words[locale].release;
  if (changes.length === 0) return `${texts.same}\n`;
  const byDataset = Map.groupBy(changes, ({ dataset }) => dataset);
  const parts = [...byDataset].map(([dataset, own]) =>
    [dataset, ...own.map((change) => changeText(change, locale))].join("\n"),
  );
  return `${[sayCount(texts.different, { count: changes.length }, locale), ...parts].join("\n\n")}\n`;
}
