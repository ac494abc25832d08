import type { Loaded } from "../../load/catalogue.ts";
import { formatPeriod } from "../../locales/times.ts";
import type { Dataset, Frequency } from "../../model/dataset.ts";
import { calendarOf, fieldInRole } from "../../model/dataset.ts";
import type { Locale, Localised } from "../../model/locale.ts";
import { periodsOf } from "../../publishing/template/sheet.ts";
import { dueOf } from "../../site/changes/due-date.ts";

/** A time, as a language tells it. */
type Told = (locale: Locale) => string;

/** What the first page tells of a dataset. */
export interface Card {
  id: string;
  title: Localised;
  isSample: boolean;
  frequency: Frequency;
  /** The last time that it has figures of, in a language; null where it has no times. */
  latest: Told | null;
  /** The time of the sheet that is to be filled in; null where that is not known. */
  next: Told | null;
  /** When anything of it was last released; null where nothing was. */
  released: string | null;
  /** When it is to be updated; null where nobody knows. */
  due: { day: string; isPlanned: boolean; isOver: boolean } | null;
}

/** The last time of a dataset, and the one that follows. */
function timesOf(dataset: Dataset): Pick<Card, "latest" | "next"> {
  const field = fieldInRole(dataset, "period");
  if (!field) return { latest: null, next: null };
  const told = (period: string | null): Told | null =>
    period ? (locale) => formatPeriod(period, locale, calendarOf(dataset)) : null;
  const { last, next } = periodsOf(dataset, field);
  return { latest: told(last), next: told(next) };
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
      ...timesOf(dataset),
      released: released.get(dataset.id) ?? null,
      due: due && { ...due, isOver: due.day < today },
    };
  });
  const dayOf = ({ due }: Card) => due?.day ?? "9999";
  return cards.sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
}
