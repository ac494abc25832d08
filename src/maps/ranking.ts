import { describeCity } from "../drawing/beside.ts";
import { describeRanking, sentence, type NamedMark } from "../drawing/describe.ts";
import type { Mark } from "../drawing/mark.ts";
import type { Locale } from "../model/locale.ts";

interface Ranked extends Omit<Parameters<typeof describeCity>[2], "locale"> {
  areas: readonly { name: string; mark: Mark }[];
  /** The figure of the city that the areas are places of. */
  city: NamedMark | null;
  when: string | null;
}

/** The highest and the lowest of a map's areas, what has no figure, and how they stand beside the city. */
export function describeAreas(spec: Ranked, locale: Locale): string {
  const { areas, city, when, rates } = spec;
  const marks = areas.map(({ mark, name }) => ({ ...mark, name }));
  const said = [
    describeRanking(marks, { locale, rates }),
    ...describeCity(marks, city, { ...spec, locale }),
  ];
  return sentence(
    said.map((text) => ({ name: null, text })),
    when,
    locale,
  );
}
