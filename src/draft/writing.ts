import { isUnfinished } from "../check/placeholders.ts";
import { formatNames, languageName } from "../locales/names.ts";
import { say, staffWords, type StaffWords } from "../locales/index.ts";
import { languages } from "../locales/languages.ts";
import type { Locale } from "../model/locale.ts";
import type { Places } from "../model/place.ts";
import type { NumberKind, Reshape } from "../model/reshape.ts";
import type { Site } from "../model/site.ts";
import type { DraftField } from "./fields.ts";
import type { ToldYear } from "./shape/told-year.ts";
import type { Translate } from "./translations.ts";

/** Years whose months run into the next: the month in which they begin, and what may say how they are called. */
export interface OwnYears {
  begins: number | null;
  titles: readonly string[];
  /** The labels of the columns that were joined to a period. */
  joined: readonly string[];
}

/** What a draft is made of, beside the columns themselves. */
export interface DraftContext {
  id: string;
  /** What the file is called; a title where it is in the main language. */
  fileName: string;
  /** The day on which the figures are taken over. */
  modified: string;
  site: Site;
  places: Places;
  translate: Translate;
  /** What stands where there is no number, and what it means is not told. */
  absent: readonly string[];
  /** The year of times that lack theirs; null where none does. */
  year: ToldYear | null;
  own: OwnYears;
  /** What numbers across may be, where nobody has said it. */
  numbers: readonly NumberKind[];
  /** The file that stays as it is, and how it is read; left out where a table of ours is written. */
  kept?: { format: "csv" | "xlsx"; sheet: string | null; reshape: Reshape } | undefined;
  /** The language of the hints where a text is still to be written. */
  locale: Locale;
  /** What its makers have said already. */
  answers?: Answers;
  /** What stands above its table. */
  lead: readonly string[];
  /** By label what a row below the labels calls the column once more. */
  otherNames: ReadonlyMap<string, string>;
}

/** What of a dataset its table does not tell, and a command may ask for. */
export const answerNames = [
  "title",
  "description",
  "status",
  "topic",
  "updateFrequency",
  "source",
  "reliability",
  "crs",
  "inYear",
  "numbers",
  "year",
  "begins",
  "named",
  "dates",
  "span",
  "zone",
  "missing",
] as const;

/** The answer that numbers across are no times. */
export const noTimes = "none";

export type AnswerName = (typeof answerNames)[number];

export type Answers = Partial<Record<AnswerName, string>>;

/** What is still to be said, with what may be answered where that is known. */
export interface Question {
  name: AnswerName;
  hint: string;
  choices: readonly string[];
}

type Hints = StaffWords["draft"]["hints"];

/** Makes the texts that are known in the main language and those that somebody has to write. */
export function writer(
  { locale, translate, site, otherNames, answers = {} }: DraftContext,
  fields: readonly DraftField[],
) {
  const { hints } = staffWords[locale].draft;
  const [main = locale] = site.locales;
  const { unfinished, wideQuotes } = languages[main];
  const unwritten = (hint: string): string => unfinished + (wideQuotes ? "" : " ") + hint;
  const due = (hint: keyof Hints, params: Record<string, string> = {}): string =>
    unwritten(say(hints[hint], params));
  const questions = new Map<AnswerName, Question>();
  /** What was answered, else a mark with a hint, and a question. */
  const asked = (name: AnswerName, choices: readonly string[] = []): string => {
    const hint = say(hints[name], { choices: formatNames(choices, locale) });
    const answer = answers[name];
    if (answer !== undefined) return answer;
    questions.set(name, { name, hint, choices });
    return unwritten(hint);
  };
  /** A text in another language; the text itself may be unwritten. */
  const nameOf = (language: Locale): string => languageName(language, locale);
  const translated = (text: string, into: Locale): string => {
    if (!/\p{L}/u.test(text)) return text; // 0–14, 90+
    if (!isUnfinished(text) && !isMain(text) && languages[into].letter.test(text)) return text;
    const of = isUnfinished(text) ? "…" : text;
    return translate(text, into) ?? due("translated", { text: of, language: nameOf(into) });
  };
  const isMain = (text: string): boolean => languages[main].letter.test(text);
  const labels = fields.map(({ label }) => label);
  /** The labels of several columns, which cannot be the title of each. */
  const repeated = new Set(labels.filter((label, index) => labels.indexOf(label) < index));
  const isAlone = site.locales.length === 1;
  return {
    ...{ main, isAlone, due, asked, answers, questions, nameOf, translated, isMain, repeated },
    otherNames,
  };
}

export type Writer = ReturnType<typeof writer>;
