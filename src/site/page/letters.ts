import type { TableModel } from "../../charts/kinds.ts";
import { hasOption, type Site } from "../../model/site.ts";
import { foldsOf } from "../../publish/search/folds.ts";
import { readingsOf } from "../../publish/search/readings.ts";

/** How the characters of what can be filtered are folded and read, as an index of the search says it. */
export interface Letters {
  folds: string;
  readings: string;
}

/** The letters of texts on a site; null where none of them has a Chinese character. */
export function lettersOf(texts: readonly string[], site: Site): Letters | null {
  const distinct = [...new Set(texts)];
  const characters = new Set(distinct.flatMap((text) => text.match(/\p{Script=Han}/gu) ?? []));
  if (characters.size === 0) return null;
  const spoken = hasOption(site, "pinyin") ? distinct : [];
  const readings = readingsOf(spoken.map((text) => ({ text })));
  return { folds: foldsOf(characters), readings };
}

/** The letters by which the rows of a table are found: of its names, not of its numbers and notes. */
export const lettersIn = ({ columns, rows }: TableModel, site: Site): Letters | null =>
  lettersOf(
    rows.flatMap(({ cells }) =>
      cells
        .filter((_, index) => index === 0 || !(columns[index]?.numeric || columns[index]?.long))
        .map(({ text }) => text),
    ),
    site,
  );
