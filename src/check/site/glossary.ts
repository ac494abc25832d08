import { glossarySchema, type Term } from "../../model/glossary.ts";
import { textIn, type Locale } from "../../model/locale.ts";
import { checkInvisible } from "../glyphs.ts";
import type { JsonFile } from "../json.ts";
import { checkUnique, namedIn, type NameAt } from "../descriptor/names.ts";
import type { Checked } from "../problem.ts";
import { checkSchema } from "../descriptor/schema.ts";

/** Every form of a term in a language: a text that has two meanings has none. */
const formsOf = ({ term, aliases }: Term, index: number, locale: Locale): NameAt[] => [
  { path: ["terms", index, "term", locale], name: textIn(term, locale) },
  ...namedIn(aliases?.[locale] ?? [], ["terms", index, "aliases", locale]),
];

/** Checks a `glossary.json` against the languages of the site. */
export function checkGlossary(source: JsonFile, locales: readonly Locale[]): Checked<Term[]> {
  const { value, problems } = checkSchema(glossarySchema(locales), source);
  const terms = value?.terms ?? [];
  const ids = terms.map(({ id }) => id);
  const repeats = [
    ...checkUnique(source, namedIn(ids, ["terms"], "id")),
    ...locales.flatMap((locale) =>
      checkUnique(
        source,
        terms.flatMap((term, index) => formsOf(term, index, locale)),
      ),
    ),
  ];
  const invisible = checkInvisible(source, source.document.value);
  return { value: value && terms, problems: [...problems, ...repeats, ...invisible] };
}
