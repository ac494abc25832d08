import { say } from "../locales/index.ts";
import { formatNames } from "../locales/names.ts";
import { shorten, visible } from "../locales/problems.ts";
import { staffWords } from "../locales/index.ts";
import type { Locale } from "../model/locale.ts";
import type { Rewriting } from "./cells.ts";
import { absentSentences, shapeSentences } from "./shape/report.ts";
import type { Draft } from "./draft.ts";
import type { DraftField } from "./fields.ts";

/** So many ways in which a column was rewritten are told. */
const mostSteps = 5;

/** So many cells of a column in doubt are shown. */
const mostExamples = 3;

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

/** The columns of one label, which are told apart by nothing. */
function sameLabels(fields: readonly DraftField[], locale: Locale): string[] {
  const { sameNames } = staffWords[locale].draft;
  const groups = Map.groupBy(fields, ({ label }) => label);
  return [...groups].flatMap(([label, { length }]) =>
    length > 1 && label !== "" ? [say(sameNames, { column: label, count: length })] : [],
  );
}

/** A cell with a percent sign, and a number without one. */
function ofBothSorts(texts: readonly string[]): string[] {
  const signed = texts.find((text) => /[%％‰]/.test(text));
  const bare = texts.find((text) => /^-?[\d.,]+$/.test(text));
  return [signed, bare].filter((text) => text !== undefined);
}

/** What is not certain of the columns, each with what they hold. */
function doubtTexts(fields: readonly DraftField[], locale: Locale): string[] {
  const { doubts: words, roles } = staffWords[locale].draft;
  return fields.flatMap(({ label, doubts, originals, role }) => {
    const { filled } = originals;
    const quoted = (texts: readonly string[]): string =>
      formatNames(
        texts.map((text) => `“${shorten(visible(text))}”`),
        locale,
      );
    return doubts.map((doubt) => {
      const told = doubt === "percent" ? ofBothSorts(filled) : filled.slice(0, mostExamples);
      return say(words[doubt], { column: label, examples: quoted(told), role: roles[role] });
    });
  });
}

/** What rows counted, which became columns. */
function measuresText(measures: Draft["measures"], locale: Locale): string[] {
  if (!measures) return [];
  const { column, names } = measures;
  const labels = formatNames(
    names.map((name) => `“${name}”`),
    locale,
  );
  return [say(staffWords[locale].draft.shape.measures, { column, labels })];
}

/** Numbers that are strange beside others of their column. */
const oddNumbers = ({ unequal, leaps }: Draft, locale: Locale): string[] => [
  ...unequal.map((each) => say(staffWords[locale].draft.unequal, { ...each })),
  ...leaps.map((each) => say(staffWords[locale].draft.leap, { ...each })),
];

/** What each column was taken as, what was rewritten, and what was left out. */
export function draftText(draft: Draft, locale: Locale): string {
  const { fields, left, shape, csv, missing, absent, corner, otherNames, measures } = draft;
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
    ...left.notes.map((text) => say(words.notes, { text: shorten(visible(text)) })),
    ...(left.blankRows > 0 ? [say(words.blank, { count: left.blankRows })] : []),
    ...(left.repeated.length > 0
      ? [say(words.repeated, { lines: left.repeated.join(", "), count: left.repeated.length })]
      : []),
    ...(otherNames.size > 0
      ? [say(words.namesAgain, { names: formatNames([...otherNames.values()], locale) })]
      : []),
    ...(left.isNumbered ? [words.isNumbered] : []),
    ...(left.blankColumns > 0 ? [say(words.blankColumns, { count: left.blankColumns })] : []),
  ].map((line) => `  ${line}`);
  const changed = [...rewritings, ...omitted];
  const doubts = [
    ...(corner === null ? [] : [say(words.corner, { column: corner })]),
    ...(shape === null ? absentSentences({ absent, missing }, locale) : []),
    ...sameLabels(fields, locale),
    ...doubtTexts(fields, locale),
    ...oddNumbers(draft, locale),
  ].map((line) => `  ${line}`);
  const sentences = shape
    ? [...shapeSentences(shape, { missing, locale }), ...measuresText(measures, locale)].map(
        (line) => `  ${line}`,
      )
    : [];
  const isNamed = corner === null && otherNames.size === 0;
  const turned = isNamed ? words.shape.turned : words.shape.turnedOnly;
  const outcome = csv === null ? words.shape.kept : turned;
  return [
    ...(shape ? [[words.shape.read, ...sentences, outcome].join("\n")] : []),
    [words.columns, ...columns].join("\n"),
    ...(doubts.length > 0 ? [[words.uncertain, ...doubts].join("\n")] : []),
    ...(changed.length > 0 ? [[words.changes, ...changed].join("\n")] : []),
  ].join("\n\n");
}
