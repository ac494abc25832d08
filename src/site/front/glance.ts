import { formatCell, numberIn, type SplitNumber } from "../../locales/format.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { fieldInRole } from "../../model/dataset.ts";
import type { Locale } from "../../model/locale.ts";
import type { ObsStatus } from "../../model/observation.ts";
import type { Source } from "../page/footnotes.ts";
import type { Definition } from "../page/glossary.ts";
import { viewNamed } from "../page/named.ts";
import { ageOf } from "../view/age.ts";
import { shownView } from "../view/state.ts";
import { presentView } from "../view/present.ts";
import { figureNamed } from "../view/view.ts";

/** A number that stands alone, with all that makes it quotable. */
export interface Glance {
  /** `<dataset>/<view>`, by which it is found on its page. */
  id: string;
  label: string;
  href: string;
  badge: string | null;
  figure: SplitNumber;
  obs: ObsStatus;
  place: string;
  period: string;
  /** How old it is, in words, where that is more than some years; else null. */
  age: string | null;
  notes: string[];
  terms: Definition[];
  sources: Source[];
}

/** The number that a view shows and no other; null where it has several, or places one on a map. */
function glanceOf(catalogue: Catalogue, name: string, locale: Locale): Glance | null {
  const { dataset, view } = viewNamed(catalogue, name);
  if (view.kind === "points") return null;
  const context = { view: shownView({ catalogue, dataset, view }), dataset, catalogue, locale };
  const { marks, sentence } = presentView(context);
  const known = marks.filter(({ observation }) => observation.value !== null);
  const [mark, ...others] = marks.length === 1 ? marks : known;
  const row = dataset.table.rows.find(({ record }) => record === mark?.records[0]);
  if (!mark || !row || others.length > 0) return null;
  const figure = figureNamed(catalogue, name, locale);
  const { id, title, href, badge, sources, terms } = figure;
  const notes = marks.length > 1 ? [sentence, ...figure.notes] : figure.notes;
  const cellIn = (role: "period" | "place") => {
    const field = fieldInRole(dataset, role);
    const text = field ? (row.cells[field.name] ?? "") : "";
    return {
      raw: text,
      text: field ? formatCell(field, text, { locale, places: catalogue.places }) : "",
    };
  };
  const period = cellIn("period");
  return {
    id,
    label: title,
    href,
    badge,
    figure: numberIn(mark.text),
    obs: mark.observation.status,
    place: cellIn("place").text,
    period: period.text,
    age: ageOf(period.raw, catalogue, locale),
    notes,
    sources,
    terms,
  };
}

/** Of some views those that show one number and nothing else. */
export const glancesOf = (
  catalogue: Catalogue,
  names: readonly string[],
  locale: Locale,
): Glance[] => names.flatMap((name) => glanceOf(catalogue, name, locale) ?? []);
