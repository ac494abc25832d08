import { say } from "../locales/index.ts";
import { formatNames } from "../locales/names.ts";
import { shorten, visible } from "../locales/problems.ts";
import { staffWords } from "../locales/index.ts";
import type { Locale } from "../model/locale.ts";
import type { Rewriting } from "./cells.ts";
import type { Draft } from "./draft.ts";

/** So many ways in which a column was rewritten are told. */
const mostSteps = 5;

function rewritingText({ label, steps, count }: Rewriting, locale: Locale): string {
  const words = staffWords[locale].draft;
  const told = steps
    .slice(0, mostSteps)
    .map(({ before, after }) =>
      say(words.step, { before: shorten(visible(before)), after: shorten(visible(after)) }),
    );
  const list = formatNames(told, locale);
  const examples = steps.length > mostSteps ? say(words.more, { examples: list }) : list;
  return `  ${say(words.change, { column: label, examples, count })}`;
}

/** What each column was taken as, what was rewritten, and what was left out. */
export function draftText({ fields, left }: Draft, locale: Locale): string {
  const words = staffWords[locale].draft;
  const columns = fields.map(({ label, name, role, type, unit }) =>
    [
      `  ${label === "" ? "–" : label} → ${name}`,
      words.roles[role],
      type,
      ...(unit ? [unit] : []),
    ].join("  "),
  );
  const rewritings = fields.flatMap(({ rewriting }) =>
    rewriting ? [rewritingText(rewriting, locale)] : [],
  );
  const omitted = [
    ...left.lead.map((text) => say(words.lead, { text: shorten(visible(text)) })),
    ...(left.blankRows > 0 ? [say(words.blank, { count: left.blankRows })] : []),
    ...(left.blankColumns > 0 ? [say(words.blankColumns, { count: left.blankColumns })] : []),
  ].map((line) => `  ${line}`);
  const changed = [...rewritings, ...omitted];
  return [
    [words.columns, ...columns].join("\n"),
    ...(changed.length > 0 ? [[words.changes, ...changed].join("\n")] : []),
  ].join("\n\n");
}
