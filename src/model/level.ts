import { z } from "zod";
import { localeIds, type Forms, type Locale } from "./locale.ts";
import { text } from "./text-schemas.ts";

/**
 * Where places stand: the whole of a site; what lies between it and those that are compared; several
 * places that are published together; those that maps, comparisons and readers' own place are of;
 * and what is smaller than they are.
 */
export const tiers = ["whole", "between", "joint", "compared", "finer"] as const;

export type Tier = (typeof tiers)[number];

/** What several places are in `places.csv` that are published together, whatever level they are of. */
export const jointLevel = "reporting-area";

/**
 * What a place of a level is called in a language, by its plural forms; `other` also without a count,
 * and `one` where it is by itself: `{ one: "район", few: "района", many: "районов", other: "районы" }`.
 */
export type LevelWords = Forms;

/** A level of places, as a site declares it, from the whole to the smallest. */
export interface Level {
  id: string;
  tier: Tier;
  /** In each language of the site; left out where the software's own stand for them. */
  words?: Partial<Record<Locale, LevelWords>>;
}

/** The levels of a site that declares none; the software has words for them. */
export const usualLevels = [
  { id: "city", tier: "whole" },
  { id: "district", tier: "compared" },
  { id: "town", tier: "finer" },
] as const satisfies readonly Level[];

/** The plural forms that a language has, and one of a place by itself where it has none. */
function formsIn(locale: Locale) {
  const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
  const forms = Object.fromEntries(pluralCategories.sort().map((category) => [category, text]));
  return z.strictObject({ one: text.optional(), ...forms, other: text });
}

/** Words in each language that is due; what is given in others is let be, and not read. */
const wordsIn = (due: readonly Locale[]) =>
  z
    .strictObject(
      Object.fromEntries(
        localeIds.map((locale) => [
          locale,
          due.includes(locale) ? formsIn(locale) : formsIn(locale).optional(),
        ]),
      ),
    )
    .transform((words) => words as Partial<Record<Locale, LevelWords>>);

/** The levels of places from the whole to the smallest, in the languages due. */
export const levelsSchema = (due: readonly Locale[]) =>
  z
    .array(
      z.strictObject({
        /** As `places.csv` has it, e.g. `state`. */
        id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
        words: wordsIn(due),
        /** Whether maps, comparisons and readers' own place are of it; of one level, not the first. */
        compared: z.literal(true).optional(),
      }),
    )
    .min(1);

export type DeclaredLevels = z.output<ReturnType<typeof levelsSchema>>;

/** The levels of a site: those it declares, else a city, its districts and their towns. */
export function levelsOf({ levels }: { levels?: DeclaredLevels | undefined }): readonly Level[] {
  if (!levels) return usualLevels;
  const compared = levels.findIndex((level) => level.compared);
  return levels.map(({ id, words }, index) => {
    if (index === 0) return { id, words, tier: "whole" };
    if (index === compared) return { id, words, tier: "compared" };
    return { id, words, tier: index < compared ? "between" : "finer" };
  });
}

/** The level that is nearest below the whole in its tier; undefined where a site has none of it. */
export const levelIn = (levels: readonly Level[], tier: Tier): Level | undefined =>
  levels.find((level) => level.tier === tier);

/** Where a level stands; throws where there is no such level. */
export function tierOf(id: string, levels: readonly Level[] = usualLevels): Tier {
  const tier = id === jointLevel ? "joint" : levels.find((level) => level.id === id)?.tier;
  if (!tier) throw new Error(`unknown level: ${id}`);
  return tier;
}
