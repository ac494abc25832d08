import type { Loaded } from "../../load/catalogue.ts";
import { formatPeriod } from "../../locales/times.ts";
import type { Dataset, Frequency } from "../../model/dataset.ts";
import { calendarOf, fieldInRole } from "../../model/dataset.ts";
import type { Locale, Localised } from "../../model/locale.ts";
import { comparePeriods } from "../../model/period.ts";
import { dueOf } from "../../site/changes/due-date.ts";

/** What the first page tells of a dataset. */
export interface Card {
  id: string;
  title: Localised;
  isSample: boolean;
  frequency: Frequency;
  /** The last time that it has figures of, in a language; undefined where it has no times. */
  latest: ((locale: Locale) => string) | undefined;
  /** When anything of it was last released; null where nothing was. */
  released: string | null;
  /** When it is to be updated; null where nobody knows. */
  due: { day: string; isPlanned: boolean; isOver: boolean } | null;
}

function latestOf(dataset: Dataset): Card["latest"] {
  const field = fieldInRole(dataset, "period");
  if (!field) return undefined;
  const periods = new Set(dataset.table.rows.map(({ cells }) => cells[field.name] ?? ""));
  const last = [...periods]
    .filter((period) => period !== "")
    .sort(comparePeriods)
    .at(-1);
  if (last === undefined) return undefined;
  return (locale) => formatPeriod(last, locale, calendarOf(dataset));
}

/** A card of each dataset: what is overdue comes first, then what is due soonest. */
export function cardsOf({ catalogue, log }: Loaded, today: string): Card[] {
  if (!catalogue) return [];
  const released = new Map(log.map(({ dataset, date }) => [dataset, date]));
  const cards = catalogue.datasets.map((dataset): Card => {
    const due = dueOf(dataset, catalogue.planned);
    return {
      id: dataset.id,
      title: dataset.title,
      isSample: dataset.status === "sample",
      frequency: dataset.updateFrequency,
      latest: latestOf(dataset),
      released: released.get(dataset.id) ?? null,
      due: due && { ...due, isOver: due.day < today },
    };
  });
  const dayOf = ({ due }: Card) => due?.day ?? "9999";
  return cards.sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
}
