import type { z } from "zod";
import type { LevelWords, usualLevels } from "../model/level.ts";
import type { Forms } from "../model/locale.ts";
import type { ProblemKey, RetiredCode } from "../model/problem-codes.ts";
import type { RepairKind } from "../model/repair.ts";
import type commands from "./en/commands.json";
import type desk from "./en/desk.json";
import type fields from "./en/fields.json";
import type problems from "./en/problems.json";
import type site from "./en/site.json";
import type staff from "./en/staff.json";

/** Words as another language may have them: any text, and of a count its own plural forms. */
type Spoken<Words> = Words extends string
  ? string
  : Words extends { one: string; other: string }
    ? Forms
    : { [Key in keyof Words]: Spoken<Words[Key]> };

/** The words of the site. */
export type Words = Spoken<typeof site>;

/** The words of templates and drafts, which only staff read. */
export type StaffWords = Spoken<typeof staff>;

/** What commands say of themselves. */
export type CommandWords = Spoken<typeof commands>;

/** The words of the desk. */
export type DeskWords = Spoken<typeof desk>;

/** The titles of the columns of our own files, which no descriptor declares. */
export type FieldWords = Spoken<typeof fields>;

/** What is wrong, and how to mend it. */
export interface ProblemWords {
  what: string;
  fix: string;
}

/** The words of everything that a check tells. */
export interface FindingWords {
  report: Spoken<typeof problems.report>;
  problems: Record<ProblemKey, ProblemWords>;
  /** What holds now of what a code said that is told no more. */
  retired: Record<RetiredCode, string>;
  repairs: Record<RepairKind, string>;
}

/** How a page or a dataset can be cited. */
export type CitationForm = keyof Words["cite"]["forms"];

/** A level of a site that declares none. */
export type UsualLevel = (typeof usualLevels)[number]["id"];

/** A language of the software: its words, and its habits as far as `Intl` does not know them. */
export interface Language {
  /** As its readers call it. */
  name: string;
  /** The BCP 47 tag of its pages, e.g. `zh-CN`. */
  tag: string;
  /** Whose conventions numbers, dates and lists follow, e.g. `en-GB`. */
  conventions: string;
  /** As Open Graph names it, always with a territory, e.g. `zh_CN`. */
  openGraph: string;
  /** As libraries and the EU name it (ISO 639-2/T), e.g. `zho`. */
  iso639: string;
  /** As babel and biblatex name it. */
  babel: string;
  /** A letter of it: a text without one is in another language. */
  letter: RegExp;
  /** How labels of columns name it, whatever language they are in. */
  called: RegExp;
  /**
   * In what an axis counts round numbers, the largest first; nothing where it writes them out. Numbers
   * may be `parts`ths of a unit, halves where it does not say: 0.2M, 0.4M, but not 0.2万.
   */
  tickUnits: readonly { size: number; name: string; from?: number; parts?: number }[];
  /** The citation that its readers use most comes first. */
  citations: readonly CitationForm[];
  /** What a drafted text begins with until somebody has written it. */
  unfinished: string;
  /** Whether both years of a school year are in full in a sentence: 2011—2012学年, else 2011/12. */
  wholeYears: boolean;
  /** Whether its quotation marks are as wide as its characters. */
  wideQuotes: boolean;
  /** What Zod says of a value that a schema does not allow. */
  schemaError: z.core.$ZodErrorMap;
  /**
   * What places are called on sites that declare no levels, and where nothing says what they are
   * (`place`); what lists name in them (`listed`), and where nobody knows what that is (`entry`).
   */
  levels: Record<UsualLevel | "place" | "listed" | "entry", LevelWords>;
  site: Words;
  staff: StaffWords;
  commands: CommandWords;
  desk: DeskWords;
  fields: FieldWords;
  findings: FindingWords;
}
