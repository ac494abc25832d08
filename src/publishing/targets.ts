import type { ViewAddress } from "../address/paths.ts";
import { nearest } from "../check/nearest.ts";
import { say, words } from "../locales/index.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { Locale } from "../model/locale.ts";
import { statesOf } from "../stats/states.ts";

/** What can be frozen: a view, or one of its states. */
export interface Target {
  /** E.g. `population/by-district`, with `/2012-06` behind it for a state. */
  name: string;
  of: ViewAddress;
  /** Of the figures, e.g. `2026-11-22`. */
  date: string;
  isState: boolean;
  isSample: boolean;
}

const targetsIn = ({ datasets, places }: Catalogue): Target[] =>
  datasets.flatMap(({ id, modified: date, status, views, fields, table }) =>
    views.flatMap((view) => {
      const of = { dataset: id, view: view.name };
      const name = `${id}/${view.name}`;
      const own = { name, of, date, isState: false, isSample: status === "sample" };
      const states = statesOf(view, { fields, places, rows: table.rows });
      const others = states.filter(({ isMain }) => !isMain);
      return [
        own,
        ...others.map(({ slug: state }) => ({
          ...own,
          name: `${name}/${state}`,
          of: { ...of, state },
          isState: true,
        })),
      ];
    }),
  );

/** A list of the names that stand for nothing, each with the one that was probably meant. */
function unknownText(unknown: readonly string[], known: readonly string[], locale: Locale): string {
  const texts = words[locale].freeze;
  const lines = unknown.map((name) => {
    const meant = nearest(name, known);
    return meant === null ? `  ${name}` : `  ${name}  ${say(texts.nearest, { name: meant })}`;
  });
  return [texts.unknown, ...lines].join("\n");
}

/** What is asked for by name, else every view but those of samples, which are never released. */
export function chosenTargets(
  catalogue: Catalogue,
  names: readonly string[],
  locale: Locale,
): Target[] {
  const all = targetsIn(catalogue);
  if (names.length === 0) return all.filter(({ isState, isSample }) => !isState && !isSample);
  const known = all.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(unknownText(unknown, known, locale));
  const found = all.filter(({ name }) => names.includes(name));
  const samples = found.filter(({ isSample }) => isSample).map(({ name }) => name);
  if (samples.length === 0) return found;
  throw new Error(say(words[locale].freeze.sample, { names: samples.join(", ") }));
}
